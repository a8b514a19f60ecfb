internal import SQL

extension SQLiteHandle: Writer {
  func begin() throws(SQLError) {
    try run("BEGIN IMMEDIATE")
    journal.beginTransaction()
  }

  func setSavepoint() throws(SQLError) { try run("SAVEPOINT operation") }

  func releaseSavepoint() throws(SQLError) { try run("RELEASE operation") }

  func rollBackToSavepoint() throws(SQLError) {
    // Fails where the engine has undone the whole transaction by itself, as on a full disk.
    try run("ROLLBACK TO operation")
    try run("RELEASE operation")
  }

  func commit() throws(SQLError) { try run("COMMIT") }

  func rollBack() { _ = try? run("ROLLBACK") }
}
