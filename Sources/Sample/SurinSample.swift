internal import Imports
package import Operations
package import Training

/// Loads the founding case into an empty database, verb by verb, as an office would enter it.
package struct SurinSample: Sendable {
  package static let roundCode = "surin-2562-2"
  package static let programmeCode = "surin-equity"

  private let curriculum: [UInt8]
  private let everybodyCompletes: Bool

  /// - Parameters:
  ///   - curriculum: the bytes of `community-weaver.xml`.
  ///   - everybodyCompletes: whether all 85 are present throughout and rated high enough, instead
  ///     of the sample's own attendance.
  package init(curriculum: [UInt8], everybodyCompletes: Bool = false) {
    (self.curriculum, self.everybodyCompletes) = (curriculum, everybodyCompletes)
  }

  /// When the sample's facts are recorded: the end of the round's last day.
  package static func recorded() throws(TrainingError) -> Moment {
    Moment(try CivilDate(iso: "2019-08-28"), try TimeOfDay("16:30"))
  }

  /// Wants an office on an empty database, with `recorded()` for its time; with a password
  /// there is an account of each role.
  package func load(
    into office: Office, press: CertificatePress, password: String? = nil
  ) async throws {
    try await addOrganisationsAndPlaces(office)
    try await addProgramme(office)
    try await addRound(office)
    try await enrol(office)
    try await office.markAttendance(round: Self.roundCode, marks())
    try await office.rate(round: Self.roundCode, ratings())
    _ = try await office.issueCertificates(round: Self.roundCode, press: press)
    try await office.markSample(
      password: password, trainer: SurinRound.trainers.first?.name,
      organisation: SurinOrganisations.sending.first?.name)
  }

  private func addOrganisationsAndPlaces(_ office: Office) async throws {
    let organisations = SurinOrganisations.sending + SurinOrganisations.others
    _ = try await office.importOrganisations(
      organisations.enumerated().map { index, organisation in
        OrganisationRow(
          source: RowSource(line: index + 1, columns: [:]), kind: organisation.kind,
          name: organisation.name, district: organisation.district,
          province: organisation.province, rawSpelling: organisation.rawSpelling,
          aliases: organisation.aliases)
      })
    try await office.addHolidays(SurinHolidays.holidays())
    let place = SurinRound.Place.self
    try await office.addVenue(
      name: place.name, rawSpelling: place.rawSpelling, subdistrict: place.subdistrict,
      district: place.district, province: place.province)
    for room in SurinRound.rooms {
      try await office.addRoom(venue: place.name, name: room.name, capacity: room.capacity)
    }
    for trainer in SurinRound.trainers {
      try await office.addTrainer(
        name: trainer.name, organisation: trainer.organisation.name,
        isInvented: trainer.isInvented)
    }
  }

  private func addProgramme(_ office: Office) async throws {
    let organiser = SurinOrganisations.provincialAdministration
    let programme = try await office.createProgramme(
      code: Self.programmeCode, title: SurinAgreement.programme, organiser: organiser.name,
      periodNote: SurinAgreement.period, targetGroups: SurinAgreement.targetGroups)
    try await office.addSource(
      programme: programme, title: SurinAnnouncement.title, text: SurinAnnouncement.text)
    let host = (
      level: Agreement.Level.province, organisation: organiser.name,
      signatory: Signatory(
        name: "", office: organiser.name, capacity: SurinAgreement.organiserCapacity)
    )
    try await office.addAgreement(
      programme: programme, title: SurinAgreement.title, signed: SurinAgreement.signed(),
      place: SurinAgreement.place,
      parties: [host]
        + SurinAgreement.parties.map { ($0.level, $0.organisation.name, $0.signatory) })
  }

  private func addRound(_ office: Office) async throws {
    let stored = try await office.storeCurriculum(curriculum)
    let sessions = try SurinRound.sessions()
    let organiser = SurinOrganisations.provincialAdministration
    guard let first = sessions.first?.slot.date, let last = sessions.last?.slot.date else {
      return
    }
    try await office.createRound(
      RoundPlan(
        code: Self.roundCode, programme: Self.programmeCode, ordinal: SurinRound.ordinal,
        title: SurinRound.title, curriculum: stored.code, first: first, last: last,
        venue: SurinRound.Place.name, organiser: organiser.name,
        coOrganisers: [SurinOrganisations.equityFund, SurinOrganisations.foundation].map(\.name),
        objectives: SurinRound.objectives,
        // The announcement does not say who signs: the offices sign, and the names stay open.
        signatories: [
          Signatory(name: "", office: "นายก\(organiser.name)"),
          Signatory(name: "", office: "ผู้จัดการ\(SurinOrganisations.foundation.name)"),
        ]))
    try await office.addClaim(
      round: Self.roundCode, people: SurinRound.claimedHeadcount, statedBy: SurinRound.claimedBy)
    for session in sessions {
      try await office.addSession(
        round: Self.roundCode,
        SessionPlan(
          module: session.module, title: session.title, slot: session.slot,
          room: SurinRound.rooms[session.room].name,
          trainers: session.trainers.map { SurinRound.trainers[$0].name }))
    }
  }

  private func enrol(_ office: Office) async throws {
    let rows = try SurinPeople.all.enumerated().map { index, person in
      PersonRow(
        source: RowSource(line: index + 1, columns: [:]), name: try person.name(),
        position: person.position,
        organisation: OrganisationReference(
          name: SurinOrganisations.sending[person.organisation - 1].name), since: nil)
    }
    _ = try await office.importPeople(rows, isInvented: true)
    try await office.nominate(
      round: Self.roundCode, SurinPeople.all.indices.map { try reference(to: $0) })
    try await office.enrol(round: Self.roundCode)
  }

  private func marks() throws -> [StatedMark] {
    try SurinPeople.all.indices.flatMap { person in
      try SurinRound.sessions().indices.map { session in
        StatedMark(
          person: try reference(to: person), session: .number(session + 1),
          status: everybodyCompletes
            ? .present : SurinAttendance.status(of: person, in: session))
      }
    }
  }

  private func ratings() throws -> [StatedRating] {
    let ratings = try SurinRatings.all.map { rating in
      StatedRating(
        person: try reference(to: rating.person), competency: rating.competency,
        occasion: rating.occasion, raterKind: rating.raterKind,
        rater: rating.trainer.map { SurinRound.trainers[$0].name } ?? "", level: rating.level)
    }
    guard everybodyCompletes else { return ratings }
    let others = ratings.filter { $0.competency != "C1" || $0.occasion != .post }
    return try others
      + SurinPeople.all.indices.map { person in
        StatedRating(
          person: try reference(to: person), competency: "C1", occasion: .post,
          raterKind: .trainer, rater: SurinRound.trainers[0].name, level: .shown(3))
      }
  }

  private func reference(to person: Int) throws -> PersonReference {
    let person = SurinPeople.all[person]
    return PersonReference(
      name: try person.name().withoutPrefix,
      organisation: SurinOrganisations.sending[person.organisation - 1].name)
  }
}

extension InventedPerson {
  fileprivate func name() throws(TrainingError) -> PersonName {
    try PersonName(
      prefix: prefix, officialPrefix: officialPrefix, given: given, middle: middle,
      surname: surname)
  }
}
