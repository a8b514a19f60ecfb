internal import Glibc
internal import SQL

/// Rows of one table that were handed over one after another and are sent together.
struct WaitingRows {
  /// So many are never kept waiting for more.
  static let limit = 2000

  let table: String
  let columns: [String]
  var rows: [[SQLValue]] = []

  func isNamed(in text: String) -> Bool { strstr(text, table) != nil }
}

extension PostgresConnection {
  func append(
    _ rows: some Sequence<[SQLValue]>, to table: String, columns: [String]
  ) throws(SQLError) {
    if let failure { throw failure.error }
    if let waiting, waiting.table != table || waiting.columns != columns { try sendWaiting() }
    hasWritten = true
    journal.noteWriting()
    var all = waiting ?? WaitingRows(table: table, columns: columns)
    waiting = nil
    all.rows.append(contentsOf: rows)
    waiting = all
    if all.rows.count >= WaitingRows.limit { try sendWaiting() }
  }

  func sendWaiting() throws(SQLError) {
    guard let waiting else { return }
    self.waiting = nil
    try load(waiting.rows, into: waiting.table, columns: waiting.columns)
  }
}
