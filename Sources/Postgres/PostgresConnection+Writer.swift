internal import CLibPQ
internal import SQL

extension PostgresConnection: Writer {
  func begin() throws(SQLError) {
    try connect()
    try beginLocked()
    journal.beginTransaction()
  }

  /// Waits for the lock here, so that a commit is never sent on its way before it is held: whoever
  /// holds it later knows that the transaction is over.
  private func beginLocked() throws(SQLError) {
    (operation, hasWritten) = (0, false)
    try enqueue("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
    try enqueue(
      "SELECT pg_advisory_xact_lock(1212435525, hashtext(CAST(current_schema() AS TEXT)))")
    try answer()
  }

  func setSavepoint() throws(SQLError) {
    // What waits from here on goes with this operation.
    try sendWaiting()
    operation += 1
    try enqueue("SAVEPOINT operation")
  }

  func releaseSavepoint() throws(SQLError) { try enqueue("RELEASE SAVEPOINT operation") }

  func rollBackToSavepoint() throws(SQLError) {
    waiting = nil
    if failure == nil { _ = try? answer() }
    _ = try connected()
    if let failure, failure.operation != operation { throw failure.error }
    forgetFailure()
    try enqueue("ROLLBACK TO SAVEPOINT operation")
    try enqueue("RELEASE SAVEPOINT operation")
  }

  func commit() throws(SQLError) {
    if let failure { throw failure.error }
    try sendWaiting()
    _ = try connected().takeWarning()
    do throws(SQLError) {
      try enqueue("COMMIT")
      let answer = try answer(within: patience.commit)
      guard answer?.verb == "COMMIT" else {
        throw .engine(code: 0, message: "the server has rolled back")
      }
      guard link?.takeWarning() == true else { return }
    } catch {
      guard error.isLostConnection else { throw error }
    }
    // Lost, or committed here and perhaps not on the standby.
    try readBack()
  }

  func rollBack() {
    waiting = nil
    guard link != nil else { return }
    do throws(SQLError) {
      if case .readOnly? = failure?.error { return disconnect() }
      // What is still on its way may fail; it is undone all the same.
      if failure == nil { _ = try? answer() }
      forgetFailure()
      try enqueue("ROLLBACK")
      try answer()
      operation = 0
    } catch { disconnect() }
  }

  /// Finds out whether the transaction whose commit was interrupted happened, by what it wrote.
  ///
  /// Returns when it did, and has also reached whatever the server's commits wait for.
  ///
  /// - Throws: `connectionLost` when it did not, `outcomeUnknown`.
  private func readBack() throws(SQLError) {
    disconnect()
    guard hasWritten else { return }
    guard let receipt = journal.receipt else { throw .outcomeUnknown }
    let end = ContinuousClock.now + patience.readingBack
    while ContinuousClock.now < end {
      do throws(SQLError) {
        try connect(until: end)
        // The old transaction held the lock until it was over.
        try beginLocked()
        let isThere = try !rows(receipt).isEmpty
        if isThere { try enqueue("SELECT pg_logical_emit_message(true, 'heddle', 'read back')") }
        _ = link?.takeWarning()
        try enqueue("COMMIT")
        try answer(within: patience.commit)
        guard isThere else { throw SQLError.connectionLost(message: "before it was saved") }
        guard link?.takeWarning() == false else { throw SQLError.outcomeUnknown }
        return
      } catch .connectionLost(let message) where link != nil {
        throw .connectionLost(message: message)
      } catch {
        disconnect()
        patience.pause()
      }
    }
    throw .outcomeUnknown
  }
}

extension PostgresConnection {
  /// Reads in one transaction, so that all of it is of one moment; once more on a new connection if
  /// the first was lost.
  func snapshot<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    do {
      return try snapshotOnce(body)
    } catch SQLError.connectionLost {
      return try snapshotOnce(body)
    }
  }

  private func snapshotOnce<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    try connect()
    do {
      try enqueue("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      let result = try body(self)
      try enqueue("COMMIT")
      try leave()
      return result
    } catch {
      rollBack()
      throw error
    }
  }
}
