import SQL
import Synchronization

/// Many writers at once who record operations in a ledger and keep account of what they were told.
final class LedgerLoad: Sendable {
  /// What the writers were told of their operations, by number.
  struct Account: Equatable {
    var acknowledged: Set<Int> = []
    /// Not saved, by what they were told.
    var refused: Set<Int> = []
    /// It could not be found out whether they were saved.
    var unknown: Set<Int> = []
    /// Told something that no fault explains.
    var other: [String] = []

    mutating func note(_ number: Int, _ error: (any Error)?) {
      switch error as? SQLError {
      case nil where error == nil: acknowledged.insert(number)
      case .connectionLost, .cannotConnect, .busy, .readOnly: refused.insert(number)
      case .outcomeUnknown: unknown.insert(number)
      default: other.append("\(number): \(error.map { "\($0)" } ?? "")")
      }
    }

    /// Where the ledger does not hold just what was promised, in a few words each.
    func disagreements(with state: Ledger.State) -> [String] {
      let lost = acknowledged.subtracting(state.whole)
      let refusedAndKept = refused.intersection(state.whole)
      let strange = state.whole.subtracting(acknowledged).subtracting(unknown)
        .subtracting(refused)
      return [
        ("lost", lost), ("refused and kept", refusedAndKept), ("half", state.half),
        ("nobody's", strange),
      ].filter { !$0.1.isEmpty }.map { "\($0.1.count) \($0.0)" } + other
    }
  }

  private struct State {
    var account = Account()
    var next = 0
    var isOver = false
  }

  private let ledger: Ledger
  private let state = Mutex(State())

  init(on database: any Database) { ledger = Ledger(database: database) }

  var acknowledged: Int { state.withLock { $0.account.acknowledged.count } }

  /// Lets so many write until `end` is called, and gives the account.
  func run(writers: Int) async -> Account {
    await withTaskGroup { group in
      for _ in 0..<writers {
        group.addTask {
          while let number = self.nextNumber() { await self.record(number) }
        }
      }
      await group.waitForAll()
    }
    return state.withLock { $0.account }
  }

  func end() { state.withLock { $0.isOver = true } }

  private func nextNumber() -> Int? {
    state.withLock { state in
      guard !state.isOver else { return nil }
      state.next += 1
      return state.next
    }
  }

  private func record(_ number: Int) async {
    var failure: (any Error)?
    do { try await ledger.record(number) } catch { failure = error }
    state.withLock { $0.account.note(number, failure) }
  }
}
