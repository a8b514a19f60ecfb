package import Credentials
package import SQL
package import Training

/// The signed ends of finished days.
package struct AuditHeadTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// A head as it was signed, or as somebody made it look.
  package struct SignedHead: Hashable, Sendable {
    package let head: AuditHead
    package let publicKey: [UInt8]
    package let signature: [UInt8]
  }

  /// In the order of the trail.
  package func all() throws(SQLError) -> [SignedHead] {
    try db.rows("SELECT * FROM audit_head ORDER BY position, day").map { row throws(SQLError) in
      SignedHead(
        head: AuditHead(
          day: try row.value("day"), position: Int64(try row.value("position", as: Int.self)),
          hash: try row.value("hash")),
        publicKey: try row.value("public_key"), signature: try row.value("signature"))
    }
  }

  /// Up to where the trail is signed; 0 where it is not.
  package func lastPosition() throws(SQLError) -> Int {
    try db.rows("SELECT max(position) AS last FROM audit_head").first?.optional("last") ?? 0
  }

  /// The days that have ended by a moment and are not signed, each with its last entry; a day that was
  /// signed already, since when a clock was set back, comes not again.
  package func unsigned(before now: Moment) throws(SQLError) -> [AuditHead] {
    let signed = try lastPosition()
    let ends = try db.rows(
      """
      SELECT e.position, e.hash, e.recorded_at FROM audit_entry e
      JOIN (
        SELECT max(position) AS position FROM audit_entry
        WHERE position > \(signed) AND recorded_at < \(now.startOfDayInThailand)
        GROUP BY (recorded_at + 25200000) / 86400000
      ) d ON d.position = e.position
      ORDER BY e.position
      """
    )
    var heads: [AuditHead] = []
    for row in ends {
      let day = try row.value("recorded_at", as: Moment.self).dateInThailand.iso
      guard try db.rows("SELECT day FROM audit_head WHERE day = \(day)").isEmpty else { continue }
      heads.append(
        AuditHead(
          day: day, position: Int64(try row.value("position", as: Int.self)),
          hash: try row.value("hash")))
    }
    return heads
  }

  /// Whether the entry after the last head is of a day that has ended.
  package func hasUnsigned(before now: Moment) throws(SQLError) -> Bool {
    let next = try db.rows(
      """
      SELECT recorded_at FROM audit_entry WHERE position > \(try lastPosition())
      ORDER BY position LIMIT 1
      """
    ).first
    guard let recorded: Moment = try next?.value("recorded_at") else { return false }
    return recorded < now.startOfDayInThailand
  }

  package func insert(
    _ head: AuditHead, signature: [UInt8], by publicKey: [UInt8]
  ) throws(SQLError) {
    try db.send(
      """
      INSERT INTO audit_head (day, position, hash, public_key, signature)
      VALUES (\(head.day), \(Int(head.position)), \(head.hash), \(publicKey), \(signature))
      """)
  }
}
