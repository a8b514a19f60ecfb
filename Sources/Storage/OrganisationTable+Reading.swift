package import SQL
package import Training

/// Organisations as they were on a date: the founding facts, or the latest change up to it.
extension OrganisationTable {
  private static let facts: StaticString = """
    SELECT o.id, o.raw_spelling, o.parent_id, COALESCE(c.kind, o.kind) AS kind,
      COALESCE(c.name, o.name) AS name, COALESCE(c.district, o.district) AS district,
      COALESCE(c.province, o.province) AS province
    FROM organisation o LEFT JOIN organisation_change c ON c.id = (
      SELECT x.id FROM organisation_change x
      WHERE x.organisation_id = o.id AND x.valid_from <= 
    """

  private static let latest: StaticString = """
      ORDER BY x.valid_from DESC, x.id DESC LIMIT 1)
    """

  package func organisation(
    _ id: ID<Organisation>, on date: CivilDate
  ) throws(SQLError) -> Organisation? {
    try organisations(
      db.rows("\(sql: Self.facts) \(date) \(sql: Self.latest) WHERE o.id = \(id)"),
      aliases: db.rows("SELECT * FROM organisation_alias WHERE organisation_id = \(id)")
    ).first
  }

  /// Those that go or went by a spelling, spelled out.
  package func spelled(
    _ spelling: String, on date: CivilDate
  ) throws(SQLError) -> [Organisation] {
    try organisations(
      db.rows(
        """
        \(sql: Self.facts) \(date) \(sql: Self.latest)
        WHERE o.id IN (
          SELECT organisation_id FROM organisation_spelling WHERE spelling = \(spelling))
        ORDER BY o.id
        """),
      aliases: db.rows(
        """
        SELECT a.* FROM organisation_spelling s
        JOIN organisation_alias a ON a.organisation_id = s.organisation_id
        WHERE s.spelling = \(spelling)
        """))
  }

  /// All that a round's lists and documents name: who sends, runs, supports or teaches.
  package func inRound(
    _ round: ID<Round>, on date: CivilDate
  ) throws(SQLError) -> [Organisation] {
    try organisations(
      db.rows(
        """
        WITH named AS (
          SELECT organisation_id AS id FROM enrolment WHERE round_id = \(round)
          UNION SELECT q.organisation_id FROM enrolment e
            JOIN person_position q ON q.person_id = e.person_id WHERE e.round_id = \(round)
          UNION SELECT organiser_id FROM round WHERE id = \(round)
          UNION SELECT organisation_id FROM round_co_organiser WHERE round_id = \(round)
          UNION SELECT t.organisation_id FROM session s
            JOIN session_trainer st ON st.session_id = s.id
            JOIN trainer t ON t.id = st.trainer_id WHERE s.round_id = \(round))
        \(sql: Self.facts) \(date) \(sql: Self.latest)
        WHERE o.id IN (SELECT id FROM named) ORDER BY o.id
        """),
      aliases: db.rows(
        """
        WITH named AS (
          SELECT organisation_id AS id FROM enrolment WHERE round_id = \(round)
          UNION SELECT organiser_id FROM round WHERE id = \(round))
        SELECT a.organisation_id AS organisation_id, a.spelling AS spelling FROM named n
          JOIN organisation_alias a ON a.organisation_id = n.id
        UNION SELECT c.organisation_id, c.name FROM named n
          JOIN organisation_change c ON c.organisation_id = n.id
        UNION SELECT c.organisation_id, o.name FROM named n
          JOIN organisation_change c ON c.organisation_id = n.id
          JOIN organisation o ON o.id = n.id
        """))
  }

  /// Where those have or had positions whom `PersonTable.withPart` gives, without other spellings.
  package func ofPeople(
    withPart first: String, to end: String, limit: Int, on date: CivilDate
  ) throws(SQLError) -> [Organisation] {
    try organisations(
      db.rows(
        """
        \(sql: Self.facts) \(date) \(sql: Self.latest)
        WHERE o.id IN (
          SELECT q.organisation_id FROM (
            SELECT part, person_id FROM name_part WHERE part >= \(first) AND part < \(end)
            ORDER BY part, person_id LIMIT \(count: limit)) m
          JOIN person_position q ON q.person_id = m.person_id)
        """), aliases: [])
  }

  /// Those of a province, perhaps of one district, by name; all where both are `nil`.
  package func organisations(
    province: String?, district: String?, on date: CivilDate
  ) throws(SQLError) -> [Organisation] {
    let rows = try db.rows(
      """
      \(sql: Self.facts) \(date) \(sql: Self.latest)
      WHERE (CAST(\(province) AS TEXT) IS NULL OR COALESCE(c.province, o.province) = \(province))
        AND (CAST(\(district) AS TEXT) IS NULL OR COALESCE(c.district, o.district) = \(district))
      ORDER BY province, district, name, o.id
      """)
    return try organisations(rows, aliases: [])
  }

  package func all(on date: CivilDate) throws(SQLError) -> [Organisation] {
    try organisations(
      db.rows("\(sql: Self.facts) \(date) \(sql: Self.latest) ORDER BY o.id"),
      aliases: db.rows("SELECT * FROM organisation_alias"))
  }

  /// What one organisation was founded as, and what it became each time, the oldest first.
  package func eras(of organisation: ID<Organisation>) throws(SQLError) -> [Organisation] {
    try organisations(
      db.rows(
        """
        SELECT id, kind, name, district, province, raw_spelling, parent_id, '' AS valid_from,
          '' AS change_id FROM organisation WHERE id = \(organisation)
        UNION ALL
        SELECT organisation_id, kind, name, district, province, NULL, NULL, valid_from, id
        FROM organisation_change WHERE organisation_id = \(organisation)
        ORDER BY valid_from, change_id
        """),
      aliases: db.rows("SELECT * FROM organisation_alias WHERE organisation_id = \(organisation)"))
  }

  /// The same of all.
  package func eras() throws(SQLError) -> [Organisation] {
    try organisations(
      db.rows(
        """
        SELECT id, kind, name, district, province, raw_spelling, parent_id, '' AS valid_from,
          '' AS change_id FROM organisation
        UNION ALL
        SELECT organisation_id, kind, name, district, province, NULL, NULL, valid_from, id
        FROM organisation_change ORDER BY valid_from, change_id
        """),
      aliases: db.rows("SELECT * FROM organisation_alias"))
  }

  private func organisations(
    _ rows: [Row], aliases: [Row]
  ) throws(SQLError) -> [Organisation] {
    var spellings: [ID<Organisation>: Set<String>] = [:]
    for row in aliases {
      spellings[try row.value("organisation_id"), default: []].insert(try row.value("spelling"))
    }
    return try rows.map { row throws(SQLError) in
      let id: ID<Organisation> = try row.value("id")
      return Organisation(
        id: id, kind: try row.value("kind"), name: try row.value("name"),
        district: try row.value("district"), province: try row.value("province"),
        rawSpelling: try row.optional("raw_spelling"),
        aliases: spellings[id]?.sorted() ?? [], parent: try row.optional("parent_id"))
    }
  }
}
