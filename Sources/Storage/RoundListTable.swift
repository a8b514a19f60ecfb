package import SQL
package import Training

/// Rounds as lists show them, a page at a time.
package struct RoundListTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Where a page ended.
  package struct Position: Hashable, Sendable {
    package let first: CivilDate
    package let code: String

    package init(first: CivilDate, code: String) { (self.first, self.code) = (first, code) }
  }

  private static let summary: StaticString = """
    SELECT r.id, r.code, r.ordinal, r.title, r.first_on, r.last_on, p.title AS programme,
      v.name AS venue, (
        SELECT count(*) FROM enrolment e WHERE e.round_id = r.id AND (
          SELECT s.status FROM enrolment_status s WHERE s.enrolment_id = e.id
          ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) IN ('enrolled', 'walk-in')
      ) AS taking_part
    FROM round r JOIN programme p ON p.id = r.programme_id JOIN venue v ON v.id = r.venue_id
    """

  /// The latest first.
  package func summaries(
    _ filter: RoundFilter, on today: CivilDate, after position: Position?, count: Int
  ) throws(SQLError) -> [RoundSummary] {
    let pattern = filter.text.likePattern
    let fiscal = filter.fiscalYear?.fiscalDays
    if filter.fiscalYear != nil, fiscal == nil { return [] }
    // Days are compared as the texts that they are stored as.
    var (from, to) = (fiscal?.lowerBound.iso ?? "", fiscal?.upperBound.iso ?? "9")
    var (endsFrom, endsTo) = ("", "9")
    switch filter.state {
    case .planned: from = max(from, today.adding(days: 1).iso)
    case .running: (to, endsFrom) = (min(to, today.iso), today.iso)
    case .finished: endsTo = today.adding(days: -1).iso
    case nil: break
    }
    return try db.rows(
      """
      \(sql: Self.summary)
      WHERE (r.first_on, r.code) < (\(position?.first.iso ?? "9"), \(position?.code ?? ""))
        AND r.first_on >= \(from) AND r.first_on <= \(to)
        AND r.last_on >= \(endsFrom) AND r.last_on <= \(endsTo)
        AND (\(filter.programme) = '' OR p.code = \(filter.programme))
        AND (lower(r.title) LIKE \(pattern) ESCAPE '\\' OR lower(r.code) LIKE \(pattern) ESCAPE '\\')
      ORDER BY r.first_on DESC, r.code DESC LIMIT \(count)
      """
    ).map(summary)
  }

  /// Those that go on or are to come, the nearest end first, and those that ended last.
  package func near(
    _ today: CivilDate, coming: Int, finished: Int
  ) throws(SQLError) -> [RoundSummary] {
    let ahead = try db.rows(
      "\(sql: Self.summary) WHERE r.last_on >= \(today) ORDER BY r.last_on, r.code LIMIT \(coming)")
    let behind = try db.rows(
      """
      \(sql: Self.summary) WHERE r.last_on < \(today)
      ORDER BY r.last_on DESC, r.code LIMIT \(finished)
      """)
    return try (ahead + behind).map(summary)
  }

  /// The first days of the earliest and of the latest round; `nil` where there is none.
  package func extent() throws(SQLError) -> ClosedRange<CivilDate>? {
    guard
      let row = try db.rows("SELECT min(first_on) AS low, max(first_on) AS high FROM round").first,
      let low: CivilDate = try row.optional("low"), let high: CivilDate = try row.optional("high")
    else { return nil }
    return low...max(low, high)
  }

  private func summary(_ row: Row) throws(SQLError) -> RoundSummary {
    RoundSummary(
      id: try row.value("id"), code: try row.value("code"), ordinal: try row.value("ordinal"),
      title: try row.value("title"), programme: try row.value("programme"),
      venue: try row.value("venue"), first: try row.value("first_on"),
      last: try row.value("last_on"), takingPart: try row.value("taking_part"))
  }
}
