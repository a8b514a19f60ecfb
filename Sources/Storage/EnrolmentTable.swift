package import SQL
package import Training

package struct EnrolmentTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ enrolment: Enrolment) throws(SQLError) {
    try db.run(
      """
      INSERT INTO enrolment (id, round_id, person_id, organisation_id, cohort_id)
      VALUES (\(enrolment.id), \(enrolment.round), \(enrolment.person),
        \(enrolment.organisation), \(enrolment.cohort))
      """)
  }

  package func insert(_ change: EnrolmentChange) throws(SQLError) {
    try db.run(
      """
      INSERT INTO enrolment_status (id, enrolment_id, status, reason, recorded_at, recorded_by,
        device)
      VALUES (\(change.id), \(change.enrolment), \(change.status), \(change.reason),
        \(change.recorded.at), \(change.recorded.by), \(change.recorded.device))
      """)
  }

  /// In the order of nomination.
  package func enrolments(of round: ID<Round>) throws(SQLError) -> [Enrolment] {
    try db.rows("SELECT * FROM enrolment WHERE round_id = \(round) ORDER BY id").map {
      row throws(SQLError) in
      Enrolment(
        id: try row.value("id"), round: round, person: try row.value("person_id"),
        organisation: try row.value("organisation_id"), cohort: try row.optional("cohort_id"))
    }
  }

  /// The latest status of each enrolment.
  package func statuses(
    of round: ID<Round>
  ) throws(SQLError) -> [ID<Enrolment>: Enrolment.Status] {
    var statuses: [ID<Enrolment>: Enrolment.Status] = [:]
    for row in try db.rows(
      """
      SELECT s.enrolment_id, s.status FROM enrolment e
      JOIN enrolment_status s ON s.enrolment_id = e.id
      WHERE e.round_id = \(round) ORDER BY s.recorded_at, s.id
      """)
    {
      statuses[try row.value("enrolment_id")] = try row.value("status")
    }
    return statuses
  }
}
