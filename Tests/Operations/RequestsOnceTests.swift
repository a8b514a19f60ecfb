import Operations
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct RequestsOnceTests {
  /// In the right of an account, as programs work.
  private func program(_ small: SmallOffice, _ number: UInt64 = 1) -> Office {
    small.office.acting(
      as: "program", device: "api",
      authority: .account(
        ID(at: Moment(milliseconds: 0), random: (number, number)), [Grant(.organiser)],
        only: [.plan]))
  }

  private func begun(_ outcome: RequestOnce) throws -> Office {
    guard case .begun(let office) = outcome else { throw Unexpected(outcome: "\(outcome)") }
    return office
  }

  private struct Unexpected: Error { let outcome: String }

  @Test func `a request is done once, and its answer kept`() async throws {
    let small = try await SmallOffice.withRound()
    let program = program(small)
    let first = try begun(try await program.begin(once: "k", digest: "d"))
    guard case .underWay = try await program.begin(once: "k", digest: "d") else {
      throw Unexpected(outcome: "not under way")
    }
    guard case .differs = try await program.begin(once: "k", digest: "e") else {
      throw Unexpected(outcome: "taken for the same")
    }
    try await first.addCohort(round: "r", name: "ก")
    guard case .unanswered = try await program.begin(once: "k", digest: "d") else {
      throw Unexpected(outcome: "not done")
    }
    try await first.finishOnce([1, 2])
    guard case .answered([1, 2]) = try await program.begin(once: "k", digest: "d") else {
      throw Unexpected(outcome: "not answered")
    }
    // Another account's key of the same name is another key.
    _ = try begun(try await self.program(small, 2).begin(once: "k", digest: "e"))
  }

  @Test func `a refused request leaves its key free`() async throws {
    let small = try await SmallOffice.withRound()
    let program = program(small)
    let first = try begun(try await program.begin(once: "k", digest: "d"))
    await #expect(throws: Refused.self) { try await first.addCohort(round: "none", name: "ก") }
    try await first.releaseOnce()
    _ = try begun(try await program.begin(once: "k", digest: "e"))
  }

  @Test func `an attempt that another has taken over does nothing`() async throws {
    let small = try await SmallOffice.withRound()
    let program = program(small)
    let slow = try begun(try await program.begin(once: "k", digest: "d"))
    // The clock moves by a second at each look, so that ten minutes pass.
    for _ in 1...610 { _ = small.office.moment }
    let quick = try begun(try await program.begin(once: "k", digest: "d"))
    try await quick.addCohort(round: "r", name: "ก")
    await #expect(throws: Refused(.changedMeanwhile)) {
      try await slow.addCohort(round: "r", name: "ข")
    }
    let record = try await small.office.record(ofRound: "r")
    #expect(record.cohorts.map(\.name) == ["ก"])
  }
}
