package import SQL
package import Training

/// The mark of a database that was filled with a sample.
package struct SampleTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(position: Int, recorded: Recording) throws(SQLError) {
    try db.insert(
      into: .sampleMark,
      [
        "id": 1,
        "position": position,
        "recorded_at": recorded.at,
        "recorded_by": recorded.by,
        "device": recorded.device,
      ])
  }

  /// Where the audit trail stood when it was marked; `nil` for one that is no sample.
  package func position() throws(SQLError) -> Int? {
    try db.rows("SELECT position FROM sample_mark").first?.value("position")
  }

  /// Whether there is nothing in it but the sample.
  package func isAll() throws(SQLError) -> Bool {
    guard let position = try position() else { return false }
    return try db.rows(
      """
      SELECT 1 AS found WHERE EXISTS (SELECT 1 FROM person WHERE is_invented = 0)
        OR EXISTS (SELECT 1 FROM account WHERE is_sample = 0)
        OR EXISTS (SELECT 1 FROM audit_entry
          WHERE position > \(position) AND table_name = 'programme')
      """
    ).isEmpty
  }
}
