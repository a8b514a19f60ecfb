extension Connection {
  /// Reads every row of a table in the order of its key, piece by piece, so that memory stays bounded
  /// by the size of a few rows however many there are.
  ///
  /// `body` gets the values of some rows in the order of the columns that were named, or of all.
  ///
  /// - Throws: what the engine and `body` throw.
  package func eachPiece(
    of table: StoredTable, columns wanted: [String] = [],
    _ body: ([[SQLValue]]) throws -> Void
  ) throws {
    let columns = wanted.isEmpty ? table.columns : wanted
    let selected = columns + table.key.filter { !columns.contains($0) }
    let keyPlaces = table.key.compactMap { selected.firstIndex(of: $0) }
    let key = table.key.joined(separator: ", ")
    var last: [SQLValue] = []
    var limit = Piece.first
    while true {
      let places = last.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      let condition = last.isEmpty ? "" : "WHERE (\(key)) > (\(places))"
      let rows = try rows(
        Query(
          text: """
            SELECT \(selected.joined(separator: ", ")) FROM \(table.name) \(condition)
            ORDER BY \(key) LIMIT \(limit)
            """,
          bindings: last)
      ).map(\.ordered)
      guard let end = rows.last else { return }
      last = keyPlaces.map { end[$0] }
      try body(
        selected.count == columns.count ? rows : rows.map { Array($0.prefix(columns.count)) })
      if rows.count < limit { return }
      limit = Piece.next(after: rows, limit)
    }
  }

  /// Reads every row of a table that the audit trail follows, as `eachPiece`, row by row.
  ///
  /// - Throws: what the engine and `body` throw.
  package func eachRow(of table: Table, _ body: ([Change.Field]) throws -> Void) throws {
    let columns = try columns(of: table.name)
    let stored = StoredTable(name: table.name, columns: columns, key: table.key)
    try eachPiece(of: stored) { rows in
      for row in rows { try body(zip(columns, row).map { Change.Field($0, $1) }) }
    }
  }
}

/// How many rows are read at a time.
private enum Piece {
  static let first = 32
  private static let most = 4096
  /// In bytes, about.
  private static let size = 4 << 20

  static func next(after rows: [[SQLValue]], _ limit: Int) -> Int {
    let bytes = rows.lazy.joined().reduce(0) { $0 + $1.size }
    // Powers of two, so that there are few different statements.
    if bytes > size, limit > 1 { return limit / 2 }
    return bytes < size / 4 ? min(limit * 2, most) : limit
  }
}

extension SQLValue {
  /// About how many bytes it takes.
  fileprivate var size: Int {
    switch self {
    case .null, .integer: 16
    case .text(let text): 16 + text.utf8.count
    case .blob(let bytes): 32 + bytes.count
    }
  }
}
