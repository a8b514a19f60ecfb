internal import SQL
internal import Storage
internal import Training

/// Why somebody is let in who does not meet what a round asks for; `nil`: they are not.
package struct WaiverReasons: Hashable, Sendable {
  /// For a position that the round is not meant for.
  package var position: String?
  /// For something that should have been completed before.
  package var prerequisite: String?

  package init(position: String? = nil, prerequisite: String? = nil) {
    (self.position, self.prerequisite) = (position, prerequisite)
  }

  var isEmpty: Bool { position == nil && prerequisite == nil }
}

/// What a round asks of people before they come, held against them one after another.
struct Requirements {
  private let office: Office
  private let db: any Connection
  private let round: Round
  private let admission: Admission
  /// Rounds that had to be read to know who completed them.
  private var records: [String: RoundRecord] = [:]

  init(_ office: Office, _ record: RoundRecord, _ admission: Admission, _ db: any Connection) {
    (self.office, self.db, self.round, self.admission) = (office, db, record.round, admission)
  }

  /// Requirements that are not met and for which there is a reason to waive them; `nil` stands for the
  /// position.
  ///
  /// - Throws: `Refused` with every requirement that is neither met nor waived.
  mutating func waived(
    _ person: Person, named name: String, in position: Position, for reasons: WaiverReasons
  ) throws -> [(prerequisite: Admission.Prerequisite?, reason: String)] {
    var refusals = RefusalCollector()
    var waived: [(Admission.Prerequisite?, String)] = []
    if let kind = try OrganisationTable(db).organisation(position.organisation, on: round.first)?
      .kind,
      !admission.targets.accept(title: position.title, at: kind)
    {
      if let reason = stated(reasons.position) {
        waived.append((nil, reason))
      } else {
        refusals.add(.positionNotMeant(name, position.title, admission.targets))
      }
    }
    for prerequisite in admission.prerequisites where try !hasCompleted(prerequisite, person) {
      if let reason = stated(reasons.prerequisite) {
        waived.append((prerequisite, reason))
      } else {
        refusals.add(.prerequisiteMissing(name, prerequisite))
      }
    }
    try refusals.finish()
    return waived
  }

  private func stated(_ reason: String?) -> String? {
    let reason = PersonName.normalised(reason ?? "")
    return reason.isEmpty ? nil : reason
  }

  /// Whether there is a valid certificate of it, or the completion rule is met without one.
  private mutating func hasCompleted(
    _ prerequisite: Admission.Prerequisite, _ person: Person
  ) throws -> Bool {
    let table = EnrolmentTable(db)
    let attempts =
      switch prerequisite {
      case .round(let id, _): try table.attempts(of: person.id, inRound: id)
      case .curriculum(let code): try table.attempts(of: person.id, ofCurriculum: code)
      }
    if attempts.contains(where: \.isCertified) { return true }
    for attempt in attempts where attempt.round != round.code {
      let record = try records[attempt.round] ?? office.record(ofRound: attempt.round, db)
      records[attempt.round] = record
      let participant = record.participants.first { $0.enrolment.person == person.id }
      if let participant, participant.status.takesPart,
        record.completion(of: participant).isComplete
      {
        return true
      }
    }
    return false
  }
}
