internal import CLibPQ
internal import SQL

/// What the server answered to one command.
final class PostgresResult {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { PQclear(pointer) }

  var status: ExecStatusType { PQresultStatus(pointer) }

  /// As `COMMIT` or `INSERT`, without numbers.
  var verb: String { String(cString: PQcmdStatus(pointer)) }

  var changedRows: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

  /// What went wrong, if something did.
  var error: SQLError? {
    guard status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE else { return nil }
    let message = heddle_primary_message(pointer).map { String(cString: $0) }
    // Without a state it is libpq that speaks: the connection is gone.
    guard let state = heddle_sqlstate(pointer).map({ String(cString: $0) }) else {
      return .connectionLost(
        message: message ?? String(cString: PQresultErrorMessage(pointer)).onOneLine)
    }
    return SQLError(sqlState: state, message: message ?? "")
  }

  /// - Throws: `engine` for a column of a type that no table of ours has.
  func rows() throws(SQLError) -> [Row] {
    let count = PQnfields(pointer)
    let names = (0..<count).map { String(cString: PQfname(pointer, $0)) }
    let columns = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let types = (0..<count).map { PQftype(pointer, $0) }
    var rows: [Row] = []
    let rowCount = PQntuples(pointer)
    rows.reserveCapacity(Int(rowCount))
    for row in 0..<rowCount {
      var values: [SQLValue] = []
      values.reserveCapacity(types.count)
      for (column, type) in types.enumerated() {
        values.append(try value(row, Int32(column), type, names[column]))
      }
      rows.append(Row(columns: columns, values: values))
    }
    return rows
  }

  private func value(
    _ row: Int32, _ column: Int32, _ type: Oid, _ name: String
  ) throws(SQLError) -> SQLValue {
    guard PQgetisnull(pointer, row, column) == 0 else { return .null }
    let bytes = UnsafeRawBufferPointer(
      start: PQgetvalue(pointer, row, column), count: Int(PQgetlength(pointer, row, column)))
    switch PostgresType(rawValue: type) {
    case .bool, .int2, .int4, .int8, .oid:
      var number: UInt64 = 0
      for byte in bytes { number = number << 8 | UInt64(byte) }
      let width = bytes.count * 8
      guard type != PostgresType.oid.rawValue, width < 64, width > 8 else {
        return .integer(Int64(bitPattern: number))
      }
      return .integer(Int64(bitPattern: number << (64 - width)) >> (64 - width))
    case .text, .varchar, .bpchar, .name, .unknown:
      return .text(String(decoding: bytes, as: UTF8.self))
    case .bytea: return .blob(Array(bytes))
    case .void: return .null
    case nil: throw .engine(code: Int(type), message: "column \(name) has a type of another kind")
    }
  }
}

/// The types that columns and answers have, by their number in PostgreSQL's catalogue.
enum PostgresType: Oid {
  case bool = 16
  case bytea = 17
  case name = 19
  case int8 = 20
  case int2 = 21
  case int4 = 23
  case text = 25
  case oid = 26
  case unknown = 705
  case bpchar = 1042
  case varchar = 1043
  case void = 2278
}

extension String {
  /// libpq breaks its messages into lines and ends them with one.
  var onOneLine: String {
    split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
