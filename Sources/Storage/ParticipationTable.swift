package import SQL
package import Training

/// What is counted over enrolments, sessions and marks by the engine, so that a person or a round costs
/// the same however many others there are.
package struct ParticipationTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// What somebody has taken part in, the earliest first.
  package func rounds(of person: ID<Person>) throws(SQLError) -> [TrainingRecord.Entry] {
    try db.rows(
      """
      SELECT e.id, e.round_id, r.code, r.title, r.first_on, r.last_on, (
          SELECT s.status FROM enrolment_status s WHERE s.enrolment_id = e.id
          ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) AS status,
        (SELECT CAST(sum(s.end_minute - s.start_minute) AS BIGINT) FROM session s
          WHERE s.round_id = e.round_id AND s.is_break = 0
          AND (s.cohort_id IS NULL OR s.cohort_id = e.cohort_id)) AS scheduled,
        (SELECT CAST(sum(s.end_minute - s.start_minute - coalesce(m.minutes_late, 0)) AS BIGINT)
          FROM attendance_mark m JOIN session s ON s.id = m.session_id
          WHERE m.enrolment_id = e.id AND m.status IN ('present', 'late') AND NOT EXISTS (
            SELECT 1 FROM attendance_mark o
            WHERE o.enrolment_id = m.enrolment_id AND o.session_id = m.session_id
            AND (o.recorded_at, o.device_order, o.id) > (m.recorded_at, m.device_order, m.id))
        ) AS attended, c.year, c.sequence
      FROM enrolment e JOIN round r ON r.id = e.round_id
      LEFT JOIN certificate c ON c.enrolment_id = e.id AND NOT EXISTS (
        SELECT 1 FROM certificate_void v WHERE v.certificate_id = c.id)
      WHERE e.person_id = \(person) ORDER BY r.first_on, r.code
      """
    ).map(entry)
  }

  private func entry(_ row: Row) throws(SQLError) -> TrainingRecord.Entry {
    var certificate: RegisterNumber?
    if let sequence: Int = try row.optional("sequence") {
      certificate = RegisterNumber(sequence: sequence, year: BuddhistYear(try row.value("year")))
    }
    return TrainingRecord.Entry(
      enrolment: try row.value("id"), round: try row.value("round_id"),
      code: try row.value("code"), title: try row.value("title"),
      first: try row.value("first_on"), last: try row.value("last_on"),
      status: try row.value("status"), minutesScheduled: try row.optional("scheduled") ?? 0,
      minutesAttended: try row.optional("attended") ?? 0, certificate: certificate)
  }

  package func counts(of round: ID<Round>) throws(SQLError) -> RoundCounts {
    let enrolments = try db.rows(
      """
      SELECT status, count(*) AS people FROM (
        SELECT (SELECT s.status FROM enrolment_status s WHERE s.enrolment_id = e.id
          ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) AS status
        FROM enrolment e WHERE e.round_id = \(round)) latest
      GROUP BY status
      """
    ).map { row throws(SQLError) in
      (try row.value("status", as: Enrolment.Status.self), try row.value("people", as: Int.self))
    }
    return RoundCounts(
      enrolments: Dictionary(enrolments, uniquingKeysWith: { $0 + $1 }),
      sessions: try sessions(of: round), certificates: try certificates(of: round))
  }

  private func sessions(of round: ID<Round>) throws(SQLError) -> [RoundCounts.SessionCounts] {
    try db.rows(
      """
      SELECT s.id, s.title, s.held_on, count(*) FILTER (WHERE m.status = 'present') AS present,
        count(*) FILTER (WHERE m.status = 'late') AS late,
        count(*) FILTER (WHERE m.status = 'leave') AS on_leave,
        count(*) FILTER (WHERE m.status = 'absent') AS absent
      FROM session s LEFT JOIN (
        SELECT m.session_id, m.status, row_number() OVER (
          PARTITION BY m.enrolment_id, m.session_id
          ORDER BY m.recorded_at DESC, m.device_order DESC, m.id DESC) AS age
        FROM enrolment e JOIN attendance_mark m ON m.enrolment_id = e.id
        WHERE e.round_id = \(round)) m ON m.session_id = s.id AND m.age = 1
      WHERE s.round_id = \(round) AND s.is_break = 0
      GROUP BY s.id, s.title, s.held_on, s.start_minute ORDER BY s.held_on, s.start_minute, s.id
      """
    ).map { row throws(SQLError) in
      RoundCounts.SessionCounts(
        session: try row.value("id"), title: try row.value("title"),
        date: try row.value("held_on"), present: try row.value("present"),
        late: try row.value("late"), leave: try row.value("on_leave"),
        absent: try row.value("absent"))
    }
  }

  private func certificates(of round: ID<Round>) throws(SQLError) -> Int {
    try db.rows(
      """
      SELECT count(*) AS valid FROM enrolment e JOIN certificate c ON c.enrolment_id = e.id
      WHERE e.round_id = \(round)
      AND NOT EXISTS (SELECT 1 FROM certificate_void v WHERE v.certificate_id = c.id)
      """
    ).first?.value("valid") ?? 0
  }
}
