package import SQL
package import Training

/// What is remembered of records that look alike.
package struct DuplicateTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Remembers that two records are two people, unless it is remembered.
  package func markDistinct(
    _ person: ID<Person>, _ other: ID<Person>, recorded: Recording
  ) throws(SQLError) {
    guard try !areDistinct(person, other) else { return }
    try db.insert(
      into: .personDistinct,
      [
        "person_id": person,
        "other_id": other,
        "recorded_at": recorded.at,
        "recorded_by": recorded.by,
        "device": recorded.device,
      ])
  }

  package func forgetDistinct(_ person: ID<Person>, _ other: ID<Person>) throws(SQLError) {
    try db.delete(from: .personDistinct, key: ["person_id": person, "other_id": other])
    try db.delete(from: .personDistinct, key: ["person_id": other, "other_id": person])
  }

  package func areDistinct(_ person: ID<Person>, _ other: ID<Person>) throws(SQLError) -> Bool {
    try distinct(from: person).contains(other)
  }

  /// Those of whom it is remembered that they are somebody else.
  package func distinct(from person: ID<Person>) throws(SQLError) -> Set<ID<Person>> {
    var found: Set<ID<Person>> = []
    for row in try db.rows(
      """
      SELECT other_id AS id FROM person_distinct WHERE person_id = \(person)
      UNION SELECT person_id FROM person_distinct WHERE other_id = \(person)
      """)
    {
      found.insert(try row.value("id"))
    }
    return found
  }
}
