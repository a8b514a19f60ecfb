package import SQL
package import Training

/// The audit trail; written by `Operations` alone, which computes the hashes.
package struct AuditTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package static let columns = [
    "position", "operation", "recorded_at", "recorded_by", "device", "action", "table_name",
    "row_key", "subject", "salt", "content", "content_digest", "hash",
  ]

  /// Adds entries; from then on the transaction is known to be committed by the last of them.
  package func append(_ entries: [AuditEntry]) throws(SQLError) {
    guard let last = entries.last else { return }
    try db.append(entries.lazy.map(values), to: "audit_entry", columns: Self.columns)
    db.journal.head = Journal.ChainHead(position: last.position, hash: last.hash)
    db.journal.receipt =
      "SELECT 1 AS found FROM audit_entry WHERE position = \(last.position) AND hash = \(last.hash)"
  }

  /// Where the trail ends.
  package func head() throws(SQLError) -> Journal.ChainHead? {
    if let head = db.journal.head { return head }
    return try db.rows("SELECT position, hash FROM audit_entry ORDER BY position DESC LIMIT 1")
      .first.map { row throws(SQLError) in
        Journal.ChainHead(position: try row.value("position"), hash: try row.value("hash"))
      }
  }

  /// Entries after a position, at most `count`, in order.
  package func entries(after position: Int, count: Int) throws(SQLError) -> [AuditEntry] {
    try db.rows(
      """
      SELECT * FROM audit_entry WHERE position > \(position) ORDER BY position LIMIT \(count)
      """
    ).map(entry)
  }

  /// Entries before a position, at most `count`, the latest first.
  package func entries(before position: Int, count: Int) throws(SQLError) -> [AuditEntry] {
    try db.rows(
      """
      SELECT * FROM audit_entry WHERE position < \(position) ORDER BY position DESC LIMIT \(count)
      """
    ).map(entry)
  }

  /// As `entries`, each with its position alone where what stands there is no entry any more.
  package func readable(
    after position: Int, count: Int
  ) throws(SQLError) -> [(position: Int, entry: AuditEntry?)] {
    try db.rows(
      """
      SELECT * FROM audit_entry WHERE position > \(position) ORDER BY position LIMIT \(count)
      """
    ).map { row throws(SQLError) in (try row.value("position"), try? entry(row)) }
  }

  /// Positions after one whose content was taken away by an erasure, in order.
  package func redactions(after position: Int, count: Int) throws(SQLError) -> [Int] {
    guard try !db.columns(of: "audit_redaction").isEmpty else { return [] }
    return try db.rows(
      """
      SELECT position FROM audit_redaction WHERE position > \(position)
      ORDER BY position LIMIT \(count)
      """
    ).map { row throws(SQLError) in try row.value("position") }
  }

  /// What belongs to the history of a subject, the oldest first.
  package func entries(of subject: String) throws(SQLError) -> [AuditEntry] {
    try db.rows("SELECT * FROM audit_entry WHERE subject = \(subject) ORDER BY position")
      .map(entry)
  }

  /// Every row of a table as it stands, as if it had been added just now; none where there is no such
  /// table yet.
  package func rowsAsAdded(of table: Table) throws(SQLError) -> [Change] {
    let columns = try db.columns(of: table.name)
    guard !columns.isEmpty else { return [] }
    return try db.allRows(of: table).map { Change(table, old: nil, new: $0.fields) }
  }

  private func values(_ entry: AuditEntry) -> [SQLValue] {
    [
      entry.position.sqlValue, entry.operation.sqlValue, entry.recorded.at.sqlValue,
      entry.recorded.by.sqlValue, entry.recorded.device.sqlValue, entry.action.sqlValue,
      entry.table.sqlValue, entry.rowKey.sqlValue, entry.subject.sqlValue,
      entry.content?.salt.sqlValue ?? .null, entry.content?.json.sqlValue ?? .null,
      entry.contentDigest.sqlValue, entry.hash.sqlValue,
    ]
  }

  private func entry(_ row: Row) throws(SQLError) -> AuditEntry {
    var content: AuditEntry.Content?
    if let json: String = try row.optional("content") {
      content = AuditEntry.Content(json: json, salt: try row.value("salt"))
    }
    return AuditEntry(
      position: try row.value("position"), operation: try row.value("operation"),
      recorded: try row.recording(), action: try row.value("action"),
      table: try row.value("table_name"), rowKey: try row.value("row_key"),
      subject: try row.value("subject"), content: content,
      contentDigest: try row.value("content_digest"), hash: try row.value("hash"))
  }
}
