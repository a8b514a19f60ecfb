internal import SQL
internal import Storage
package import Training

/// A part of what a search found, in the order in which names begin with what was sought.
package struct PeoplePage: Sendable {
  package let hits: [PersonHit]
  /// Where the next one begins; nil at the end.
  package let next: PeopleCursor?
}

/// A place in the index of names.
package struct PeopleCursor: Hashable, Sendable {
  fileprivate let part: String
  fileprivate let person: ID<Person>

  fileprivate init(part: String, person: ID<Person>) { (self.part, self.person) = (part, person) }

  /// As `text` wrote it; nil for anything else.
  package init?(_ text: String) {
    guard text.count > 37, let person = try? ID<Person>(String(text.prefix(36))) else { return nil }
    self.init(part: String(text.dropFirst(37)), person: person)
  }

  package var text: String { "\(person) \(part)" }
}

/// Pairs of records that may be one person, among some of all people.
package struct DuplicatePage: Sendable {
  package let pairs: [DuplicateCandidate]
  package let organisations: [ID<Organisation>: Organisation]
  /// After whom to go on; nil at the end.
  package let next: ID<Person>?
}

extension Office {
  /// So many people are looked at for one page of duplicates.
  private static var lookedAtForDuplicates: Int { 500 }

  /// Of whose names or aliases `part` is a part, from where an earlier page ended.
  ///
  /// Whoever is found by two parts of a name may stand on two pages.
  package func searchPeople(
    _ part: String, after cursor: PeopleCursor?, count: Int = 50
  ) async throws -> PeoplePage {
    guard !PersonName.normalised(part).isEmpty else { return PeoplePage(hits: [], next: nil) }
    let (first, end) = NameParts.range(of: part)
    return try await read(.people, in: .list) { db in
      // Whoever sees but some people gets the first of them, in one page.
      guard authority.bounds(of: .read(.people)).contains(where: \.areUnlimited) else {
        return PeoplePage(hits: try searchPeople(part, limit: 200, db), next: nil)
      }
      let table = PersonTable(db)
      let parts = try table.parts(
        from: first, to: end, after: cursor?.part ?? first, cursor?.person.description ?? "",
        limit: count)
      var hits: [PersonHit] = []
      var seen: Set<ID<Person>> = []
      for id in parts.map(\.person) where seen.insert(id).inserted {
        guard let person = try table.person(id),
          try isMeant(person, by: part, db)
        else { continue }
        hits.append(
          PersonHit(
            person: person,
            organisation: try person.position(on: today).flatMap {
              try OrganisationTable(db).organisation($0.organisation, on: today)
            }))
      }
      return PeoplePage(
        hits: hits,
        next: parts.count < count
          ? nil : parts.last.map { PeopleCursor(part: $0.part, person: $0.person) })
    }
  }

  /// Pairs among the next people after `person`, or among the staff of an organisation, the likeliest
  /// first.
  package func duplicates(
    after person: ID<Person>?, organisation: ID<Organisation>? = nil
  ) async throws -> DuplicatePage {
    try await read(.duplicates, in: .office) { db in
      let table = PersonTable(db)
      let ids =
        try organisation.map { try table.staff(of: $0) }
        ?? table.ids(after: person?.description ?? "", count: Self.lookedAtForDuplicates)
      let found = try pairs(of: ids, db)
      var organisations: [ID<Organisation>: Organisation] = [:]
      for pair in found.values {
        for position in (pair.person.positions + pair.other.positions).map(\.value)
        where organisations[position.organisation] == nil {
          organisations[position.organisation] = try OrganisationTable(db).organisation(
            position.organisation, on: today)
        }
      }
      return DuplicatePage(
        pairs: found.values.sorted(by: Self.likelier), organisations: organisations,
        next: organisation == nil && ids.count == Self.lookedAtForDuplicates ? ids.last : nil)
    }
  }

  /// So many people are looked at for one page of those whom somebody may see.
  private static var lookedAtForPage: Int { 500 }

  /// People in the order of their ids, after one of them; `next` is `nil` at the end.
  ///
  /// Whoever may see but some may get a short page before the end.
  package func peoplePage(
    after person: ID<Person>?, count: Int
  ) async throws -> (hits: [PersonHit], next: ID<Person>?) {
    try await read(.people, in: .list) { db in
      let table = PersonTable(db)
      let seesAll = authority.bounds(of: .read(.people)).contains(where: \.areUnlimited)
      let looked = seesAll ? count : Self.lookedAtForPage
      let ids = try table.ids(after: person?.description ?? "", count: looked + 1)
      var hits: [PersonHit] = []
      for (place, id) in ids.enumerated() {
        if hits.count == count || place == looked { return (hits, ids[place - 1]) }
        guard try seesAll || maySee(id, db), let person = try table.person(id) else { continue }
        hits.append(
          PersonHit(
            person: person,
            organisation: try person.position(on: today).flatMap {
              try OrganisationTable(db).organisation($0.organisation, on: today)
            }))
      }
      return (hits, nil)
    }
  }

  private func maySee(_ id: ID<Person>, _ db: any Connection) throws -> Bool {
    do {
      try allow(.read(.people), in: .personID(id), db)
      return true
    } catch let refused as Refused
      where refused.reasons.map(\.reason) == [.notAllowed(.read(.people))]
    {
      return false
    }
  }
}
