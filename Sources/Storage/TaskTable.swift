package import SQL
package import Training

/// Counts what waits for somebody, without reading people or marks.
package struct TaskTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  private static let status: StaticString = """
    (SELECT t.status FROM enrolment_status t WHERE t.enrolment_id = e.id
      ORDER BY t.recorded_at DESC, t.id DESC LIMIT 1)
    """

  /// How many enrolments of a round stand where.
  package func statuses(of round: ID<Round>) throws(SQLError) -> [Enrolment.Status: Int] {
    Dictionary(
      try db.rows(
        """
        SELECT status, count(*) AS people FROM (
          SELECT \(sql: Self.status) AS status FROM enrolment e WHERE e.round_id = \(round)) latest
        GROUP BY status
        """
      ).map { row throws(SQLError) in
        (try row.value("status"), try row.value("people", as: Int.self))
      }, uniquingKeysWith: +)
  }

  /// People who take part in a round, and with a session behind them that has no mark of theirs.
  package func unmarked(in round: ID<Round>, at moment: Moment) throws(SQLError) -> Int {
    let (hour, minute) = moment.timeInThailand
    let (today, now) = (moment.dateInThailand, hour * 60 + minute)
    return try db.rows(
      """
      SELECT count(*) AS people FROM enrolment e
      WHERE e.round_id = \(round) AND EXISTS (
        SELECT 1 FROM session s WHERE s.round_id = \(round) AND s.is_break = 0
        AND (s.cohort_id IS NULL OR s.cohort_id = e.cohort_id)
        AND (s.held_on < \(today) OR (s.held_on = \(today) AND s.end_minute <= \(now)))
        AND NOT EXISTS (
          SELECT 1 FROM attendance_mark m WHERE m.enrolment_id = e.id AND m.session_id = s.id
            AND m.is_taken_back = 0 AND NOT EXISTS (
              SELECT 1 FROM attendance_mark n
              WHERE n.enrolment_id = m.enrolment_id AND n.session_id = m.session_id
              AND (n.recorded_at, n.device_order, n.id)
                > (m.recorded_at, m.device_order, m.id))))
      AND \(sql: Self.status) IN ('enrolled', 'walk-in')
      """
    ).first?.value("people") ?? 0
  }

  /// Whether any certificate of a round was ever issued.
  package func hasCertificates(_ round: ID<Round>) throws(SQLError) -> Bool {
    try !db.rows(
      """
      SELECT 1 AS one FROM enrolment e JOIN certificate c ON c.enrolment_id = e.id
      WHERE e.round_id = \(round) LIMIT 1
      """
    ).isEmpty
  }

  /// People rated after a round, and not yet on an occasion that follows.
  package func notRated(
    in round: ID<Round>, on occasion: Assessment.Occasion
  ) throws(SQLError) -> Int {
    try db.rows(
      """
      SELECT count(*) AS people FROM enrolment e WHERE e.round_id = \(round)
      AND EXISTS (SELECT 1 FROM rating p WHERE p.enrolment_id = e.id AND p.occasion = 'post')
      AND NOT EXISTS (
        SELECT 1 FROM rating f WHERE f.enrolment_id = e.id AND f.occasion = \(occasion))
      AND \(sql: Self.status) IN ('enrolled', 'walk-in')
      """
    ).first?.value("people") ?? 0
  }

  /// The sessions of a day, but for breaks, in the order of time.
  package func sessions(on date: CivilDate, limit: Int) throws(SQLError) -> [TodaySession] {
    try db.rows(
      """
      SELECT s.id, s.title, s.held_on, s.start_minute, s.end_minute, m.name AS room,
        v.name AS venue, r.code, r.title AS round_title, r.ordinal, (
          SELECT count(*) FROM enrolment e WHERE e.round_id = s.round_id
          AND (s.cohort_id IS NULL OR s.cohort_id = e.cohort_id)
          AND \(sql: Self.status) IN ('enrolled', 'walk-in')) AS expected, (
          SELECT count(*) FROM enrolment e WHERE e.round_id = s.round_id
          AND (s.cohort_id IS NULL OR s.cohort_id = e.cohort_id) AND EXISTS (
            SELECT 1 FROM attendance_mark a WHERE a.enrolment_id = e.id AND a.session_id = s.id
            AND a.is_taken_back = 0 AND NOT EXISTS (
              SELECT 1 FROM attendance_mark n
              WHERE n.enrolment_id = a.enrolment_id AND n.session_id = a.session_id
              AND (n.recorded_at, n.device_order, n.id)
                > (a.recorded_at, a.device_order, a.id)))
          AND \(sql: Self.status) IN ('enrolled', 'walk-in')) AS marked
      FROM session s JOIN round r ON r.id = s.round_id JOIN room m ON m.id = s.room_id
      JOIN venue v ON v.id = m.venue_id
      WHERE s.held_on = \(date) AND s.is_break = 0
      ORDER BY s.start_minute, s.end_minute, r.code, s.id LIMIT \(limit)
      """
    ).map { row throws(SQLError) in
      TodaySession(
        id: try row.value("id"), title: try row.value("title"),
        slot: try SessionTable(db).slot(row), room: try row.value("room"),
        venue: try row.value("venue"), round: try row.value("code"),
        roundTitle: try row.value("round_title"), ordinal: try row.value("ordinal"),
        expected: try row.value("expected"), marked: try row.value("marked"))
    }
  }

  /// The next day from one on that has a session.
  package func nextDay(from date: CivilDate) throws(SQLError) -> CivilDate? {
    try db.rows(
      """
      SELECT held_on FROM session WHERE held_on >= \(date) AND is_break = 0
      ORDER BY held_on LIMIT 1
      """
    ).first?.value("held_on")
  }
}
