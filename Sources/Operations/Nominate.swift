internal import SQL
internal import Storage
internal import Training

/// What came of nominating people.
package struct NominationOutcome: Hashable, Sendable {
  package var nominated = 0
  /// Those for whom there was no place, in the order of the waiting list.
  package var waiting: [String] = []

  package init(nominated: Int = 0, waiting: [String] = []) {
    (self.nominated, self.waiting) = (nominated, waiting)
  }
}

extension Office {
  /// Nominates known people for a round, each sent by the organisation of their position then.
  ///
  /// With a letter's number each is named by their organisation's letter of that number. What they do
  /// not meet is refused unless there is a reason to waive it; without a place they are refused or
  /// wait, as the round has it.
  @discardableResult
  package func nominate(
    round code: String, _ people: [PersonReference], cohort: String? = nil,
    letter: String? = nil, waiving reasons: WaiverReasons = WaiverReasons()
  ) async throws -> NominationOutcome {
    try await change(.nominate, in: .nominees(people, round: code)) { db in
      if !reasons.isEmpty { try allow(.change(.approveNominations), in: .round(code), db) }
      var refusals = RefusalCollector()
      let outcome = try nominate(
        people, for: record(ofRound: code, db), cohort: cohort, letter: letter, waiving: reasons,
        &refusals, db)
      try refusals.finish()
      return outcome
    }
  }

  /// The same within another operation, which decides about the refusals.
  func nominate(
    _ people: [PersonReference], for record: RoundRecord, cohort: String?, letter: String?,
    waiving reasons: WaiverReasons, _ refusals: inout RefusalCollector, _ db: any Connection
  ) throws -> NominationOutcome {
    var desk = try StatusDesk(self, record, db)
    var admitting = try Admitting(self, desk, reasons, db)
    let cohort = try cohort.map { try self.cohort($0, of: record) }
    let letters = letter == nil ? [] : try LetterTable(db).letters(of: record.round.id)
    var outcome = NominationOutcome()
    for reference in people {
      try refusals.collect(at: reference.place) {
        let reference = try named(reference, db)
        let admitted = try admitting.admit(reference, cohort: cohort?.id)
        let organisation = admitted.enrolment.organisation
        let letter = try letter.map {
          try self.letter($0, of: organisation, among: letters, for: reference.name).id
        }
        guard let limit = desk.places.limit(for: organisation) else {
          try desk.change(
            admitted.enrolment, from: admitted.status, to: .nominated, letter: letter)
          return outcome.nominated += 1
        }
        guard desk.admission.whenFull == .wait else {
          let name =
            try OrganisationTable(db).organisation(
              organisation, on: record.round.first)?.name ?? ""
          throw Refused(.full(reference.name, organisation: name, limit))
        }
        try desk.change(admitted.enrolment, from: admitted.status, to: .waiting, letter: letter)
        outcome.waiting.append(reference.name)
      }
    }
    return outcome
  }
}

/// Lets people into a round one after another: nobody twice, and nobody who does not meet what it
/// asks for.
struct Admitting {
  private let office: Office
  private let db: any Connection
  private let record: RoundRecord
  private let reasons: WaiverReasons
  private var requirements: Requirements
  private var admitted: Set<ID<Person>> = []

  init(
    _ office: Office, _ desk: StatusDesk, _ reasons: WaiverReasons, _ db: any Connection
  ) throws {
    (self.office, self.db, record, self.reasons) = (office, db, desk.record, reasons)
    requirements = Requirements(office, record, desk.admission, db)
  }

  /// An enrolment with the status that it had until now; `nil` for a new one.
  struct Admitted {
    let enrolment: Enrolment
    let status: Enrolment.Status?
  }

  /// The enrolment of somebody who is in the round no more or not yet; one that is over is taken up
  /// again, its history kept.
  ///
  /// It is possible from the `open` statuses as well; no cohort keeps the one that there was.
  ///
  /// - Throws: `alreadyEnrolled`, `withoutPosition`, and what is not met and not waived.
  mutating func admit(
    _ reference: PersonReference, cohort: ID<Cohort>?, from open: Set<Enrolment.Status> = []
  ) throws -> Admitted {
    let reference = try office.named(reference, db)
    let date = record.round.first
    let person = try office.person(reference, Directory(db, on: date), on: date, db)
    let before = record.participants.first { $0.enrolment.person == person.id }
    if !admitted.insert(person.id).inserted {
      throw Refused(.alreadyEnrolled(reference.name, .nominated))
    }
    if let status = before?.status, !status.isOver, !open.contains(status) {
      throw Refused(.alreadyEnrolled(reference.name, status))
    }
    guard let position = person.position(on: date) else {
      throw Refused(.withoutPosition(reference.name))
    }
    let waived = try requirements.waived(person, named: reference.name, in: position, for: reasons)
    let enrolment = Enrolment(
      id: before?.enrolment.id ?? office.newID(), round: record.round.id, person: person.id,
      organisation: position.organisation, cohort: cohort ?? before?.enrolment.cohort)
    if before == nil { try EnrolmentTable(db).insert(enrolment) }
    if let before, before.enrolment != enrolment { try EnrolmentTable(db).update(enrolment) }
    for (prerequisite, reason) in waived {
      try WaiverTable(db).insert(
        Waiver(
          id: office.newID(), enrolment: enrolment.id, prerequisite: prerequisite,
          reason: reason, recorded: office.recording()))
    }
    return Admitted(enrolment: enrolment, status: before?.status)
  }
}
