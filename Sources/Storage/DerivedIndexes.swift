package import SQL
package import Training

/// The tables by which people and organisations are found: every part of a name, how it sounds, every
/// spelling of an organisation.
///
/// They are made of the rows of other tables, in the transaction that changes those, and are not in the
/// audit trail: they can be compared with their source and made anew at any time.
package struct DerivedIndexes {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// What somebody is found by now; nothing for a record that was merged into another.
  package func refresh(_ person: ID<Person>) throws(SQLError) {
    try db.run("DELETE FROM name_part WHERE person_id = \(person)")
    try db.run("DELETE FROM person_key WHERE person_id = \(person)")
    try load(
      try spellings(
        db.rows(
          """
          SELECT n.person_id AS person_id, n.without_prefix AS spelling FROM person_name n
          JOIN person p ON p.id = n.person_id
          WHERE n.person_id = \(person) AND p.merged_into IS NULL
          UNION SELECT a.person_id, a.spelling FROM person_alias a
          JOIN person p ON p.id = a.person_id
          WHERE a.person_id = \(person) AND p.merged_into IS NULL
          """)))
  }

  /// Of people who were not there before.
  func add(_ person: Person) throws(SQLError) {
    try load([person.id.description: Set(person.names.map(\.value.withoutPrefix))])
  }

  package func refresh(_ organisation: ID<Organisation>) throws(SQLError) {
    try db.run("DELETE FROM organisation_spelling WHERE organisation_id = \(organisation)")
    try load(
      try OrganisationTable(db).eras(of: organisation).reduce(into: Set()) { spellings, era in
        spellings.formUnion(era.searched)
      }.map { [$0.sqlValue, organisation.sqlValue] })
  }

  /// Of an organisation that was not there before.
  func add(_ organisation: Organisation) throws(SQLError) {
    try load(organisation.searched.sorted().map { [$0.sqlValue, organisation.id.sqlValue] })
  }

  /// Makes all of them anew.
  package func rebuild() throws(SQLError) {
    try db.run("DELETE FROM name_part")
    try db.run("DELETE FROM person_key")
    try db.run("DELETE FROM organisation_spelling")
    try eachPage { spellings, _, _ throws(SQLError) in try load(spellings) }
    try load(try searched().flatMap { id, all in all.map { [$0.sqlValue, id.sqlValue] } })
  }

  /// Those that differ from what they are made of; reads alone.
  package func stale() throws(SQLError) -> [String] {
    var stale: Set<String> = []
    try eachPage { spellings, after, until throws(SQLError) in
      let (parts, keys) = entries(spellings)
      let found = try db.rows(
        """
        SELECT part AS text, person_id AS id FROM name_part
        WHERE person_id > \(after) AND person_id <= \(until)
        """)
      if try set(found) != Set(parts) { stale.insert("name_part") }
      let foundKeys = try db.rows(
        """
        SELECT key AS text, person_id AS id FROM person_key
        WHERE person_id > \(after) AND person_id <= \(until)
        """)
      if try set(foundKeys) != Set(keys) { stale.insert("person_key") }
    }
    let expected = try searched().flatMap { id, all in all.map { [$0.sqlValue, id.sqlValue] } }
    let found = try db.rows(
      "SELECT spelling AS text, organisation_id AS id FROM organisation_spelling")
    if try set(found) != Set(expected) { stale.insert("organisation_spelling") }
    return Schema.derivedTables.filter(stale.contains)
  }

  private func set(_ rows: [Row]) throws(SQLError) -> Set<[SQLValue]> {
    var found: Set<[SQLValue]> = []
    for row in rows {
      let (text, id): (String, String) = (try row.value("text"), try row.value("id"))
      found.insert([text.sqlValue, id.sqlValue])
    }
    return found
  }

  /// Everybody's names and aliases, some people at a time; all ids lie after `after`, up to `until`.
  private func eachPage(
    _ body: ([String: Set<String>], _ after: String, _ until: String) throws(SQLError) -> Void
  ) throws(SQLError) {
    var after = ""
    while true {
      let ids = try db.rows("SELECT id FROM person WHERE id > \(after) ORDER BY id LIMIT 2000")
      // Beyond every id.
      let until: String = ids.count < 2000 ? "~" : try ids[ids.count - 1].value("id")
      try body(
        try spellings(
          db.rows(
            """
            SELECT n.person_id AS person_id, n.without_prefix AS spelling FROM person_name n
            JOIN person p ON p.id = n.person_id
            WHERE p.merged_into IS NULL AND p.id > \(after) AND p.id <= \(until)
            UNION SELECT a.person_id, a.spelling FROM person_alias a
            JOIN person p ON p.id = a.person_id
            WHERE p.merged_into IS NULL AND p.id > \(after) AND p.id <= \(until)
            """)), after, until)
      if until == "~" { return }
      after = until
    }
  }

  private func searched() throws(SQLError) -> [ID<Organisation>: Set<String>] {
    var spellings: [ID<Organisation>: Set<String>] = [:]
    for era in try OrganisationTable(db).eras() {
      spellings[era.id, default: []].formUnion(era.searched)
    }
    return spellings
  }

  private func spellings(_ rows: [Row]) throws(SQLError) -> [String: Set<String>] {
    var spellings: [String: Set<String>] = [:]
    for row in rows {
      spellings[try row.value("person_id"), default: []].insert(try row.value("spelling"))
    }
    return spellings
  }

  private func entries(
    _ spellings: [String: Set<String>]
  ) -> (parts: [[SQLValue]], keys: [[SQLValue]]) {
    var (parts, keys): ([[SQLValue]], [[SQLValue]]) = ([], [])
    for (person, names) in spellings {
      let id = person.sqlValue
      parts += names.reduce(into: Set()) { $0.formUnion(NameParts.of($1)) }
        .map { [$0.sqlValue, id] }
      keys += names.reduce(into: Set()) { $0.formUnion(NameKey(withoutPrefix: $1).indexKeys) }
        .map { [$0.sqlValue, id] }
    }
    return (parts, keys)
  }

  private func load(_ spellings: [String: Set<String>]) throws(SQLError) {
    let (parts, keys) = entries(spellings)
    try db.load(parts, into: "name_part", columns: ["part", "person_id"])
    try db.load(keys, into: "person_key", columns: ["key", "person_id"])
  }

  private func load(_ spellings: [[SQLValue]]) throws(SQLError) {
    try db.load(
      spellings, into: "organisation_spelling", columns: ["spelling", "organisation_id"])
  }
}

extension Organisation {
  /// What people may write for it.
  fileprivate var searched: Set<String> {
    Set(spellings.map(Organisation.spelledOut) + [Organisation.spelledOut(described)])
  }
}
