package import SQL
package import Training

/// All that decides whether a mark may be recorded, as one statement finds it.
package struct MarkContext: Sendable {
  /// What was recorded under the mark's id.
  package let recorded: AttendanceMark?
  /// The last that was recorded for this participant in this session, even if it takes another back.
  package let latest: ID<AttendanceMark>?
  package let enrolment: Place?
  package let session: SessionFacts?

  /// Which mark it is about.
  package struct Question: Sendable {
    package let id: ID<AttendanceMark>
    package let enrolment: ID<Enrolment>
    package let session: ID<Session>

    package init(
      _ id: ID<AttendanceMark>, enrolment: ID<Enrolment>, session: ID<Session>
    ) {
      (self.id, self.enrolment, self.session) = (id, enrolment, session)
    }
  }

  /// Where an enrolment stands.
  package struct Place: Sendable {
    package let person: ID<Person>
    package let round: ID<Round>
    package let cohort: ID<Cohort>?
    package let status: Enrolment.Status
  }

  package struct SessionFacts: Sendable {
    package let round: ID<Round>
    package let cohort: ID<Cohort>?
    package let title: String
    /// Its length.
    package let minutes: Int
    package let isBreak: Bool
  }
}

extension AttendanceTable {
  /// What marks have to agree with, in their order.
  package func contexts(of questions: [MarkContext.Question]) throws(SQLError) -> [MarkContext?] {
    try db.rows(each: questions.map(query)).map { rows throws(SQLError) in
      try rows.first.map(context)
    }
  }

  private func query(_ question: MarkContext.Question) -> Query {
    """
    SELECT m.*, e.person_id, e.round_id AS enrolled_round, e.cohort_id AS enrolled_cohort,
      (SELECT s.status FROM enrolment_status s WHERE s.enrolment_id = e.id
        ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) AS place_status,
      t.round_id AS session_round, t.cohort_id AS session_cohort, t.title,
      t.end_minute - t.start_minute AS minutes, t.is_break,
      (SELECT o.id FROM attendance_mark o
        WHERE o.enrolment_id = e.id AND o.session_id = t.id
        ORDER BY o.recorded_at DESC, o.device_order DESC, o.id DESC LIMIT 1) AS latest_id
    FROM (SELECT 1 AS here) h
    LEFT JOIN enrolment e ON e.id = \(question.enrolment)
    LEFT JOIN session t ON t.id = \(question.session)
    LEFT JOIN attendance_mark m ON m.id = \(question.id)
    """
  }

  package func mark(_ id: ID<AttendanceMark>) throws(SQLError) -> AttendanceMark? {
    try db.rows("SELECT * FROM attendance_mark WHERE id = \(id)").first.map(mark)
  }

  /// Every mark ever made of one participant in one session, the latest last.
  package func marks(
    of enrolment: ID<Enrolment>, in session: ID<Session>
  ) throws(SQLError) -> [AttendanceMark] {
    try db.rows(
      """
      SELECT * FROM attendance_mark
      WHERE enrolment_id = \(enrolment) AND session_id = \(session)
      ORDER BY recorded_at, device_order, id
      """
    ).map(mark)
  }

  /// Every mark ever made in a session, the latest last.
  package func marks(in session: Session) throws(SQLError) -> [AttendanceMark] {
    try db.rows(
      """
      SELECT m.* FROM enrolment e
      JOIN attendance_mark m ON m.enrolment_id = e.id AND m.session_id = \(session.id)
      WHERE e.round_id = \(session.round) ORDER BY m.recorded_at, m.device_order, m.id
      """
    ).map(mark)
  }

  private func context(_ row: Row) throws(SQLError) -> MarkContext {
    MarkContext(
      recorded: try row.optional("id", as: ID<AttendanceMark>.self) == nil ? nil : try mark(row),
      latest: try row.optional("latest_id"), enrolment: try enrolledPlace(row),
      session: try sessionFacts(row))
  }

  private func enrolledPlace(_ row: Row) throws(SQLError) -> MarkContext.Place? {
    guard let round: ID<Round> = try row.optional("enrolled_round") else { return nil }
    return MarkContext.Place(
      person: try row.value("person_id"), round: round,
      cohort: try row.optional("enrolled_cohort"), status: try row.value("place_status"))
  }

  private func sessionFacts(_ row: Row) throws(SQLError) -> MarkContext.SessionFacts? {
    guard let round: ID<Round> = try row.optional("session_round") else { return nil }
    return MarkContext.SessionFacts(
      round: round, cohort: try row.optional("session_cohort"), title: try row.value("title"),
      minutes: try row.value("minutes"), isBreak: try row.value("is_break"))
  }
}
