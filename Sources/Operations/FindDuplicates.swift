internal import SQL
internal import Storage
package import Training

extension Office {
  /// Who may be the same person as somebody known, the likeliest first.
  package func duplicates(of reference: PersonReference) async throws -> [DuplicateCandidate] {
    try await read(.duplicates, in: .people([reference])) { db in
      try candidates(for: person(reference, Directory(db, on: today), on: today, db), db)
    }
  }

  /// Every pair of records that may be one person, among the staff of an organisation or among all, the
  /// likeliest first and at most `limit`.
  package func duplicates(
    organisation: String? = nil, limit: Int = 200
  ) async throws -> [DuplicateCandidate] {
    var found: [Set<ID<Person>>: DuplicateCandidate] = [:]
    if let organisation {
      found = try await read(.duplicates, in: .office) { db in
        let id = try Directory(db, on: today).organisation(named: organisation).id
        return try pairs(of: PersonTable(db).staff(of: id), db)
      }
    } else {
      var last = ""
      while true {
        let (page, next) = try await read(.duplicates, in: .office) { [last] db in
          let ids = try PersonTable(db).ids(after: last, count: 1000)
          return (try pairs(of: ids, db), ids.last?.description)
        }
        found.merge(page) { first, _ in first }
        guard let next else { break }
        last = next
      }
    }
    return Array(found.values.sorted(by: Self.likelier).prefix(limit))
  }

  /// Remembers that two records are two people, so that they are not proposed any more; or forgets it.
  package func markDistinct(
    _ reference: PersonReference, _ other: PersonReference, forget: Bool = false
  ) async throws {
    try await change(.markDistinct, in: .people([reference, other])) { db in
      let directory = Directory(db, on: today)
      let person = try person(reference, directory, on: today, db)
      let other = try self.person(other, directory, on: today, db)
      guard person.id != other.id else { throw Refused(.mergeWithOneself(reference.name)) }
      if forget {
        try DuplicateTable(db).forgetDistinct(person.id, other.id)
      } else {
        try DuplicateTable(db).markDistinct(person.id, other.id, recorded: recording())
      }
    }
  }

  func pairs(
    of people: [ID<Person>], _ db: any Connection
  ) throws(SQLError) -> [Set<ID<Person>>: DuplicateCandidate] {
    var pairs: [Set<ID<Person>>: DuplicateCandidate] = [:]
    for id in people {
      guard let person = try PersonTable(db).person(id) else { continue }
      for candidate in try candidates(for: person, db) {
        let pair: Set = [id, candidate.other.id]
        if pairs[pair] == nil { pairs[pair] = candidate }
      }
    }
    return pairs
  }

  /// Who may be the same as a person, who need not be on record; asks indexes alone.
  ///
  /// No two on record have one national ID, so that only somebody new can share it with its `holder`.
  func candidates(
    for person: Person, holder: ID<Person>? = nil, _ db: any Connection
  ) throws(SQLError) -> [DuplicateCandidate] {
    let table = PersonTable(db)
    var ids: Set<ID<Person>> = []
    for name in Set(person.names.map { NameKey($0.value) }) {
      for key in name.searchKeys.sorted() { ids.formUnion(try table.withKey(key, limit: 200)) }
      for organisation in Set(person.positions.map(\.value.organisation)) {
        ids.formUnion(try table.colleagues(at: organisation, withKey: name.givenKey))
      }
    }
    if let holder { ids.insert(holder) }
    ids.subtract(try DuplicateTable(db).distinct(from: person.id))
    ids.remove(person.id)
    var found: [DuplicateCandidate] = []
    for id in ids {
      guard let other = try table.person(id), other.mergedInto == nil else { continue }
      let candidate = DuplicateCandidate(
        person: person, other: other,
        reasons: DuplicateReason.all(
          person, other, sameNationalID: id == holder))
      if candidate.score >= DuplicateReason.threshold { found.append(candidate) }
    }
    return found.sorted(by: Self.likelier)
  }

  static func likelier(_ one: DuplicateCandidate, _ other: DuplicateCandidate) -> Bool {
    (-one.score, one.person.id.description, one.other.id.description)
      < (-other.score, other.person.id.description, other.other.id.description)
  }
}
