package import SQL
package import Training

package struct OrganisationTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Unless it is there already; says whether it added it.
  package func insert(_ organisation: Organisation) throws(SQLError) -> Bool {
    let isNew = try db.insertUnlessExists(
      into: .organisation,
      [
        "id": organisation.id,
        "kind": organisation.kind,
        "name": organisation.name,
        "district": organisation.district,
        "province": organisation.province,
        "raw_spelling": organisation.rawSpelling,
      ])
    guard isNew else { return false }
    for spelling in Set(organisation.aliases).sorted() {
      try db.insert(
        into: .organisationAlias,
        [
          "organisation_id": organisation.id,
          "spelling": spelling,
        ])
    }
    return true
  }

  package func all() throws(SQLError) -> [Organisation] {
    try organisations(
      db.rows("SELECT * FROM organisation ORDER BY id"),
      aliases: db.rows("SELECT organisation_id, spelling FROM organisation_alias"))
  }

  package func organisation(_ id: ID<Organisation>) throws(SQLError) -> Organisation? {
    try organisations(
      db.rows("SELECT * FROM organisation WHERE id = \(id)"),
      aliases: db.rows("SELECT * FROM organisation_alias WHERE organisation_id = \(id)")
    ).first
  }

  /// Those that go by exactly this spelling, as a name, as announced, or as an alias.
  package func spelled(_ spelling: String) throws(SQLError) -> [Organisation] {
    var found: [Organisation] = []
    for row in try db.rows(
      """
      SELECT id FROM organisation WHERE name = \(spelling)
      UNION SELECT id FROM organisation WHERE raw_spelling = \(spelling)
      UNION SELECT organisation_id FROM organisation_alias WHERE spelling = \(spelling)
      """)
    {
      if let organisation = try organisation(row.value("id")) { found.append(organisation) }
    }
    return found
  }

  /// Organisers of a round, employers of its trainers, and all who sent anybody to it.
  package func inRound(_ round: ID<Round>) throws(SQLError) -> [Organisation] {
    try organisations(
      db.rows(among(round, "SELECT * FROM organisation WHERE id")),
      aliases: db.rows(among(round, "SELECT * FROM organisation_alias WHERE organisation_id")))
  }

  private func among(_ round: ID<Round>, _ column: StaticString) -> Query {
    """
    \(sql: column) IN (
      SELECT organiser_id FROM round WHERE id = \(round)
      UNION SELECT organisation_id FROM round_co_organiser WHERE round_id = \(round)
      UNION SELECT organisation_id FROM enrolment WHERE round_id = \(round)
      UNION SELECT t.organisation_id FROM session s
        JOIN session_trainer x ON x.session_id = s.id JOIN trainer t ON t.id = x.trainer_id
        WHERE s.round_id = \(round))
    """
  }

  /// The local governments of a province, or of one of its districts, in the order of names.
  package func localGovernments(
    of province: String, district: String? = nil
  ) throws(SQLError) -> [ID<Organisation>] {
    let kinds = Organisation.Kind.localGovernments
    var found: [ID<Organisation>] = []
    for row in try db.rows(
      "SELECT id, kind, district FROM organisation WHERE province = \(province) ORDER BY district, name"
    ) {
      guard kinds.contains(try row.value("kind")) else { continue }
      if let district, try row.value("district") != district { continue }
      found.append(try row.value("id"))
    }
    return found
  }

  /// Names that an unknown one may have been meant for: all of few, else those that begin alike.
  package func names(near name: String, count: Int) throws(SQLError) -> [String] {
    let all = try db.rows("SELECT name FROM organisation ORDER BY name LIMIT \(count + 1)")
    let rows =
      all.count <= count
      ? all
      : try db.rows(
        """
        SELECT name FROM organisation WHERE name >= \(name) AND name < \(name + "\u{E7F}")
        ORDER BY name LIMIT \(count)
        """)
    return try rows.map { row throws(SQLError) in try row.value("name") }
  }

  private func organisations(_ rows: [Row], aliases: [Row]) throws(SQLError) -> [Organisation] {
    var spellings: [ID<Organisation>: [String]] = [:]
    for row in aliases {
      spellings[try row.value("organisation_id"), default: []].append(try row.value("spelling"))
    }
    return try rows.map { row throws(SQLError) in
      try organisation(row, aliases: spellings[try row.value("id")] ?? [])
    }
  }

  private func organisation(_ row: Row, aliases: [String]) throws(SQLError) -> Organisation {
    Organisation(
      id: try row.value("id"), kind: try row.value("kind"), name: try row.value("name"),
      district: try row.value("district"), province: try row.value("province"),
      rawSpelling: try row.optional("raw_spelling"), aliases: aliases.sorted())
  }
}
