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
          WHERE m.enrolment_id = e.id AND m.status IN ('present', 'late') AND m.is_taken_back = 0
          AND NOT EXISTS (
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

  /// Minutes that somebody attended, by day, with the minutes late taken off.
  package func minutes(of person: ID<Person>) throws(SQLError) -> [(date: CivilDate, minutes: Int)]
  {
    try db.rows(
      """
      SELECT s.held_on,
        CAST(sum(s.end_minute - s.start_minute - coalesce(m.minutes_late, 0)) AS BIGINT) AS attended
      FROM enrolment e JOIN attendance_mark m ON m.enrolment_id = e.id
      JOIN session s ON s.id = m.session_id
      WHERE e.person_id = \(person) AND m.status IN ('present', 'late') AND m.is_taken_back = 0
      AND NOT EXISTS (
        SELECT 1 FROM attendance_mark o
        WHERE o.enrolment_id = m.enrolment_id AND o.session_id = m.session_id
        AND (o.recorded_at, o.device_order, o.id) > (m.recorded_at, m.device_order, m.id))
      GROUP BY s.held_on ORDER BY s.held_on
      """
    ).map { row throws(SQLError) in (try row.value("held_on"), try row.value("attended")) }
  }

  /// Of those whom an organisation sent, in how many rounds they took part, and how many certificates
  /// they hold from these.
  package func training(
    sentBy organisation: ID<Organisation>
  ) throws(SQLError) -> [ID<Person>: (rounds: Int, certificates: Int)] {
    let rows = try db.rows(
      """
      SELECT x.person_id, count(*) FILTER (WHERE x.status IN ('enrolled', 'walk-in')) AS rounds,
        CAST(sum(x.certified) AS BIGINT) AS certificates
      FROM (
        SELECT e.person_id, (
            SELECT s.status FROM enrolment_status s WHERE s.enrolment_id = e.id
            ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) AS status,
          CASE WHEN EXISTS (SELECT 1 FROM certificate k
            LEFT JOIN certificate_void v ON v.certificate_id = k.id
            WHERE k.enrolment_id = e.id AND v.certificate_id IS NULL) THEN 1 ELSE 0
          END AS certified
        FROM enrolment e WHERE e.organisation_id = \(organisation)) x
      GROUP BY x.person_id
      """
    ).map { row throws(SQLError) in
      (
        try row.value("person_id", as: ID<Person>.self),
        (
          rounds: try row.value("rounds", as: Int.self),
          certificates: try row.value("certificates", as: Int.self)
        )
      )
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// By enrolment, the curricula of the rounds that somebody was in.
  package func curricula(
    of person: ID<Person>
  ) throws(SQLError) -> [(enrolment: ID<Enrolment>, curriculum: ID<StoredCurriculum>)] {
    try db.rows(
      """
      SELECT e.id, r.curriculum_id FROM enrolment e JOIN round r ON r.id = e.round_id
      WHERE e.person_id = \(person) ORDER BY r.first_on, r.code
      """
    ).map { row throws(SQLError) in (try row.value("id"), try row.value("curriculum_id")) }
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
    var counts: [String: [String: Int]] = [:]
    for row in try db.rows(
      """
      SELECT m.session_id, m.status, count(*) AS marks
      FROM enrolment e JOIN attendance_mark m ON m.enrolment_id = e.id
      WHERE e.round_id = \(round) AND m.is_taken_back = 0 AND NOT EXISTS (
        SELECT 1 FROM attendance_mark o
        WHERE o.enrolment_id = m.enrolment_id AND o.session_id = m.session_id
        AND (o.recorded_at, o.device_order, o.id) > (m.recorded_at, m.device_order, m.id))
      GROUP BY m.session_id, m.status
      """)
    {
      counts[try row.value("session_id"), default: [:]][try row.value("status")] =
        try row.value("marks", as: Int.self)
    }
    return try db.rows(
      """
      SELECT id, title, held_on FROM session WHERE round_id = \(round) AND is_break = 0
      ORDER BY held_on, start_minute, id
      """
    ).map { row throws(SQLError) in
      let of = counts[try row.value("id")] ?? [:]
      return RoundCounts.SessionCounts(
        session: try row.value("id"), title: try row.value("title"),
        date: try row.value("held_on"), present: of["present"] ?? 0, late: of["late"] ?? 0,
        leave: of["leave"] ?? 0, absent: of["absent"] ?? 0)
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
