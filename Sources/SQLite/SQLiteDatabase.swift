internal import Glibc
package import SQL

/// A database in one file: write-ahead log, and every commit durable before it is acknowledged.
///
/// Writers of this process share commits; other processes may use the file at the same time.
package final class SQLiteDatabase: Database {
  private let writer: WriteQueue<SQLiteHandle>
  /// `nil` for a database in memory, which has one connection alone.
  private let readers: ReadPool<SQLiteHandle>?

  /// Marks a file as Heddle's in SQLite's header ("HDLE").
  private static let applicationID = 0x4844_4C45

  /// Opens `path`, or makes it when `creating`, and brings its schema forward; so many `readers` may
  /// read at once, from 1.
  ///
  /// - Throws: `SQLError` when the file is missing, no database, another program's, or newer.
  package init(path: String, creating: Bool, migrator: Migrator, readers: Int = 2) throws {
    if !creating, !fileExists(path) { throw SQLError.noDatabase(path: path) }
    writer = WriteQueue(try Self.writer(path, creating: creating, migrator))
    self.readers =
      path == ":memory:"
      ? nil
      : try ReadPool(count: readers) {
        let handle = try SQLiteHandle(path: path, creating: false)
        try handle.set("query_only = ON")
        return handle
      }
  }

  /// Lets go of the file; nothing can be read or written any more.
  package func close() {
    readers?.close()
    writer.close()
  }

  package func read<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    if let readers { return try await readers.read { try $0.snapshot(body) } }
    return try await writer.perform { handle in
      try handle.set("query_only = ON")
      defer { _ = try? handle.set("query_only = OFF") }
      return try handle.snapshot(body)
    }
  }

  package func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await writer.write(body)
  }

  private static func writer(
    _ path: String, creating: Bool, _ migrator: Migrator
  ) throws -> sending SQLiteHandle {
    let handle = try SQLiteHandle(path: path, creating: creating)
    try adopt(handle, path)
    // What an erasure takes away must not stay in free parts of the file.
    for setting in [
      "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF",
      "secure_delete = ON",
    ] {
      try handle.set(setting)
    }
    try handle.begin()
    do {
      try migrator.migrate(handle)
      try handle.commit()
    } catch {
      handle.rollBack()
      throw error
    }
    return handle
  }

  /// Makes sure that a file is empty or Heddle's before anything in it is touched.
  private static func adopt(_ handle: SQLiteHandle, _ path: String) throws(SQLError) {
    let found: Int = try handle.rows("PRAGMA application_id").first?.value("application_id") ?? 0
    if found == applicationID { return }
    let tables: Int =
      try handle.rows("SELECT count(*) AS tables FROM sqlite_schema").first?.value("tables") ?? 0
    guard found == 0, tables == 0 else { throw .foreignDatabase(path: path) }
    try handle.set("application_id = \(applicationID)")
  }
}

private func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

extension SQLiteHandle {
  func set(_ pragma: String) throws(SQLError) {
    _ = try rows(Query(stringLiteral: "PRAGMA \(pragma)"))
  }

  /// Reads in one transaction, so that all of it is of one moment.
  fileprivate func snapshot<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    try run("BEGIN")
    defer { rollBack() }
    return try body(self)
  }
}
