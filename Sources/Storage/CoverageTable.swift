package import SQL
package import Training

/// How far organisations came in rounds: each question touches no more rows than its answer is made
/// of, however many organisations there are.
package struct CoverageTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Every organisation that a round invited, or that anybody of it is or was in the round.
  package func coverage(
    of round: ID<Round>, on date: CivilDate
  ) throws(SQLError) -> [OrganisationCoverage] {
    try db.rows(
      """
      SELECT o.id AS organisation_id, c.*, CASE WHEN i.round_id IS NULL THEN 0 ELSE 1 END AS invitations,
        COALESCE(q.places, a.default_quota) AS quota
      FROM (
        SELECT organisation_id FROM round_invitation WHERE round_id = \(round)
        UNION SELECT organisation_id FROM enrolment WHERE round_id = \(round)
        UNION SELECT organisation_id FROM round_quota WHERE round_id = \(round)
      ) x
      JOIN organisation o ON o.id = x.organisation_id
      LEFT JOIN round_invitation i
        ON i.round_id = \(round) AND i.organisation_id = x.organisation_id
      LEFT JOIN round_quota q ON q.round_id = \(round) AND q.organisation_id = x.organisation_id
      LEFT JOIN round_admission a ON a.round_id = \(round)
      LEFT JOIN (
        SELECT p.organisation_id AS counted_id, \(sql: Self.counts) FROM (
          SELECT e.organisation_id, \(sql: Self.facts) FROM enrolment e
          WHERE e.round_id = \(round)) p
        GROUP BY p.organisation_id) c ON c.counted_id = x.organisation_id
      """
    ).map { row throws(SQLError) in try coverage(row, on: date) }
  }

  /// Where a walk through the organisations stands: after this one, in the order of places.
  package struct Position: Hashable, Sendable {
    package let province: String
    package let district: String
    package let name: String
    package let id: String

    package static let start = Position(province: "", district: "", name: "", id: "")

    package init(province: String, district: String, name: String, id: String) {
      (self.province, self.district, self.name, self.id) = (province, district, name, id)
    }

    /// As `text` wrote it; nil for anything else.
    package init?(_ text: String) {
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 4 else { return nil }
      self.init(province: parts[0], district: parts[1], name: parts[2], id: parts[3])
    }

    /// One line for each part; names have none within.
    package var text: String { [province, district, name, id].joined(separator: "\n") }
  }

  /// An organisation of a programme, and whether it has anybody in it.
  package struct Member: Sendable {
    package let id: ID<Organisation>
    package let position: Position
    /// Invited to a round of the programme, or with somebody in one.
    package let isConcerned: Bool
    package let hasNobody: Bool
  }

  /// The next `count` organisations after a position, whether the programme concerns them or not.
  package func members(
    of programme: ID<Programme>, after position: Position, province: String?, district: String?,
    count: Int
  ) throws(SQLError) -> [Member] {
    let first = max(position.province, province ?? "")
    let last = province ?? "\u{10FFFF}"
    return try db.rows(
      """
      SELECT o.id, o.province, o.district, o.name,
        CASE WHEN EXISTS (
          SELECT 1 FROM round_invitation i JOIN round r ON r.id = i.round_id
          WHERE i.organisation_id = o.id AND r.programme_id = \(programme)) THEN 1 ELSE 0
        END AS is_invited,
        CASE WHEN EXISTS (
          SELECT 1 FROM enrolment e JOIN round r ON r.id = e.round_id
          WHERE e.organisation_id = o.id AND r.programme_id = \(programme)) THEN 1 ELSE 0
        END AS has_history,
        CASE WHEN EXISTS (
          SELECT 1 FROM enrolment e JOIN round r ON r.id = e.round_id
          WHERE e.organisation_id = o.id AND r.programme_id = \(programme)
            AND \(sql: Self.status) NOT IN ('cancelled', 'rejected', 'replaced')) THEN 0 ELSE 1
        END AS has_nobody
      FROM organisation o
      WHERE (o.province, o.district, o.name, o.id)
          > (\(position.province), \(position.district), \(position.name), \(position.id))
        AND o.province >= \(first) AND o.province <= \(last)
        AND (\(district ?? "") = '' OR o.district = \(district ?? ""))
      ORDER BY o.province, o.district, o.name, o.id LIMIT \(count)
      """
    ).map { row throws(SQLError) in
      let isInvited: Bool = try row.value("is_invited")
      let hasHistory: Bool = try row.value("has_history")
      return Member(
        id: try row.value("id"),
        position: Position(
          province: try row.value("province"), district: try row.value("district"),
          name: try row.value("name"), id: try row.value("id", as: String.self)),
        isConcerned: isInvited || hasHistory, hasNobody: try row.value("has_nobody"))
    }
  }

  /// One organisation in all rounds of a programme.
  package func coverage(
    of organisation: ID<Organisation>, in programme: ID<Programme>, on date: CivilDate
  ) throws(SQLError) -> OrganisationCoverage? {
    try db.rows(
      """
      SELECT o.id AS organisation_id, c.*, (
          SELECT count(*) FROM round_invitation i JOIN round r ON r.id = i.round_id
          WHERE i.organisation_id = o.id AND r.programme_id = \(programme)) AS invitations, (
          SELECT CAST(sum(q.places) AS BIGINT) FROM round_quota q
          JOIN round r ON r.id = q.round_id
          WHERE q.organisation_id = o.id AND r.programme_id = \(programme)) AS quota
      FROM organisation o CROSS JOIN (
        SELECT \(sql: Self.counts) FROM (
          SELECT \(sql: Self.facts) FROM enrolment e JOIN round r ON r.id = e.round_id
          WHERE e.organisation_id = \(organisation) AND r.programme_id = \(programme)) p) c
      WHERE o.id = \(organisation)
      """
    ).first.map { row throws(SQLError) in try coverage(row, on: date) }
  }

  /// One organisation in each round that invited it or that it named anybody for, the latest first.
  package func coverageByRound(
    of organisation: ID<Organisation>, on date: CivilDate
  ) throws(SQLError) -> [(round: ID<Round>, coverage: OrganisationCoverage)] {
    try db.rows(
      """
      SELECT x.round_id, \(organisation) AS organisation_id, c.*,
        CASE WHEN i.round_id IS NULL THEN 0 ELSE 1 END AS invitations,
        COALESCE(q.places, a.default_quota) AS quota
      FROM (
        SELECT round_id FROM round_invitation WHERE organisation_id = \(organisation)
        UNION SELECT round_id FROM enrolment WHERE organisation_id = \(organisation)
      ) x
      JOIN round r ON r.id = x.round_id
      LEFT JOIN round_invitation i
        ON i.round_id = x.round_id AND i.organisation_id = \(organisation)
      LEFT JOIN round_quota q ON q.round_id = x.round_id AND q.organisation_id = \(organisation)
      LEFT JOIN round_admission a ON a.round_id = x.round_id
      LEFT JOIN (
        SELECT p.counted_round, \(sql: Self.counts) FROM (
          SELECT e.round_id AS counted_round, \(sql: Self.facts) FROM enrolment e
          WHERE e.organisation_id = \(organisation)) p
        GROUP BY p.counted_round) c ON c.counted_round = x.round_id
      ORDER BY r.first_on DESC, r.code
      """
    ).map { row throws(SQLError) in (try row.value("round_id"), try coverage(row, on: date)) }
  }

  private static let status: StaticString = """
    (SELECT s.status FROM enrolment_status s WHERE s.enrolment_id = e.id
      ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1)
    """

  /// Of each enrolment `e`.
  private static let facts: StaticString = """
    (SELECT s.status FROM enrolment_status s WHERE s.enrolment_id = e.id
      ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) AS status,
    CASE WHEN EXISTS (SELECT 1 FROM attendance_mark m WHERE m.enrolment_id = e.id
      AND m.status IN ('present', 'late') AND m.is_taken_back = 0 AND NOT EXISTS (
        SELECT 1 FROM attendance_mark n
        WHERE n.enrolment_id = m.enrolment_id AND n.session_id = m.session_id
        AND (n.recorded_at, n.device_order, n.id) > (m.recorded_at, m.device_order, m.id)))
      THEN 1 ELSE 0 END AS attended,
    CASE WHEN EXISTS (SELECT 1 FROM certificate k
      LEFT JOIN certificate_void v ON v.certificate_id = k.id
      WHERE k.enrolment_id = e.id AND v.certificate_id IS NULL) THEN 1 ELSE 0 END AS certified
    """

  /// Of enrolments with those facts, `p`.
  private static let counts: StaticString = """
    count(*) FILTER (WHERE p.status <> 'walk-in') AS nominated,
    count(*) FILTER (WHERE p.status NOT IN ('cancelled', 'rejected', 'replaced')) AS current_count,
    count(*) FILTER (WHERE p.status IN ('enrolled', 'walk-in')) AS enrolled,
    count(*) FILTER (WHERE p.status IN ('enrolled', 'walk-in') AND p.attended = 1) AS attended,
    count(*) FILTER (WHERE p.certified = 1) AS certified
    """

  private func coverage(
    _ row: Row, on date: CivilDate
  ) throws(SQLError) -> OrganisationCoverage {
    func count(_ column: String) throws(SQLError) -> Int { try row.optional(column) ?? 0 }
    guard
      let organisation = try OrganisationTable(db).organisation(
        row.value("organisation_id"), on: date)
    else { throw .damagedValue(column: "organisation_id") }
    return OrganisationCoverage(
      organisation: organisation,
      invitations: try count("invitations"), quota: try row.optional("quota"),
      nominated: try count("nominated"), current: try count("current_count"),
      enrolled: try count("enrolled"), attended: try count("attended"),
      certified: try count("certified"))
  }
}
