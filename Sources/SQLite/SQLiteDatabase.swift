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
  /// What cannot be written, such as a file on a read-only disk, is opened for reading if no other
  /// process can be writing it and its schema is of this version.
  ///
  /// A draft is a file that is thrown away unless it is finished, so that it needs no journal and waits
  /// for no disk; whoever keeps it has to sync it.
  ///
  /// - Throws: `SQLError` when the file is missing, no database, another program's, or newer.
  package init(
    path: String, creating: Bool, migrator: Migrator, readers: Int = 2, isDraft: Bool = false
  ) throws {
    let isThere = fileExists(path)
    if !creating, !isThere { throw SQLError.noDatabase(path: path) }
    let isFixed = path != ":memory:" && isThere && isUnwritable(path)
    if isFixed, fileSize(path + "-wal") > 0 {
      // Records that were not yet moved into the file can be read only by whoever may write.
      throw SQLError.readOnly
    }
    writer = WriteQueue(
      isFixed
        ? try Self.fixed(path, migrator)
        : try Self.writer(path, creating: creating, isDraft: isDraft, migrator))
    self.readers =
      path == ":memory:"
      ? nil
      : try ReadPool(count: readers) {
        let handle = try SQLiteHandle(path: path, creating: false, isFixed: isFixed)
        try handle.set("query_only = ON")
        return handle
      }
    if isThere, !isFixed, !isDraft { Reserve(besideDatabase: path).keep() }
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

  package func write<Input, Output>(
    _ input: Input, by work: JointWork<Input, Output>
  ) async throws -> Output {
    try await writer.write(input, by: work)
  }

  private static func fixed(_ path: String, _ migrator: Migrator) throws -> sending SQLiteHandle {
    let handle = try SQLiteHandle(path: path, creating: false, isFixed: true)
    try recognise(handle, path)
    guard try migrator.isCurrent(handle) else { throw SQLError.readOnly }
    return handle
  }

  /// On a full disk once more with the room that was set aside.
  private static func writer(
    _ path: String, creating: Bool, isDraft: Bool, _ migrator: Migrator
  ) throws -> sending SQLiteHandle {
    do {
      return try open(path, creating: creating, isDraft: isDraft, migrator)
    } catch SQLError.diskFull where Reserve(besideDatabase: path).giveUp() {
      return try open(path, creating: creating, isDraft: isDraft, migrator)
    }
  }

  private static func open(
    _ path: String, creating: Bool, isDraft: Bool, _ migrator: Migrator
  ) throws -> sending SQLiteHandle {
    let handle = try SQLiteHandle(path: path, creating: creating)
    if creating { try adopt(handle, path) } else { try recognise(handle, path) }
    let journal =
      isDraft
      ? ["journal_mode = OFF", "synchronous = OFF"] : ["journal_mode = WAL", "synchronous = FULL"]
    // What an erasure takes away must not stay in free parts of the file.
    let guards = ["foreign_keys = ON", "trusted_schema = OFF", "secure_delete = ON"]
    for setting in journal + guards {
      try handle.set(setting)
    }
    // Whoever only reads need not wait for those who write.
    if try migrator.isCurrent(handle) { return handle }
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
    let tables: Int =
      try handle.rows("SELECT count(*) AS tables FROM sqlite_schema").first?.value("tables") ?? 0
    guard tables == 0, try applicationID(of: handle) == 0 else {
      return try recognise(handle, path)
    }
    try handle.set("application_id = \(applicationID)")
  }

  /// - Throws: `foreignDatabase`, or `notADatabase` for an empty file.
  private static func recognise(_ handle: SQLiteHandle, _ path: String) throws(SQLError) {
    let found = try applicationID(of: handle)
    if found == applicationID { return }
    let isEmpty = try handle.rows("SELECT 1 AS found FROM sqlite_schema LIMIT 1").isEmpty
    throw isEmpty && found == 0 ? .notADatabase(path: path) : .foreignDatabase(path: path)
  }

  private static func applicationID(of handle: SQLiteHandle) throws(SQLError) -> Int {
    try handle.rows("PRAGMA application_id").first?.value("application_id") ?? 0
  }
}

private func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// In bytes; 0 for a file that is not there.
private func fileSize(_ path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// Whether nobody who works here can write a file and what has to stand beside it.
private func isUnwritable(_ path: String) -> Bool {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  return access(path, W_OK) != 0 || access(folder, W_OK) != 0
}

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
