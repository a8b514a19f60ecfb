internal import Dispatch
internal import Synchronization

/// Runs operations one after another on a thread of its own, and commits together all that were
/// waiting: each is acknowledged only after that commit, and one that fails undoes itself alone.
package final class WriteQueue<Engine: Writer>: Sendable {
  private struct Operation: Sendable {
    /// Keeps its result for its caller.
    let body: @Sendable (any Connection) throws -> Void
    let finish: @Sendable ((any Error)?) -> Void
  }

  private let thread = DispatchQueue(label: "heddle.writer")
  private let waiting = Mutex<[Operation]>([])
  /// `nil` once closed.
  private let engine: Mutex<Engine?>

  /// So many are committed together at most.
  private static var batchLimit: Int { 512 }
  /// So often an operation is run anew after its connection was lost.
  private static var attempts: Int { 3 }

  package init(_ engine: sending Engine) { self.engine = Mutex(engine) }

  /// All or nothing; `body` may be run more than once.
  package func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    let result = Mutex<Result?>(nil)
    return try await withCheckedThrowingContinuation { continuation in
      let operation = Operation(
        body: { db in
          let value = try body(db)
          result.withLock { $0 = value }
        },
        finish: { error in
          continuation.resume(
            with: Swift.Result {
              if let error { throw error }
              guard let value = result.withLock({ $0 }) else { throw SQLError.closed }
              return value
            })
        })
      waiting.withLock { $0.append(operation) }
      thread.async { self.drain() }
    }
  }

  /// Something between two transactions, on the writer's thread.
  package func perform<Result: Sendable>(
    _ body: @escaping @Sendable (Engine) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      thread.async {
        continuation.resume(
          with: Swift.Result {
            try self.engine.withLock { engine in
              guard let engine else { throw SQLError.closed }
              return try body(engine)
            }
          })
      }
    }
  }

  /// Waits for what is under way; what comes later is refused as `closed`.
  package func close() { engine.withLock { $0 = nil } }

  private func drain() {
    let batch = waiting.withLock { waiting in
      let batch = Array(waiting.prefix(Self.batchLimit))
      waiting.removeFirst(batch.count)
      return batch
    }
    guard !batch.isEmpty else { return }
    engine.withLock { engine in
      guard let engine else { return batch.forEach { $0.finish(SQLError.closed) } }
      batch.count == 1 ? commitAlone(batch[0], engine) : commitTogether(batch, engine)
    }
  }

  private func commitAlone(_ operation: Operation, _ engine: Engine) {
    for attempt in 1...Self.attempts {
      do {
        try engine.begin()
        engine.journal.beginOperation()
        try operation.body(engine)
        try engine.commit()
        return operation.finish(nil)
      } catch {
        engine.rollBack()
        guard case SQLError.connectionLost = error, attempt < Self.attempts else {
          return operation.finish(error)
        }
      }
    }
  }

  /// Whatever cannot be undone alone undoes all; then each has a transaction of its own.
  private func commitTogether(_ batch: [Operation], _ engine: Engine) {
    var done: [Operation] = []
    var refused: [(Operation, any Error)] = []
    do {
      try engine.begin()
      for operation in batch {
        try engine.setSavepoint()
        engine.journal.beginOperation()
        do {
          try operation.body(engine)
          try engine.releaseSavepoint()
          done.append(operation)
        } catch {
          try engine.rollBackToSavepoint()
          engine.journal.undoOperation()
          refused.append((operation, error))
        }
      }
      try engine.commit()
      for operation in done { operation.finish(nil) }
      for (operation, error) in refused { operation.finish(error) }
    } catch SQLError.outcomeUnknown {
      engine.rollBack()
      for operation in batch { operation.finish(SQLError.outcomeUnknown) }
    } catch {
      engine.rollBack()
      for operation in batch { commitAlone(operation, engine) }
    }
  }
}
