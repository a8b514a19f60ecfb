package import SQL
package import Training

/// What one person did in all rounds.
package struct SubjectRecordsTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// By the rounds' first days.
  package func participations(
    of person: ID<Person>
  ) throws(SQLError) -> [PersonalRecord.Participation] {
    try db.rows(
      """
      SELECT e.id, o.name AS organisation, r.code, r.title, r.ordinal, r.first_on, r.last_on
      FROM enrolment e JOIN round r ON r.id = e.round_id
      JOIN organisation o ON o.id = e.organisation_id
      WHERE e.person_id = \(person) ORDER BY r.first_on, r.code
      """
    ).map { row throws(SQLError) in
      let enrolment: ID<Enrolment> = try row.value("id")
      return PersonalRecord.Participation(
        round: PersonalRecord.RoundFacts(
          code: try row.value("code"), title: try row.value("title"),
          ordinal: try row.value("ordinal"), first: try row.value("first_on"),
          last: try row.value("last_on")),
        organisation: try row.value("organisation"), statuses: try statuses(of: enrolment),
        marks: try marks(of: enrolment), ratings: try RatingTable(db).ratings(of: enrolment),
        certificates: try CertificateTable(db).certificates(for: enrolment))
    }
  }

  private func statuses(of enrolment: ID<Enrolment>) throws(SQLError) -> [EnrolmentChange] {
    try db.rows(
      "SELECT * FROM enrolment_status WHERE enrolment_id = \(enrolment) ORDER BY recorded_at, id"
    ).map { row throws(SQLError) in
      EnrolmentChange(
        id: try row.value("id"), enrolment: enrolment, status: try row.value("status"),
        reason: try row.value("reason"), recorded: try row.recording())
    }
  }

  private func marks(
    of enrolment: ID<Enrolment>
  ) throws(SQLError) -> [PersonalRecord.SessionMark] {
    try db.rows(
      """
      SELECT m.*, s.title, s.held_on, s.start_minute, s.end_minute
      FROM attendance_mark m JOIN session s ON s.id = m.session_id
      WHERE m.enrolment_id = \(enrolment) ORDER BY m.recorded_at, m.id
      """
    ).map { row throws(SQLError) in
      PersonalRecord.SessionMark(
        title: try row.value("title"), slot: try SessionTable(db).slot(row),
        mark: try AttendanceTable(db).mark(row))
    }
  }
}
