package import SQL
package import Training

package struct PersonTable {
  let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ person: Person) throws(SQLError) {
    try db.insert(
      into: .person,
      [
        "id": person.id,
        "is_invented": person.isInvented,
      ])
    for (place, name) in person.names.enumerated() { try insert(name, place, person.id) }
    for (place, position) in person.positions.enumerated() {
      try insert(position, place, person.id)
    }
  }

  /// Adds a name after the others; one that holds from a day on ends the last one the day before.
  package func add(_ name: Dated<PersonName>, to person: Person) throws(SQLError) {
    try end(person.names, .personName, of: person.id, before: name.from)
    try insert(name, person.names.count, person.id)
  }

  /// Adds a position after the others, as `add` a name.
  package func add(_ position: Dated<Position>, to person: Person) throws(SQLError) {
    try end(person.positions, .personPosition, of: person.id, before: position.from)
    try insert(position, person.positions.count, person.id)
  }

  private func end<Value>(
    _ values: [Dated<Value>], _ table: Table, of person: ID<Person>, before date: CivilDate?
  ) throws(SQLError) {
    guard let date else { return }
    for (place, value) in values.enumerated() where value.until == nil {
      try db.update(
        table, key: ["person_id": person, "place": place],
        set: ["valid_until": date.adding(days: -1)])
    }
  }

  private func insert(
    _ dated: Dated<PersonName>, _ place: Int, _ person: ID<Person>
  ) throws(SQLError) {
    let name = dated.value
    try db.insert(
      into: .personName,
      [
        "person_id": person,
        "place": place,
        "prefix": name.prefix,
        "official_prefix": name.officialPrefix,
        "given": name.given,
        "middle": name.middle,
        "surname": name.surname,
        "without_prefix": name.withoutPrefix,
        "valid_from": dated.from,
        "valid_until": dated.until,
      ])
  }

  private func insert(
    _ dated: Dated<Position>, _ place: Int, _ person: ID<Person>
  ) throws(SQLError) {
    try db.insert(
      into: .personPosition,
      [
        "person_id": person,
        "place": place,
        "organisation_id": dated.value.organisation,
        "title": dated.value.title,
        "valid_from": dated.from,
        "valid_until": dated.until,
      ])
  }

  /// Those who bear or bore a name, prefix left out.
  package func named(_ withoutPrefix: String) throws(SQLError) -> [Person] {
    try people(
      names: db.rows(
        """
        SELECT n.*, p.is_invented FROM person_name n JOIN person p ON p.id = n.person_id
        WHERE n.person_id IN
          (SELECT person_id FROM person_name WHERE without_prefix = \(withoutPrefix))
        ORDER BY n.person_id, n.place
        """),
      positions: db.rows(
        """
        SELECT * FROM person_position WHERE person_id IN
          (SELECT person_id FROM person_name WHERE without_prefix = \(withoutPrefix))
        ORDER BY person_id, place
        """))
  }

  package func inRound(_ round: ID<Round>) throws(SQLError) -> [Person] {
    try people(
      names: db.rows(
        """
        SELECT n.*, p.is_invented FROM enrolment e
        JOIN person p ON p.id = e.person_id JOIN person_name n ON n.person_id = p.id
        WHERE e.round_id = \(round) ORDER BY n.person_id, n.place
        """),
      positions: db.rows(
        """
        SELECT q.* FROM enrolment e JOIN person_position q ON q.person_id = e.person_id
        WHERE e.round_id = \(round) ORDER BY q.person_id, q.place
        """))
  }

  func people(names: [Row], positions: [Row]) throws(SQLError) -> [Person] {
    var invented: [ID<Person>: Bool] = [:]
    var order: [ID<Person>] = []
    var namesOf: [ID<Person>: [Dated<PersonName>]] = [:]
    for row in names {
      let id: ID<Person> = try row.value("person_id")
      if namesOf[id] == nil { order.append(id) }
      invented[id] = try row.value("is_invented")
      namesOf[id, default: []].append(
        Dated(
          try name(row), from: try row.optional("valid_from"),
          until: try row.optional("valid_until")))
    }
    var positionsOf: [ID<Person>: [Dated<Position>]] = [:]
    for row in positions {
      positionsOf[try row.value("person_id"), default: []].append(
        Dated(
          Position(title: try row.value("title"), organisation: try row.value("organisation_id")),
          from: try row.optional("valid_from"), until: try row.optional("valid_until")))
    }
    return order.map { id in
      Person(
        id: id, names: namesOf[id] ?? [], positions: positionsOf[id] ?? [],
        isInvented: invented[id] ?? false)
    }
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
