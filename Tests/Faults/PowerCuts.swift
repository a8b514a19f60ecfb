import FoundationEssentials
import SQLite
import Support

/// Cuts the power again and again under a recorded piece of work, and looks at what each cut left.
struct PowerCuts {
  struct Outcome: Equatable {
    var cuts = 0
    /// Cuts after which the database did not open, or was damaged.
    var damaged = 0
    /// Cuts after which an operation was there in part, or one that nobody had begun.
    var half = 0
    /// Cuts after which an acknowledged operation was missing.
    var losing = 0
  }

  private let recorder: Recorder
  private let operations: Int

  /// Does the work: operations one by one and 32 at a time, with the database closed and opened
  /// again between.
  init(overriding synchronous: Recorder.Synchronous? = nil) async throws {
    recorder = try Recorder(overriding: synchronous)
    var operations = 0
    for (alone, together) in [(10, 0), (150, 4), (20, 1), (100, 12), (30, 2)] {
      let database = try SQLiteDatabase(
        path: recorder.path, creating: true, migrator: Ledger.migrator)
      let ledger = Ledger(database: database)
      for _ in 0..<alone {
        try await Self.record(operations, in: ledger, recorder)
        operations += 1
      }
      for _ in 0..<together {
        try await withThrowingTaskGroup { [recorder] group in
          for number in operations..<operations + 32 {
            group.addTask { try await Self.record(number, in: ledger, recorder) }
          }
          try await group.waitForAll()
        }
        operations += 32
      }
      database.close()
    }
    self.operations = operations
  }

  private static func record(
    _ number: Int, in ledger: Ledger, _ recorder: Recorder
  ) async throws {
    try await ledger.record(number)
    recorder.acknowledge(number)
  }

  /// Cuts at `count` moments: a third of them anywhere, a third right after an operation was
  /// acknowledged, a third while the log is being moved into the database or files come and go.
  func outcome(of count: Int, seed: UInt64) async throws -> Outcome {
    var random = SeededRandom(seed: seed)
    let all = Array(0..<recorder.count)
    let kinds = [all, all.filter(isAcknowledgement), all.filter(isOutsideLog)]
    let moments = (0..<count).compactMap { kinds[$0 % 3].randomElement(using: &random) }.sorted()
    var (disk, outcome, next) = (Disk(), Outcome(), 0)
    var promised: Set<Int> = []
    for moment in moments {
      while next <= moment {
        if case .acknowledged(let number) = recorder[next] { promised.insert(number) }
        disk.apply(recorder[next])
        next += 1
      }
      let folder = try TemporaryFolder()
      try disk.cut(into: folder.url, &random)
      await inspect(folder.url.appending(path: "office.sqlite").path, promised, &outcome)
    }
    return outcome
  }

  private func isAcknowledgement(_ index: Int) -> Bool {
    if case .acknowledged = recorder[index] { true } else { false }
  }

  /// The database itself is the first file that is made.
  private func isOutsideLog(_ index: Int) -> Bool {
    switch recorder[index] {
    case .write(let file, _, _), .truncate(let file, _), .sync(let file): file == 0
    case .create, .delete, .folderSync: true
    case .acknowledged: false
    }
  }

  private func inspect(_ path: String, _ promised: Set<Int>, _ outcome: inout Outcome) async {
    outcome.cuts += 1
    do {
      let database = try SQLiteDatabase(path: path, creating: true, migrator: Ledger.migrator)
      let ledger = Ledger(database: database)
      let state = try await ledger.state()
      if state.integrity != ["ok"] { outcome.damaged += 1 }
      if !state.half.isEmpty || !state.whole.isSubset(of: 0..<operations) { outcome.half += 1 }
      if !promised.isSubset(of: state.whole) { outcome.losing += 1 }
      // Work goes on where it was cut.
      try await ledger.record(operations)
      database.close()
    } catch {
      outcome.damaged += 1
    }
  }
}
