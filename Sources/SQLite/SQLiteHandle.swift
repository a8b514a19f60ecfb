internal import CSQLite
internal import Glibc
internal import SQL

/// An open SQLite file with its prepared statements; used by one thread at a time.
final class SQLiteHandle: Connection {
  private let pointer: OpaquePointer
  private let path: String
  private var statements: [String: SQLiteStatement] = [:]

  let journal = Journal()

  var dialect: Dialect { .sqlite }

  /// So many prepared statements are kept; our own text has fewer.
  private static let statementLimit = 500

  /// A file that is fixed, so that nobody can change it, is read without locks.
  ///
  /// - Throws: `noDatabase`, `cannotOpen` or `notADatabase`.
  init(path: String, creating: Bool, isFixed: Bool = false) throws(SQLError) {
    var pointer: OpaquePointer?
    let access =
      isFixed
      ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      : SQLITE_OPEN_READWRITE | (creating ? SQLITE_OPEN_CREATE : 0)
    let code = sqlite3_open_v2(
      isFixed ? Self.fixedName(path) : path, &pointer,
      access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let pointer else {
      let message = pointer.map { String(cString: sqlite3_errmsg($0)) } ?? ""
      sqlite3_close(pointer)
      throw .cannotOpen(path: path, message: message)
    }
    self.pointer = pointer
    self.path = path
    sqlite3_busy_timeout(pointer, 10_000)
    _ = heddle_defensive(pointer)
  }

  /// SQLite's URI of a file that nobody can change.
  private static func fixedName(_ path: String) -> String {
    var name = "file:"
    for byte in path.utf8 {
      let character = Unicode.Scalar(byte)
      let isPlain = character.isASCII && !"%?#".unicodeScalars.contains(character)
      let code = String(byte, radix: 16)
      name += isPlain ? String(character) : byte < 16 ? "%0\(code)" : "%\(code)"
    }
    return name + "?immutable=1"
  }

  deinit {
    statements.removeAll()
    sqlite3_close_v2(pointer)
  }

  func rows(_ query: Query) throws(SQLError) -> [Row] {
    let statement = try bound(query)
    defer { statement.reset() }
    var rows: [Row] = []
    while true {
      switch sqlite3_step(statement.pointer) {
      case SQLITE_ROW: rows.append(statement.row())
      case SQLITE_DONE: return rows
      case let code: throw error(code)
      }
    }
  }

  func rows(each queries: [Query]) throws(SQLError) -> [[Row]] {
    try queries.map { query throws(SQLError) in try rows(query) }
  }

  @discardableResult func run(_ query: Query) throws(SQLError) -> Int {
    journal.noteWriting()
    let statement = try bound(query)
    defer { statement.reset() }
    while true {
      switch sqlite3_step(statement.pointer) {
      case SQLITE_ROW: continue
      case SQLITE_DONE: return Int(sqlite3_changes(pointer))
      case let code: throw error(code)
      }
    }
  }

  func send(_ query: Query) throws(SQLError) { try run(query) }

  func load(
    _ rows: some Sequence<[SQLValue]>, into table: String, columns: [String]
  ) throws(SQLError) {
    journal.noteWriting()
    let insertion = Query(insertionInto: table, columns: columns, rows: [[]])
    let statement = try prepared(insertion.text, placeholders: columns.count)
    for row in rows {
      let code = statement.bind(row)
      guard code == SQLITE_OK else { throw error(code) }
      let stepped = sqlite3_step(statement.pointer)
      statement.reset()
      guard stepped == SQLITE_DONE else { throw error(stepped) }
    }
  }

  func append(
    _ rows: some Sequence<[SQLValue]>, to table: String, columns: [String]
  ) throws(SQLError) {
    try load(rows, into: table, columns: columns)
  }

  private func bound(_ query: Query) throws(SQLError) -> SQLiteStatement {
    let statement = try prepared(query.text, placeholders: query.bindings.count)
    let code = statement.bind(query.bindings)
    guard code == SQLITE_OK else { throw error(code) }
    return statement
  }

  private func prepared(_ text: String, placeholders: Int) throws(SQLError) -> SQLiteStatement {
    if let statement = statements[text] { return statement }
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      pointer, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw error(code) }
    let statement = SQLiteStatement(prepared, placeholders: placeholders)
    if statements.count >= Self.statementLimit { statements.removeAll() }
    statements[text] = statement
    return statement
  }

  private func error(_ code: Int32) -> SQLError {
    let message = String(cString: sqlite3_errmsg(pointer))
    switch Int(code) {
    case heddle_constraint_unique, heddle_constraint_primary_key:
      return .constraint(.unique, message: message)
    case heddle_constraint_foreign_key: return .constraint(.foreignKey, message: message)
    case heddle_constraint_check, heddle_constraint_datatype:
      return .constraint(.check, message: message)
    case heddle_constraint_not_null: return .constraint(.notNull, message: message)
    case heddle_constraint_trigger: return .constraint(.appendOnly, message: message)
    case heddle_no_room_for_index: return .diskFull
    default: break
    }
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy
    case SQLITE_FULL: return .diskFull
    // A quota that is used up, or a limit on the size of files.
    case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(sqlite3_system_errno(pointer)):
      return .diskFull
    case SQLITE_READONLY: return .readOnly
    case SQLITE_NOTADB, SQLITE_CORRUPT: return .notADatabase(path: path)
    case SQLITE_CANTOPEN: return .cannotOpen(path: path, message: message)
    default: return .engine(code: Int(code), message: message)
    }
  }
}
