package import Training
internal import SQL
internal import Storage

/// A round as somebody plans it: everything that it refers to by the code or name people use.
package struct RoundPlan: Sendable {
  package var code: String
  package var programme: String
  /// ครั้งที่, from 1.
  package var ordinal: Int
  package var title: String
  /// The curriculum's code; its latest stored version is taken.
  package var curriculum: String
  package var first: CivilDate
  package var last: CivilDate
  package var venue: String
  package var organiser: String
  package var coOrganisers: [String]
  package var objectives: [String]
  /// At most three.
  package var signatories: [Signatory]

  package init(
    code: String, programme: String, ordinal: Int, title: String, curriculum: String,
    first: CivilDate, last: CivilDate, venue: String, organiser: String,
    coOrganisers: [String] = [], objectives: [String] = [], signatories: [Signatory] = []
  ) {
    self.code = code
    self.programme = programme
    self.ordinal = ordinal
    self.title = title
    self.curriculum = curriculum
    self.first = first
    self.last = last
    self.venue = venue
    self.organiser = organiser
    self.coOrganisers = coOrganisers
    self.objectives = objectives
    self.signatories = signatories
  }
}

extension Office {
  /// - Throws: `Refused` with every reason at once.
  @discardableResult
  package func createRound(_ plan: RoundPlan) async throws -> ID<Round> {
    try await change(
      .createRound, in: .newRound(programme: plan.programme, organiser: plan.organiser)
    ) { db in
      var refusals = RefusalCollector()
      let directory = Directory(db, on: today)
      if plan.last < plan.first {
        refusals.add(.datesReversed(first: plan.first, last: plan.last))
      }
      if plan.signatories.count > 3 { refusals.add(.tooManySignatories(plan.signatories.count)) }
      if plan.ordinal < 1 { refusals.add(.ordinalNotPositive(plan.ordinal)) }
      try refusals.collect { try checkCode(plan.code) }
      let programme = try refusals.collect { try self.programme(plan.programme, db) }
      let curriculum = try refusals.collect { try self.curriculum(plan.curriculum, db) }
      let venue = try refusals.collect { try self.venue(plan.venue, db) }
      let organiser = try refusals.collect { try directory.organisation(named: plan.organiser).id }
      var coOrganisers: [ID<Organisation>] = []
      for name in plan.coOrganisers {
        if let id = try refusals.collect({ try directory.organisation(named: name).id }) {
          coOrganisers.append(id)
        }
      }
      try refusals.finish()
      guard let programme, let curriculum, let venue, let organiser else { throw Refused([]) }
      let round = Round(
        id: newID(), programme: programme.id, code: plan.code, ordinal: plan.ordinal,
        title: PersonName.normalised(plan.title), curriculum: curriculum.id, first: plan.first,
        last: plan.last, venue: venue.id, organiser: organiser, coOrganisers: coOrganisers,
        objectives: plan.objectives, signatories: plan.signatories)
      try refuseDuplicate(.round, plan.code) { try RoundTable(db).insert(round) }
      return round.id
    }
  }

  /// Keeps a stated headcount beside the rows that are counted.
  package func addClaim(round code: String, people: Int, statedBy: String) async throws {
    try await change(.addClaim, in: .round(code)) { db in
      guard people >= 0 else { throw Refused(.headcountNegative(people)) }
      let statedBy = PersonName.normalised(statedBy)
      guard !statedBy.isEmpty else { throw Refused(.claimantMissing) }
      try RoundTable(db).insert(
        HeadcountClaim(
          id: newID(), round: try round(code, db).id, people: people, statedBy: statedBy))
    }
  }

  package func addCohort(round code: String, name: String) async throws {
    try await change(.addCohort, in: .round(code)) { db in
      let cohort = Cohort(
        id: newID(), round: try round(code, db).id, name: PersonName.normalised(name))
      try refuseDuplicate(.cohort, name) { try RoundTable(db).insert(cohort) }
    }
  }

  func curriculum(_ code: String, _ db: any Connection) throws -> StoredCurriculum {
    let table = CurriculumTable(db)
    if let latest = try table.versions(of: code).last { return latest }
    return try only([], .curriculum, code, known: table.codes()) { (_: StoredCurriculum) in code }
  }
}
