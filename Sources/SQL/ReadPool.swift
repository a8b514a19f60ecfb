internal import Dispatch
internal import Synchronization

/// Connections that only read, each on a thread of its own; whoever comes while all are at work waits.
package final class ReadPool<Reader>: Sendable {
  /// Gets `nil` where the pool is closed.
  private typealias Job = @Sendable (Reader?) -> Void

  private final class Slot: Sendable {
    let thread = DispatchQueue(label: "heddle.reader")
    let reader: Mutex<Reader?>

    init(_ reader: sending Reader) { self.reader = Mutex(reader) }
  }

  private struct State {
    var idle: [Slot]
    var waiting: [Job] = []
    /// Where the first waiting job stands; those before it have been taken.
    var first = 0

    mutating func nextJob() -> Job? {
      guard first < waiting.count else { return nil }
      defer { first += 1 }
      if first > 512 {
        waiting.removeFirst(first)
        first = 0
      }
      return waiting[first]
    }
  }

  private let slots: [Slot]
  private let state: Mutex<State>

  /// As many readers as `open` is asked for, from 1.
  package init(count: Int, open: () throws -> sending Reader) throws {
    var slots: [Slot] = []
    for _ in 0..<count { slots.append(Slot(try open())) }
    self.slots = slots
    state = Mutex(State(idle: slots))
  }

  package func read<Result: Sendable>(
    _ body: @escaping @Sendable (Reader) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      submit { reader in
        continuation.resume(
          with: Swift.Result {
            guard let reader else { throw SQLError.closed }
            return try body(reader)
          })
      }
    }
  }

  /// Waits for what is under way; what comes later is refused as `closed`.
  package func close() {
    for slot in slots { slot.reader.withLock { $0 = nil } }
  }

  private func submit(_ job: @escaping Job) {
    let idle = state.withLock { state in
      guard let slot = state.idle.popLast() else {
        state.waiting.append(job)
        return Slot?.none
      }
      return slot
    }
    if let idle { run(job, idle) }
  }

  private func run(_ job: @escaping Job, _ slot: Slot) {
    slot.thread.async {
      slot.reader.withLock { job($0) }
      let next = self.state.withLock { state in
        guard let job = state.nextJob() else {
          state.idle.append(slot)
          return Job?.none
        }
        return job
      }
      if let next { self.run(next, slot) }
    }
  }
}
