package import SQL
package import Training

/// The ids under which the audit trail keeps what belongs to a history.
package struct SubjectTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func enrolments(ofPerson person: ID<Person>) throws(SQLError) -> [String] {
    try ids("SELECT id FROM enrolment WHERE person_id = \(person)")
  }

  package func enrolments(ofRound round: ID<Round>) throws(SQLError) -> [String] {
    try ids("SELECT id FROM enrolment WHERE round_id = \(round)")
  }

  package func certificates(ofPerson person: ID<Person>) throws(SQLError) -> [String] {
    try ids(
      """
      SELECT c.id FROM enrolment e JOIN certificate c ON c.enrolment_id = e.id
      WHERE e.person_id = \(person)
      """)
  }

  package func certificates(ofRound round: ID<Round>) throws(SQLError) -> [String] {
    try ids(
      """
      SELECT c.id FROM enrolment e JOIN certificate c ON c.enrolment_id = e.id
      WHERE e.round_id = \(round)
      """)
  }

  /// Those that were removed, too, since the trail remembers them.
  package func sessions(ofRound round: ID<Round>) throws(SQLError) -> [String] {
    let keys = try db.rows(
      """
      SELECT DISTINCT row_key FROM audit_entry
      WHERE subject = \(round) AND table_name = 'session'
      """)
    return try keys.map { row throws(SQLError) in
      String(try row.value("row_key", as: String.self).dropFirst(2).dropLast(2))
    }
  }

  private func ids(_ query: Query) throws(SQLError) -> [String] {
    try db.rows(query).map { row throws(SQLError) in try row.value("id") }
  }
}
