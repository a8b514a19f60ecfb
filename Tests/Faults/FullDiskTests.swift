import Foundation
import SQL
import SQLite
import Support
import Testing

struct FullDiskTests {
  @Test func `a disk that fills up at any place refuses an operation whole and loses none`()
    async throws
  {
    var refusals = 0
    for room in stride(from: 0, through: 60_000, by: 1_500) {
      let recorder = try Recorder()
      let database = try open(recorder)
      let ledger = Ledger(database: database)
      for number in 0..<20 { try await ledger.record(number) }
      recorder.setRoom(room)
      let accepted = await Self.accepted(20..<28, by: ledger)
      let together = await Self.acceptedTogether(28..<44, by: ledger)
      refusals += 24 - accepted.count - together.count
      let promised = Set(0..<20).union(accepted).union(together)
      #expect(try await ledger.state() == Ledger.State(whole: promised), "room for \(room)")
      database.close()
      recorder.setRoom(nil)
      try await expect(promised, in: recorder)
    }
    #expect(refusals > 100)
  }

  @Test func `a database that found no room for its beginning is made when there is some`()
    async throws
  {
    var refused = 0
    for room in stride(from: 0, through: 80_000, by: 4_000) {
      let recorder = try Recorder()
      recorder.setRoom(room)
      do {
        try open(recorder).close()
      } catch {
        #expect(error as? SQLError == .diskFull)
        refused += 1
      }
      recorder.setRoom(nil)
      try await expect([], in: recorder)
    }
    #expect(refused > 5)
  }

  private func open(_ recorder: Recorder) throws -> SQLiteDatabase {
    try SQLiteDatabase(path: recorder.path, creating: true, migrator: Ledger.migrator)
  }

  /// Exactly these operations are there, and work goes on.
  private func expect(_ promised: Set<Int>, in recorder: Recorder) async throws {
    let database = try open(recorder)
    let ledger = Ledger(database: database)
    #expect(try await ledger.state() == Ledger.State(whole: promised))
    try await ledger.record(1000)
    #expect(try await ledger.state() == Ledger.State(whole: promised.union([1000])))
    database.close()
  }

  private static func accepted(_ numbers: Range<Int>, by ledger: Ledger) async -> Set<Int> {
    var accepted: Set<Int> = []
    for number in numbers where await isAccepted(number, by: ledger) { accepted.insert(number) }
    return accepted
  }

  private static func acceptedTogether(_ numbers: Range<Int>, by ledger: Ledger) async -> Set<Int> {
    await withTaskGroup(of: Int?.self) { group in
      for number in numbers {
        group.addTask { await isAccepted(number, by: ledger) ? number : nil }
      }
      return await group.reduce(into: []) { if let number = $1 { $0.insert(number) } }
    }
  }

  private static func isAccepted(_ number: Int, by ledger: Ledger) async -> Bool {
    do {
      try await ledger.record(number)
      return true
    } catch {
      #expect(error as? SQLError == .diskFull)
      return false
    }
  }
}
