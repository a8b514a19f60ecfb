internal import Dispatch
internal import Synchronization

/// Carries rows from the thread of one connection to that of another, a few pieces at a time; each end
/// waits for the other.
package final class RowChannel: Sendable {
  package enum Item: Sendable {
    /// The rows that follow belong to this table.
    case table(StoredTable)
    case rows([[SQLValue]])
  }

  /// What stopped one end because the other had failed or gone.
  package struct Broken: Error {
    package init() {}
  }

  private struct State {
    var items: [Item] = []
    var isBroken = false
  }

  private let state = Mutex(State())
  // Both begin at 0: one that ends below where it began stops the program.
  private let room = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)

  package init() { for _ in 0..<4 { room.signal() } }

  /// - Throws: `Broken` when nobody takes any more.
  package func put(_ item: Item) throws(Broken) {
    room.wait()
    let isBroken = state.withLock { state in
      state.items.append(item)
      return state.isBroken
    }
    ready.signal()
    if isBroken {
      room.signal()
      throw Broken()
    }
  }

  /// Nothing will follow.
  package func finish() { ready.signal() }

  /// `nil` at the end.
  ///
  /// - Throws: `Broken` when the other end has failed.
  package func take() throws(Broken) -> Item? {
    ready.wait()
    let (item, isBroken): (Item?, Bool) = state.withLock { state in
      (state.items.isEmpty ? nil : state.items.removeFirst(), state.isBroken)
    }
    if isBroken || item == nil { ready.signal() }
    room.signal()
    if isBroken { throw Broken() }
    return item
  }

  /// From either end: whoever waits at the other is woken and told.
  package func breakOff() {
    state.withLock { $0.isBroken = true }
    room.signal()
    ready.signal()
  }
}
