package import SQL
package import Training

extension PersonTable {
  /// Those who bear or bore a name or an alias, prefix left out; none whose record was merged.
  package func named(_ withoutPrefix: String) throws(SQLError) -> [Person] {
    try people(
      names: db.rows(
        """
        SELECT n.*, p.is_invented, p.merged_into FROM person_name n
        JOIN person p ON p.id = n.person_id
        WHERE p.merged_into IS NULL AND n.person_id IN
          (SELECT person_id FROM person_name WHERE without_prefix = \(withoutPrefix)
           UNION SELECT person_id FROM person_alias WHERE spelling = \(withoutPrefix))
        ORDER BY n.person_id, n.place
        """),
      positions: db.rows(
        """
        SELECT * FROM person_position WHERE person_id IN
          (SELECT person_id FROM person_name WHERE without_prefix = \(withoutPrefix)
           UNION SELECT person_id FROM person_alias WHERE spelling = \(withoutPrefix))
        ORDER BY person_id, place
        """))
  }

  /// One record, a merged one too.
  package func person(_ id: ID<Person>) throws(SQLError) -> Person? {
    try people(
      names: db.rows(
        """
        SELECT n.*, p.is_invented, p.merged_into FROM person_name n
        JOIN person p ON p.id = n.person_id WHERE n.person_id = \(id) ORDER BY n.place
        """),
      positions: db.rows(
        "SELECT * FROM person_position WHERE person_id = \(id) ORDER BY place")
    ).first
  }

  package func inRound(_ round: ID<Round>) throws(SQLError) -> [Person] {
    try people(
      names: db.rows(
        """
        SELECT n.*, p.is_invented, p.merged_into FROM enrolment e
        JOIN person p ON p.id = e.person_id JOIN person_name n ON n.person_id = p.id
        WHERE e.round_id = \(round) ORDER BY n.person_id, n.place
        """),
      positions: db.rows(
        """
        SELECT q.* FROM enrolment e JOIN person_position q ON q.person_id = e.person_id
        WHERE e.round_id = \(round) ORDER BY q.person_id, q.place
        """))
  }

  /// Those whom an organisation sent to a round.
  package func sent(by organisation: ID<Organisation>) throws(SQLError) -> [Person] {
    try people(
      names: db.rows(
        """
        SELECT n.*, p.is_invented, p.merged_into FROM person p
        JOIN person_name n ON n.person_id = p.id
        WHERE p.id IN (SELECT person_id FROM enrolment WHERE organisation_id = \(organisation))
        ORDER BY n.person_id, n.place
        """),
      positions: db.rows(
        """
        SELECT q.* FROM person_position q
        WHERE q.person_id IN (SELECT person_id FROM enrolment WHERE organisation_id = \(organisation))
        ORDER BY q.person_id, q.place
        """))
  }

  /// Those of whose names a part begins with a text, in the order of that part; the ranges are of
  /// `NameParts`, and the names are yet to be compared.
  package func withPart(from first: String, to end: String, limit: Int) throws(SQLError) -> [Person]
  {
    try people(
      names: db.rows(
        """
        SELECT n.*, p.is_invented, p.merged_into FROM (
          SELECT part, person_id FROM name_part WHERE part >= \(first) AND part < \(end)
          ORDER BY part, person_id LIMIT \(count: limit)) m
        JOIN person p ON p.id = m.person_id JOIN person_name n ON n.person_id = p.id
        ORDER BY m.part, n.person_id, n.place
        """),
      positions: db.rows(
        """
        SELECT q.* FROM (
          SELECT part, person_id FROM name_part WHERE part >= \(first) AND part < \(end)
          ORDER BY part, person_id LIMIT \(count: limit)) m
        JOIN person_position q ON q.person_id = m.person_id ORDER BY q.person_id, q.place
        """))
  }

  /// The next ends of names in a range, with whose they are, in the order of the index.
  package func parts(
    from first: String, to end: String, after part: String, _ person: String, limit: Int
  ) throws(SQLError) -> [(part: String, person: ID<Person>)] {
    try db.rows(
      """
      SELECT part, person_id FROM name_part
      WHERE part >= \(first) AND part < \(end) AND (part, person_id) > (\(part), \(person))
      ORDER BY part, person_id LIMIT \(limit)
      """
    ).map { row throws(SQLError) in (try row.value("part"), try row.value("person_id")) }
  }

  /// The same, of those alone whom a right reaches by these bounds; `employers` are the organisation of
  /// the bounds with its offices, `hosts` likewise, each as one text between commas.
  package func withPart(
    from first: String, to end: String, limit: Int, within bounds: Bounds,
    employers: Set<ID<Organisation>>, hosts: Set<ID<Organisation>>, on date: CivilDate
  ) throws(SQLError) -> [Person] {
    let employers = Self.list(employers)
    let hosts = Self.list(hosts)
    let isInRound = bounds.programme != nil || bounds.host != nil || bounds.trainer != nil
    let ids = try db.rows(
      """
      SELECT m.person_id AS person_id FROM name_part m
      WHERE m.part >= \(first) AND m.part < \(end)
        AND (\(employers) = '' OR EXISTS (
          SELECT 1 FROM person_position q WHERE q.person_id = m.person_id
          AND \(employers) LIKE '%' || q.organisation_id || '%'
          AND (q.valid_from IS NULL OR q.valid_from <= \(date))
          AND (q.valid_until IS NULL OR q.valid_until >= \(date))))
        AND (\(isInRound) = \(false) OR EXISTS (
          SELECT 1 FROM enrolment e JOIN round r ON r.id = e.round_id
          JOIN programme p ON p.id = r.programme_id
          WHERE e.person_id = m.person_id
          AND (CAST(\(bounds.programme) AS TEXT) IS NULL OR p.code = \(bounds.programme))
          AND (\(hosts) = '' OR \(hosts) LIKE '%' || r.organiser_id || '%')
          AND (CAST(\(bounds.trainer) AS TEXT) IS NULL OR EXISTS (
            SELECT 1 FROM session s JOIN session_trainer st ON st.session_id = s.id
            WHERE s.round_id = r.id AND st.trainer_id = \(bounds.trainer)))))
      ORDER BY m.part, m.person_id LIMIT \(limit)
      """
    ).map { row throws(SQLError) in try row.value("person_id", as: ID<Person>.self) }
    var people: [Person] = []
    for id in ids where !people.contains(where: { $0.id == id }) {
      if let person = try person(id) { people.append(person) }
    }
    return people
  }

  private static func list(_ ids: Set<ID<Organisation>>) -> String {
    ids.map(\.description).sorted().joined(separator: ",")
  }

  /// Those with a key of how their name sounds.
  package func withKey(_ key: String, limit: Int) throws(SQLError) -> [ID<Person>] {
    try db.rows(
      "SELECT person_id FROM person_key WHERE key = \(key) ORDER BY person_id LIMIT \(limit)"
    ).map { row throws(SQLError) in try row.value("person_id") }
  }

  /// Those who have or had a position at an organisation and whose name has a key.
  package func colleagues(
    at organisation: ID<Organisation>, withKey key: String
  ) throws(SQLError) -> [ID<Person>] {
    try db.rows(
      """
      SELECT DISTINCT q.person_id AS person_id FROM person_position q
      JOIN person_key k ON k.person_id = q.person_id AND k.key = \(key)
      WHERE q.organisation_id = \(organisation) ORDER BY q.person_id
      """
    ).map { row throws(SQLError) in try row.value("person_id") }
  }

  /// Those who have or had a position at an organisation; none whose record was merged.
  package func staff(of organisation: ID<Organisation>) throws(SQLError) -> [ID<Person>] {
    try db.rows(
      """
      SELECT DISTINCT q.person_id AS person_id FROM person_position q JOIN person p ON p.id = q.person_id
      WHERE q.organisation_id = \(organisation) AND p.merged_into IS NULL ORDER BY q.person_id
      """
    ).map { row throws(SQLError) in try row.value("person_id") }
  }

  /// The next people after an id, in the order of ids; none whose record was merged.
  package func ids(after id: String, count: Int) throws(SQLError) -> [ID<Person>] {
    try db.rows(
      """
      SELECT id FROM person WHERE id > \(id) AND merged_into IS NULL ORDER BY id LIMIT \(count)
      """
    ).map { row throws(SQLError) in try row.value("id") }
  }

  package func aliases(of person: ID<Person>) throws(SQLError) -> [PersonAlias] {
    try db.rows(
      """
      SELECT id, spelling, source FROM person_alias WHERE person_id = \(person)
      ORDER BY spelling, source
      """
    ).map { row throws(SQLError) in
      PersonAlias(
        id: try row.value("id"), person: person, spelling: try row.value("spelling"),
        source: try row.value("source"))
    }
  }

  private func people(names: [Row], positions: [Row]) throws(SQLError) -> [Person] {
    var facts: [ID<Person>: (isInvented: Bool, mergedInto: ID<Person>?)] = [:]
    var order: [ID<Person>] = []
    // By place, since somebody may be met by several parts of their name.
    var namesOf: [ID<Person>: [Int: Dated<PersonName>]] = [:]
    for row in names {
      let id: ID<Person> = try row.value("person_id")
      if facts[id] == nil {
        order.append(id)
        facts[id] = (try row.value("is_invented"), try row.optional("merged_into"))
      }
      namesOf[id, default: [:]][try row.value("place")] = Dated(
        try name(row), from: try row.optional("valid_from"), until: try row.optional("valid_until"))
    }
    var positionsOf: [ID<Person>: [Int: Dated<Position>]] = [:]
    for row in positions {
      positionsOf[try row.value("person_id"), default: [:]][try row.value("place")] = Dated(
        Position(
          title: try row.value("title"), organisation: try row.value("organisation_id"),
          isActing: try row.value("is_acting")),
        from: try row.optional("valid_from"), until: try row.optional("valid_until"))
    }
    return order.map { id in
      Person(
        id: id, names: inOrder(namesOf[id]), positions: inOrder(positionsOf[id]),
        isInvented: facts[id]?.isInvented ?? false, mergedInto: facts[id]?.mergedInto)
    }
  }

  private func inOrder<Value>(_ values: [Int: Dated<Value>]?) -> [Dated<Value>] {
    (values ?? [:]).sorted { $0.key < $1.key }.map(\.value)
  }

  func name(_ row: Row) throws(SQLError) -> PersonName {
    let prefix: String = try row.value("prefix")
    let officialPrefix: String? = try row.optional("official_prefix")
    let given: String = try row.value("given")
    let middle: String? = try row.optional("middle")
    let surname: String? = try row.optional("surname")
    do {
      return try PersonName(
        prefix: prefix, officialPrefix: officialPrefix, given: given, middle: middle,
        surname: surname)
    } catch { throw SQLError.damagedValue(column: "given") }
  }
}
