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
    try await read(.people, in: .list) { db in try searchPeople(part, limit: limit, db) }
  }

  func searchPeople(
    _ part: String, limit: Int, _ db: any Connection
  ) throws(SQLError) -> [PersonHit] {
    guard !PersonName.normalised(part).isEmpty else { return [] }
    let (first, end) = NameParts.range(of: part)
    let table = PersonTable(db)
    let bounds = authority.bounds(of: .read(.people))
    let (people, organisations) =
      try bounds.contains(where: \.areUnlimited)
      ? (
        table.withPart(from: first, to: end, limit: limit),
        byID(
          OrganisationTable(db).ofPeople(withPart: first, to: end, limit: limit, on: today), \.id)
      ) : visiblePeople(from: first, to: end, limit: limit, within: bounds, db)
    var found: [PersonHit] = []
    for person in people {
      guard try isMeant(person, by: part, db) else { continue }
      found.append(
        PersonHit(
          person: person,
          organisation: person.position(on: today).flatMap { organisations[$0.organisation] }))
    }
    return found
  }

  /// Whether a name or an alias really has a part, of which the index keeps the beginning alone.
  func isMeant(
    _ person: Person, by part: String, _ db: any Connection
  ) throws(SQLError) -> Bool {
    let names = person.names.map(\.value.withoutPrefix)
    if names.contains(where: { NameParts.name($0, has: part) }) { return true }
    return try PersonTable(db).aliases(of: person.id).contains {
      NameParts.name($0.spelling, has: part)
    }
  }

  /// People whom the one who works may see, with where they work now.
  private func visiblePeople(
    from first: String, to end: String, limit: Int, within bounds: [Bounds],
    _ db: any Connection
  ) throws(SQLError) -> ([Person], [ID<Organisation>: Organisation]) {
    var people: [Person] = []
    for bound in Set(bounds) {
      let scopes = ScopeTable(db)
      for person in try PersonTable(db).withPart(
        from: first, to: end, limit: limit, within: bound,
        employers: scopes.offices(of: Set([bound.employer].compactMap(\.self))),
        hosts: scopes.offices(of: Set([bound.host].compactMap(\.self))), on: today)
      where people.count < limit && !people.contains(where: { $0.id == person.id }) {
        people.append(person)
      }
    }
    var organisations: [ID<Organisation>: Organisation] = [:]
    for id in people.compactMap({ $0.position(on: today)?.organisation })
    where organisations[id] == nil {
      organisations[id] = try OrganisationTable(db).organisation(id, on: today)
    }
    return (people, organisations)
  }

  /// The indexes by which people and organisations are found that differ from what they are made of.
  package func staleIndexes() async throws -> [String] {
    try await read(.indexes, in: .office) { db in try DerivedIndexes(db).stale() }
  }

  /// Makes those indexes anew.
  package func rebuildIndexes() async throws {
    try await database.write { db in
      try allow(.read(.indexes), in: .database, db)
      try DerivedIndexes(db).rebuild()
    }
  }
}
