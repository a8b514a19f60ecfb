package import Training
internal import SQL
internal import Storage

extension Office {
  /// Everything about a round, as it stands now.
  ///
  /// - Throws: `Refused` when there is no such round.
  package func record(ofRound code: String) async throws -> RoundRecord {
    try await read(.round, in: .round(code), isNarrowed: true) { db in
      try narrowed(record(ofRound: code, db), for: .round, db)
    }
  }

  package func rounds() async throws -> [Round] {
    try await read(.rounds, in: .list) { db in
      try RoundTable(db).all(within: authority.bounds(of: .read(.rounds)))
    }
  }

  func record(ofRound code: String, _ db: any Connection) throws -> RoundRecord {
    let round = try round(code, db)
    guard let stored = try CurriculumTable(db).curriculum(round.curriculum),
      let programme = try ProgrammeTable(db).programme(round.programme),
      let venue = try VenueTable(db).venue(round.venue)
    else { throw SQLError.damagedValue(column: "round") }
    return RoundRecord(
      round: round, programme: programme, curriculum: try readCurriculum(stored.document),
      venue: venue, rooms: byID(try VenueTable(db).rooms(of: venue.id), \.id),
      trainers: byID(try TrainerTable(db).inRound(round.id), \.id),
      organisations: byID(
        try OrganisationTable(db).inRound(round.id, on: round.first), \.id),
      cohorts: try RoundTable(db).cohorts(of: round.id),
      agenda: try SessionTable(db).sessions(of: round.id),
      participants: try participants(in: round.id, db),
      claims: try RoundTable(db).claims(of: round.id))
  }

  func round(_ code: String, _ db: any Connection) throws -> Round {
    let rounds = RoundTable(db)
    if let round = try rounds.round(code: code) { return round }
    let codes = try rounds.codes(near: code, count: 1000)
    let near = nearest(to: code, among: codes)
    throw Refused(.unknown(.round, code, nearest: near.isEmpty ? Array(codes.prefix(3)) : near))
  }

  private func participants(
    in round: ID<Round>, _ db: any Connection
  ) throws(SQLError) -> [Participant] {
    let people = byID(try PersonTable(db).inRound(round), \.id)
    let statuses = try EnrolmentTable(db).statuses(of: round)
    let marks = Dictionary(
      grouping: try AttendanceTable(db).marks(of: round), by: \.enrolment)
    let ratings = Dictionary(grouping: try RatingTable(db).ratings(of: round), by: \.enrolment)
    let certificates = Dictionary(
      grouping: try CertificateTable(db).certificates(of: round), by: \.enrolment)
    return try EnrolmentTable(db).enrolments(of: round).map { enrolment throws(SQLError) in
      guard let person = people[enrolment.person], let status = statuses[enrolment.id] else {
        throw SQLError.damagedValue(column: "enrolment")
      }
      return Participant(
        enrolment: enrolment, status: status, person: person,
        marks: (marks[enrolment.id] ?? []).present,
        ratings: latest(ratings[enrolment.id] ?? []),
        certificates: certificates[enrolment.id] ?? [])
    }
  }

  /// The last rating for each competency, occasion and rater, in the order of the first.
  func latest(_ ratings: [Rating]) -> [Rating] {
    var latest: [RatingKey: Rating] = [:]
    var order: [RatingKey] = []
    for rating in ratings {
      let key = RatingKey(rating)
      if latest.updateValue(rating, forKey: key) == nil { order.append(key) }
    }
    return order.compactMap { latest[$0] }.filter { !$0.isTakenBack }
  }

  func byID<Value, Key: Hashable>(
    _ values: [Value], _ id: (Value) -> Key
  ) -> [Key: Value] {
    Dictionary(values.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What a later rating takes the place of an earlier one by.
struct RatingKey: Hashable {
  private let competency: String
  private let occasion: Assessment.Occasion
  private let raterKind: Rating.RaterKind
  private let rater: String

  init(_ rating: Rating) {
    competency = rating.competency
    occasion = rating.occasion
    raterKind = rating.raterKind
    rater = rating.rater
  }
}
