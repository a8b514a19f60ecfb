package import SQL

/// A database in one file: write-ahead log, and every commit durable before it is acknowledged.
package actor SQLiteDatabase: Database {
  private let executor = ThreadExecutor()
  /// `nil` once closed.
  private var handle: SQLiteHandle?

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Marks a file as Heddle's in SQLite's header ("HDLE").
  private static let applicationID = 0x4844_4C45

  /// Opens `path`, or makes it when `creating`, and brings its schema forward.
  ///
  /// - Throws: `SQLError` when the file is missing, no database, another program's, or newer.
  package init(path: String, creating: Bool, migrator: Migrator) throws {
    if !creating, !fileExists(path) { throw SQLError.noDatabase(path: path) }
    let handle = try SQLiteHandle(path: path, creating: creating)
    try Self.adopt(handle, path)
    for pragma in [
      "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF",
    ] {
      _ = try handle.rows(Query(stringLiteral: "PRAGMA \(pragma)"))
    }
    try handle.transaction(.writing) { db in try migrator.migrate(db) }
    self.handle = handle
  }

  /// Lets go of the file; nothing can be read or written any more.
  package func close() { handle = nil }

  package func read<Result: Sendable>(
    _ body: @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try open().transaction(.reading, body)
  }

  package func write<Result: Sendable>(
    _ body: @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try open().transaction(.writing, body)
  }

  private func open() throws(SQLError) -> SQLiteHandle {
    guard let handle else { throw .closed }
    return handle
  }

  /// Makes sure that a file is empty or Heddle's before anything in it is touched.
  private static func adopt(_ handle: SQLiteHandle, _ path: String) throws(SQLError) {
    let found: Int = try handle.rows("PRAGMA application_id").first?.value("application_id") ?? 0
    if found == applicationID { return }
    let tables: Int =
      try handle.rows("SELECT count(*) AS tables FROM sqlite_schema").first?.value("tables") ?? 0
    guard found == 0, tables == 0 else { throw .foreignDatabase(path: path) }
    _ = try handle.rows(Query(stringLiteral: "PRAGMA application_id = \(applicationID)"))
  }
}

extension SQLiteHandle {
  enum Purpose { case reading, writing }

  func transaction<Result>(
    _ purpose: Purpose, _ body: (any Connection) throws -> Result
  ) throws -> Result {
    try run(purpose == .writing ? "BEGIN IMMEDIATE" : "BEGIN")
    do {
      if purpose == .reading { try run("PRAGMA query_only = ON") }
      let result = try body(self)
      if purpose == .reading { try run("PRAGMA query_only = OFF") }
      try run("COMMIT")
      return result
    } catch {
      // Some failures have already rolled back; then there is nothing left to undo.
      if purpose == .reading { _ = try? run("PRAGMA query_only = OFF") }
      _ = try? run("ROLLBACK")
      throw error
    }
  }
}
