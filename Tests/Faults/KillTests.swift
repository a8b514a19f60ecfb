import Support
import Testing

struct KillTests {
  private static let kills = 40

  @Test func `an import that is killed is wholly there or not at all, and can be done again`()
    async throws
  {
    let office = try WorkingOffice(people: 500)
    let before = try await office.state()
    let after = try await killed(office, ["import", "people", "people.csv"], finishing: 1)
    #expect(after.finished.people == before.people + 500)
    #expect(Set(after.found.map(\.people)).isSubset(of: [before.people, before.people + 500]))
    #expect(after.found.allSatisfy { $0.integrity == ["ok"] })
  }

  @Test func `issuing that is killed leaves no gap in the register, and can be done again`()
    async throws
  {
    let office = try WorkingOffice(people: 100)
    try office.completeRound()
    let after = try await killed(office, ["certificate", "issue", "r"], finishing: 4)
    #expect(after.finished.certificates == Array(1...100))
    #expect(Set(after.found.map(\.certificates)).isSubset(of: [[], Array(1...100)]))
    #expect(after.found.allSatisfy { $0.integrity == ["ok"] })
  }

  /// What a piece of work left in the database whenever it was killed, and after it was run again
  /// to its end.
  private struct Aftermath {
    var found: [WorkingOffice.State] = []
    var finished: WorkingOffice.State
  }

  /// Kills the work at random moments between its start and a little after its usual end; runs
  /// every `finishing`-th again to the end.
  private func killed(
    _ office: WorkingOffice, _ words: [String], finishing: Int
  ) async throws -> Aftermath {
    var random = SeededRandom(seed: 9)
    let before = try office.contents()
    let start = ContinuousClock.now
    #expect(try heddle(words, in: office.folder.url).exitCode == 0)
    let usual = ContinuousClock.now - start
    var aftermath = Aftermath(finished: try await office.state())
    var killed = 0
    for number in 1...Self.kills {
      try office.restore(before)
      let run = try heddle(
        words, in: office.folder.url,
        killedAfter: usual * Double.random(in: 0...1.1, using: &random))
      if run.exitCode == 9 { killed += 1 }
      let found = try await office.state()
      aftermath.found.append(found)
      if run.exitCode == 0 { #expect(found == aftermath.finished, "acknowledged") }
      guard number.isMultiple(of: finishing) else { continue }
      // Says that there is nothing to do where the killed run had come to its end.
      _ = try heddle(words, in: office.folder.url)
      #expect(try await office.state() == aftermath.finished)
    }
    #expect(killed >= Self.kills / 4)
    try office.run("check")
    return aftermath
  }
}
