package import Training
internal import SQL
internal import Storage

extension Office {
  /// The same office at which somebody else works.
  package func acting(as actor: String, device: String, authority: Authority) -> Office {
    Office(self, actor: actor, device: device, authority: authority)
  }

  package func acting(as person: SignedIn, device: String) -> Office {
    acting(as: person.account.actor, device: device, authority: person.authority)
  }

  /// Whether the one who works may do something somewhere at all, for menus and buttons; the operation
  /// itself still asks the records.
  package func mayAnywhere(_ deed: Deed) -> Bool {
    !authority.bounds(of: deed).isEmpty || authority.isForOneself(deed)
  }

  /// - Throws: `notAllowed`.
  func allow(
    _ deed: Deed, in matter: Matter, isNarrowed: Bool = false, _ db: any Connection
  ) throws {
    if authority == .everything { return }
    try RightsCheck(self, deed, isNarrowed: isNarrowed, db).allow(matter)
  }

  /// Reads something that the one who works may see.
  ///
  /// With `isNarrowed` what is read leaves out people of whom they may not see anything.
  func read<Result: Sendable>(
    _ reading: Reading, in matter: Matter, isNarrowed: Bool = false,
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await database.read { db in
      try allow(.read(reading), in: matter, isNarrowed: isNarrowed, db)
      return try body(db)
    }
  }

  /// Whose people of a round may be seen; `nil`: everybody's.
  func visibleEmployers(
    _ reading: Reading, ofRound id: ID<Round>, _ db: any Connection
  ) throws -> Set<ID<Organisation>>? {
    if authority == .everything { return nil }
    guard let owners = try ScopeTable(db).owners(ofRound: id) else { return [] }
    return try visibleEmployers(
      reading, owners.programme, run: owners.organiser, by: owners.trainers, db)
  }

  /// The same of all rounds of a programme, of whose organisations there is a list.
  func visibleEmployers(
    ofProgramme programme: Programme, _ db: any Connection
  ) throws -> Set<ID<Organisation>>? {
    if authority == .everything { return nil }
    return try visibleEmployers(.coverage, programme.code, run: programme.organiser, by: [], db)
  }

  private func visibleEmployers(
    _ reading: Reading, _ programme: String, run organiser: ID<Organisation>,
    by trainers: Set<ID<Trainer>>, _ db: any Connection
  ) throws -> Set<ID<Organisation>>? {
    let scope = Scope([
      Scope.Engagement(
        programme: programme, hosts: try ScopeTable(db).bodies(above: [organiser]),
        trainers: trainers)
    ])
    let reaching = authority.bounds(of: .read(reading)).filter { $0.ofAllEmployers.cover(scope) }
    let employers = reaching.compactMap(\.employer)
    guard employers.count == reaching.count else { return nil }
    return try ScopeTable(db).offices(of: Set(employers))
  }

  /// A round with those of its people alone whom the one who works may see.
  func narrowed(
    _ record: RoundRecord, for reading: Reading, _ db: any Connection
  ) throws -> RoundRecord {
    guard let visible = try visibleEmployers(reading, ofRound: record.round.id, db) else {
      return record
    }
    return RoundRecord(
      round: record.round, programme: record.programme, curriculum: record.curriculum,
      venue: record.venue, rooms: record.rooms, trainers: record.trainers,
      organisations: record.organisations, cohorts: record.cohorts, agenda: record.agenda,
      participants: record.participants.filter { visible.contains($0.enrolment.organisation) },
      claims: record.claims)
  }
}
