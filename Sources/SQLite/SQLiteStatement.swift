internal import CSQLite
internal import SQL

/// A prepared statement that is bound and stepped again and again.
final class SQLiteStatement {
  let pointer: OpaquePointer
  private var columns: [String: Int]
  /// How often the engine has compiled the statement anew, as it does when the schema has changed.
  private var compilations: Int32
  /// The engine's index of `$1`, `$2`, …: SQLite numbers them by first appearance.
  private let indices: [Int32]

  init(_ pointer: OpaquePointer, placeholders: Int) {
    self.pointer = pointer
    columns = Self.columns(of: pointer)
    compilations = Self.compilations(of: pointer)
    indices = (0..<placeholders).map { sqlite3_bind_parameter_index(pointer, "$\($0 + 1)") }
  }

  deinit { sqlite3_finalize(pointer) }

  func bind(_ values: [SQLValue]) -> Int32 {
    for (index, value) in zip(indices, values) {
      let code =
        switch value {
        case .null: sqlite3_bind_null(pointer, index)
        case .integer(let value): sqlite3_bind_int64(pointer, index, value)
        case .text(let value):
          heddle_bind_text(pointer, index, value, Int32(clamping: value.utf8.count))
        case .blob(let value):
          heddle_bind_blob(pointer, index, value, Int32(clamping: value.count))
        }
      guard code == SQLITE_OK else { return code }
    }
    return SQLITE_OK
  }

  private static func columns(of pointer: OpaquePointer) -> [String: Int] {
    let names = (0..<sqlite3_column_count(pointer)).map { index in
      sqlite3_column_name(pointer, index).map { String(cString: $0) } ?? ""
    }
    return Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func compilations(of pointer: OpaquePointer) -> Int32 {
    sqlite3_stmt_status(pointer, SQLITE_STMTSTATUS_REPREPARE, 0)
  }

  func row() -> Row {
    let compilations = Self.compilations(of: pointer)
    if compilations != self.compilations {
      (columns, self.compilations) = (Self.columns(of: pointer), compilations)
    }
    return Row(
      columns: columns,
      values: (0..<sqlite3_column_count(pointer)).map { index in
        switch sqlite3_column_type(pointer, index) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(pointer, index))
        case SQLITE_TEXT: .text(text(index))
        case SQLITE_BLOB, SQLITE_FLOAT: .blob(bytes(index))
        default: .null
        }
      })
  }

  func reset() {
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }

  private func text(_ index: Int32) -> String {
    guard let start = sqlite3_column_text(pointer, index) else { return "" }
    let count = Int(sqlite3_column_bytes(pointer, index))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private func bytes(_ index: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(pointer, index) else { return [] }
    return Array(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, index))))
  }
}
