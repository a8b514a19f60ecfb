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
    try DerivedIndexes(db).add(person)
  }

  /// Adds a name after the others; one that holds from a day on ends the last one the day before.
  package func add(_ name: Dated<PersonName>, to person: ID<Person>) throws(SQLError) {
    let rows = try db.rows(
      "SELECT place, valid_until FROM person_name WHERE person_id = \(person) ORDER BY place")
    try end(rows, .personName, of: person, before: name.from)
    try insert(name, try place(after: rows), person)
    try DerivedIndexes(db).refresh(person)
  }

  /// Adds a position after the others; one from a day on ends the last one of its kind, own or acting,
  /// the day before.
  package func add(_ position: Dated<Position>, to person: ID<Person>) throws(SQLError) {
    let rows = try db.rows(
      """
      SELECT place, valid_until, is_acting FROM person_position WHERE person_id = \(person)
      ORDER BY place
      """)
    var alike: [Row] = []
    for row in rows where try row.value("is_acting") == position.value.isActing {
      alike.append(row)
    }
    try end(alike, .personPosition, of: person, before: position.from)
    try insert(position, try place(after: rows), person)
  }

  /// Ends what still lasts, acting alone or own and acting, and says how many that were.
  package func endPositions(
    of person: ID<Person>, acting: Bool, on date: CivilDate
  ) throws(SQLError) -> Int {
    let open = try db.rows(
      """
      SELECT place, valid_until FROM person_position
      WHERE person_id = \(person) AND valid_until IS NULL AND is_acting >= \(acting)
      ORDER BY place
      """)
    try end(open, .personPosition, of: person, before: date.adding(days: 1))
    return open.count
  }

  private func place(after rows: [Row]) throws(SQLError) -> Int {
    guard let last = rows.last else { return 0 }
    return try last.value("place", as: Int.self) + 1
  }

  private func end(
    _ rows: [Row], _ table: Table, of person: ID<Person>, before date: CivilDate?
  ) throws(SQLError) {
    guard let date else { return }
    for row in rows where try row.optional("valid_until", as: CivilDate.self) == nil {
      try db.update(
        table, key: ["person_id": person, "place": try row.value("place", as: Int.self)],
        set: ["valid_until": date.adding(days: -1)])
    }
  }

  /// Another spelling, unless it is there from the same source; says whether it added it.
  package func add(_ alias: PersonAlias) throws(SQLError) -> Bool {
    let isNew = try db.insertUnlessExists(
      into: .personAlias,
      [
        "id": alias.id,
        "person_id": alias.person,
        "spelling": alias.spelling,
        "source": alias.source,
      ])
    if isNew { try DerivedIndexes(db).refresh(alias.person) }
    return isNew
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
        "is_acting": dated.value.isActing,
      ])
  }
}
