internal import Dispatch
internal import Synchronization

/// Runs operations one after another on a thread of its own, and commits together all that were
/// waiting: each is acknowledged only after that commit, and one that fails undoes itself alone.
package final class WriteQueue<Engine: Writer>: Sendable {
  private struct Operation: Sendable {
    /// Keeps its result for its caller.
    let body: @Sendable (any Connection) throws -> Void
    /// Does the same for several at once.
    var joint: Joint?
    let finish: @Sendable ((any Error)?) -> Void
  }

  private struct Joint: Sendable {
    let work: ObjectIdentifier
    let ticket: any Sendable
    /// Gives why each was refused, if it was; `nil` when the tickets are not of one kind.
    let perform: @Sendable ([any Sendable], any Connection) throws -> [(any Error)?]?
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
    let result = Kept<Result>()
    try await enqueue { db in result.keep(try body(db)) }
    guard let value = result.value else { throw SQLError.closed }
    return value
  }

  /// The same for a work that is done together for neighbours who want it too.
  package func write<Input, Output>(
    _ input: Input, by work: JointWork<Input, Output>
  ) async throws -> Output {
    let ticket = JointTicket(input, by: work)
    try await enqueue(
      Joint(work: ObjectIdentifier(work), ticket: ticket) { tickets, db in
        let own = tickets.compactMap { $0 as? JointTicket<Input, Output> }
        return own.count == tickets.count ? try JointTicket.perform(own, db) : nil
      }
    ) { db in
      for case let error? in try JointTicket.perform([ticket], db) { throw error }
    }
    guard let output = ticket.output else { throw SQLError.closed }
    return output
  }

  private func enqueue(
    _ joint: Joint? = nil, _ body: @escaping @Sendable (any Connection) throws -> Void
  ) async throws {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      let operation = Operation(body: body, joint: joint) { error in
        if let error { done.resume(throwing: error) } else { done.resume() }
      }
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
      commit(batch[...], engine)
    }
  }

  private enum Outcome {
    /// Everybody has been told.
    case told
    /// Nothing was kept, and it is nobody's fault.
    case lost(any Error)
    /// One of them undid all.
    case undone(any Error)
    /// One that failed had written, and nothing kept it apart from the others.
    case entangled
  }

  /// Runs all without keeping them apart; then, if one of them has to be undone, each with a savepoint.
  ///
  /// Whatever cannot be undone alone undoes all; then halves are tried, until it fails alone.
  private func commit(_ batch: ArraySlice<Operation>, _ engine: Engine) {
    var isApart = false
    for attempt in 1...Self.attempts {
      var outcome =
        batch.count == 1 ? tryOne(batch, engine) : tryTogether(batch, apart: isApart, engine)
      if case .entangled = outcome {
        engine.rollBack()
        isApart = true
        outcome = tryTogether(batch, apart: true, engine)
      }
      switch outcome {
      case .told, .entangled: return
      case .lost(let error):
        engine.rollBack()
        if attempt == Self.attempts { return tell(error, batch) }
      case .undone(let error):
        engine.rollBack()
        guard batch.count > 1 else { return tell(error, batch) }
        let middle = batch.startIndex + batch.count / 2
        commit(batch[..<middle], engine)
        return commit(batch[middle...], engine)
      }
    }
  }

  private func tell(_ error: (any Error)?, _ operations: some Sequence<Operation>) {
    for operation in operations { operation.finish(error) }
  }

  private func begin(_ batch: ArraySlice<Operation>, _ engine: Engine) -> Outcome? {
    do throws(SQLError) {
      try engine.begin()
      return nil
    } catch .connectionLost(let message) {
      return .lost(SQLError.connectionLost(message: message))
    } catch {
      // Nobody's fault either, but trying again at once would not help.
      engine.rollBack()
      tell(error, batch)
      return .told
    }
  }

  private func tryOne(_ batch: ArraySlice<Operation>, _ engine: Engine) -> Outcome {
    if let outcome = begin(batch, engine) { return outcome }
    do {
      engine.journal.beginOperation()
      for operation in batch { try operation.body(engine) }
      try engine.commit()
      tell(nil, batch)
      return .told
    } catch { return Self.outcome(of: error) }
  }

  private func tryTogether(
    _ batch: ArraySlice<Operation>, apart isApart: Bool, _ engine: Engine
  ) -> Outcome {
    if let outcome = begin(batch, engine) { return outcome }
    var done: [Operation] = []
    var refused: [(Operation, any Error)] = []
    do {
      for run in isApart ? batch.map({ [$0] }) : Self.runs(of: batch) {
        if isApart { try engine.setSavepoint() }
        engine.journal.beginOperation()
        do {
          let errors = try Self.perform(run, engine)
          if isApart { try engine.releaseSavepoint() }
          for (operation, error) in zip(run, errors) {
            if let error { refused.append((operation, error)) } else { done.append(operation) }
          }
        } catch {
          if isApart {
            try engine.rollBackToSavepoint()
            engine.journal.undoOperation()
          } else if engine.journal.hasWritten || error is SQLError || run.count > 1 {
            return .entangled
          }
          refused += run.map { ($0, error) }
        }
      }
      try engine.commit()
      tell(nil, done)
      for (operation, error) in refused { operation.finish(error) }
      return .told
    } catch SQLError.outcomeUnknown {
      engine.rollBack()
      tell(SQLError.outcomeUnknown, batch)
      return .told
    } catch { return Self.outcome(of: error) }
  }

  /// Neighbours who want the same joint work are one run.
  private static func runs(of batch: ArraySlice<Operation>) -> [[Operation]] {
    var runs: [[Operation]] = []
    for operation in batch {
      if let work = operation.joint?.work, runs.last?.first?.joint?.work == work {
        runs[runs.count - 1].append(operation)
      } else {
        runs.append([operation])
      }
    }
    return runs
  }

  /// Gives why each was refused, if it was.
  private static func perform(_ run: [Operation], _ engine: Engine) throws -> [(any Error)?] {
    if run.count > 1, let joint = run[0].joint,
      let errors = try joint.perform(run.compactMap(\.joint?.ticket), engine)
    {
      return errors
    }
    for operation in run { try operation.body(engine) }
    return run.map { _ in nil }
  }

  private static func outcome(of error: any Error) -> Outcome {
    if case SQLError.connectionLost = error { .lost(error) } else { .undone(error) }
  }
}
