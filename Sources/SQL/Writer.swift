/// A connection that writes, as `WriteQueue` drives it.
package protocol Writer: Connection {
  /// Waits for its turn among all who write to the database.
  func begin() throws(SQLError)

  func setSavepoint() throws(SQLError)
  func releaseSavepoint() throws(SQLError)

  /// - Throws: when the whole transaction is lost.
  func rollBackToSavepoint() throws(SQLError)

  /// - Throws: `outcomeUnknown` when it cannot be found out whether it was committed; after any other
  ///   error nothing was.
  func commit() throws(SQLError)

  /// Ends a transaction if one is open; a broken connection may throw no error here.
  func rollBack()
}
