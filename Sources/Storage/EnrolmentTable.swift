package import SQL
package import Training

package struct EnrolmentTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ enrolment: Enrolment) throws(SQLError) {
    try db.insert(
      into: .enrolment,
      [
        "id": enrolment.id,
        "round_id": enrolment.round,
        "person_id": enrolment.person,
        "organisation_id": enrolment.organisation,
        "cohort_id": enrolment.cohort,
      ])
  }

  package func insert(_ change: EnrolmentChange) throws(SQLError) {
    try db.insert(
      into: .enrolmentStatus,
      [
        "id": change.id,
        "enrolment_id": change.enrolment,
        "status": change.status,
        "reason": change.reason,
        "recorded_at": change.recorded.at,
        "recorded_by": change.recorded.by,
        "device": change.recorded.device,
      ])
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

  /// The rounds that somebody was in, the oldest first, with the latest status in each.
  package func history(
    of person: ID<Person>
  ) throws(SQLError) -> [(round: String, title: String, first: CivilDate, status: Enrolment.Status)]
  {
    try db.rows(
      """
      SELECT r.code, r.title, r.first_on, (
        SELECT s.status FROM enrolment_status s WHERE s.enrolment_id = e.id
        ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) AS status
      FROM enrolment e JOIN round r ON r.id = e.round_id
      WHERE e.person_id = \(person) ORDER BY r.first_on, r.code
      """
    ).map { row throws(SQLError) in
      (
        try row.value("code"), try row.value("title"), try row.value("first_on"),
        try row.value("status")
      )
    }
  }
}
