internal import SQL
internal import Storage
package import Training

/// Somebody found, with what tells namesakes apart.
package struct PersonHit: Hashable, Sendable {
  package let person: Person
  /// What the organisation of the present position is called now.
  package let organisation: Organisation?

  package init(person: Person, organisation: Organisation?) {
    (self.person, self.organisation) = (person, organisation)
  }
}

extension Office {
  /// People of whose names or aliases `part` is a part, in the order in which it begins; at most `limit`.
  package func searchPeople(_ part: String, limit: Int = 50) async throws -> [PersonHit] {
    try await database.read { db in try searchPeople(part, limit: limit, db) }
  }

  func searchPeople(
    _ part: String, limit: Int, _ db: any Connection
  ) throws(SQLError) -> [PersonHit] {
    guard !PersonName.normalised(part).isEmpty else { return [] }
    let (first, end) = NameParts.range(of: part)
    let table = PersonTable(db)
    let organisations = byID(
      try OrganisationTable(db).ofPeople(withPart: first, to: end, limit: limit, on: today), \.id)
    var found: [PersonHit] = []
    for person in try table.withPart(from: first, to: end, limit: limit) {
      var spellings = person.names.map(\.value.withoutPrefix)
      if !spellings.contains(where: { NameParts.name($0, has: part) }) {
        spellings = try table.aliases(of: person.id).map(\.spelling)
      }
      guard spellings.contains(where: { NameParts.name($0, has: part) }) else { continue }
      found.append(
        PersonHit(
          person: person,
          organisation: person.position(on: today).flatMap { organisations[$0.organisation] }))
    }
    return found
  }

  /// The indexes by which people and organisations are found that differ from what they are made of.
  package func staleIndexes() async throws -> [String] {
    try await database.read { db in try DerivedIndexes(db).stale() }
  }

  /// Makes those indexes anew.
  package func rebuildIndexes() async throws {
    try await database.write { db in try DerivedIndexes(db).rebuild() }
  }
}
