package import SQL
package import Training

package struct EnrolmentTable {
  let db: any Connection

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
        "cause": change.cause,
        "other_enrolment_id": change.other,
        "letter_id": change.letter,
        "authority": change.approval?.authority,
        "authorised_by": change.approval?.by,
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

  /// Moves somebody who is nominated anew to what holds now.
  package func update(_ enrolment: Enrolment) throws(SQLError) {
    try db.update(
      .enrolment, key: ["id": enrolment.id],
      set: ["organisation_id": enrolment.organisation, "cohort_id": enrolment.cohort])
  }

  /// Every change of each enrolment, the latest last.
  package func changes(of round: ID<Round>) throws(SQLError) -> [EnrolmentChange] {
    try db.rows(
      """
      SELECT s.* FROM enrolment e JOIN enrolment_status s ON s.enrolment_id = e.id
      WHERE e.round_id = \(round) ORDER BY s.recorded_at, s.id
      """
    ).map(change)
  }

  /// The latest status of each enrolment.
  package func statuses(
    of round: ID<Round>
  ) throws(SQLError) -> [ID<Enrolment>: Enrolment.Status] {
    Dictionary(
      try changes(of: round).map { ($0.enrolment, $0.status) }, uniquingKeysWith: { $1 })
  }

  private func change(_ row: Row) throws(SQLError) -> EnrolmentChange {
    let authority: Approval.Authority? = try row.optional("authority")
    let by: String? = try row.optional("authorised_by")
    return EnrolmentChange(
      id: try row.value("id"), enrolment: try row.value("enrolment_id"),
      status: try row.value("status"), reason: try row.value("reason"),
      cause: try row.optional("cause"), other: try row.optional("other_enrolment_id"),
      letter: try row.optional("letter_id"),
      approval: authority.map { Approval($0, by: by ?? "") }, recorded: try row.recording())
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
