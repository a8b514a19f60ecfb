internal import SQL
internal import Storage
package import Training

/// Of whom something is decided: those who are named, all whom letters of a number named, or all.
package enum Chosen: Sendable {
  case people([PersonReference])
  case letter(String)
  case everybody
}

extension Office {
  /// Enrols the people who are named, or all who may be, and gives their number.
  @discardableResult
  package func enrol(round code: String, _ people: [PersonReference]? = nil) async throws -> Int {
    try await change(.enrol, in: .round(code)) { db in
      let record = try record(ofRound: code, db)
      var desk = try StatusDesk(self, record, db)
      let isOpen: [Enrolment.Status] =
        desk.admission.needsApproval ? [.approved] : [.nominated, .approved]
      let chosen: [Participant]
      if let people {
        chosen = try participants(people, of: record) { participant, name in
          if isOpen.contains(participant.status) { return nil }
          return participant.status == .nominated
            ? .notApproved(name) : .alreadyEnrolled(name, participant.status)
        }
      } else {
        chosen = record.participants.filter { isOpen.contains($0.status) }
      }
      for participant in chosen {
        try desk.change(participant.enrolment, from: participant.status, to: .enrolled)
      }
      return chosen.count
    }
  }

  /// Records that people who are nominated may come, and gives their number.
  @discardableResult
  package func approve(
    round code: String, _ chosen: Chosen, _ approval: Approval
  ) async throws -> Int {
    try await change(.approveNominations, in: .round(code)) { db in
      let approval = try checked(approval)
      var desk = try StatusDesk(self, record(ofRound: code, db), db)
      let nominated = try participants(chosen, standing: [.nominated], desk, db)
      for participant in nominated {
        try desk.change(
          participant.enrolment, from: participant.status, to: .approved, approval: approval)
      }
      return nominated.count
    }
  }

  /// Records that people who are nominated or wait shall not come; gives the names of those who move
  /// up.
  @discardableResult
  package func reject(
    round code: String, _ people: [PersonReference], _ approval: Approval, reason: String
  ) async throws -> [String] {
    try await change(.rejectNominations, in: .round(code)) { db in
      let approval = try checked(approval)
      let reason = try stated(reason)
      let record = try record(ofRound: code, db)
      var desk = try StatusDesk(self, record, db)
      var moved: [Enrolment] = []
      for participant in try participants(
        .people(people), standing: [.nominated, .approved, .waiting], desk, db)
      {
        try desk.change(
          participant.enrolment, from: participant.status, to: .rejected, reason: reason,
          approval: approval)
        moved += try desk.moveUp(because: .placeFreed, of: participant.enrolment.id)
      }
      return names(of: moved, in: record)
    }
  }

  /// Cancels one person's enrolment; what was recorded about them stays.
  ///
  /// Gives the names of those who move up.
  @discardableResult
  package func cancelEnrolment(
    round code: String, _ reference: PersonReference, reason: String
  ) async throws -> [String] {
    try await change(.cancelEnrolment, in: .round(code)) { db in
      let reference = try named(reference, db)
      let record = try record(ofRound: code, db)
      let participant = try participant(reference, of: record)
      let reason = try stated(reason)
      guard !participant.status.isOver else {
        throw Refused(.alreadyEnrolled(reference.name, participant.status))
      }
      if let certificate = participant.certificate {
        throw Refused(.holdsCertificate(reference.name, certificate.facts.number))
      }
      var desk = try StatusDesk(self, record, db)
      try desk.change(
        participant.enrolment, from: participant.status, to: .cancelled, reason: reason)
      return names(
        of: try desk.moveUp(because: .placeFreed, of: participant.enrolment.id), in: record)
    }
  }

  /// Participants by how they are called; `obstacle` says why one is not possible.
  ///
  /// - Throws: `Refused` with every obstacle at its place.
  func participants(
    _ people: [PersonReference], of record: RoundRecord,
    obstacle: (Participant, _ name: String) -> Refusal.Reason?
  ) throws -> [Participant] {
    var refusals = RefusalCollector()
    var found: [Participant] = []
    for reference in people {
      try refusals.collect(at: reference.place) {
        let participant = try participant(reference, of: record)
        let name =
          reference.name.isEmpty
          ? record.name(of: participant)?.displayed ?? "" : reference.name
        if let obstacle = obstacle(participant, name) { throw Refused(obstacle) }
        if !found.contains(where: { $0.enrolment.id == participant.enrolment.id }) {
          found.append(participant)
        }
      }
    }
    try refusals.finish()
    return found
  }

  /// Those who are chosen and have one of these statuses; somebody named who has another is refused.
  func participants(
    _ chosen: Chosen, standing statuses: [Enrolment.Status], _ desk: StatusDesk,
    _ db: any Connection
  ) throws -> [Participant] {
    let standing = desk.record.participants.filter { statuses.contains($0.status) }
    switch chosen {
    case .everybody: return standing
    case .people(let people):
      return try participants(people, of: desk.record) { participant, name in
        statuses.contains(participant.status)
          ? nil : .standsOtherwise(name, participant.status, wanted: statuses)
      }
    case .letter(let number):
      let key = NominationLetter.key(of: number)
      let letters = try LetterTable(db).letters(of: desk.record.round.id)
      let meant = letters.filter { NominationLetter.key(of: $0.number) == key }.map(\.id)
      if meant.isEmpty {
        throw Refused(
          .unknown(.letter, number, nearest: nearest(to: number, among: letters.map(\.number))))
      }
      return standing.filter { participant in
        desk.letter(of: participant.enrolment.id).map(meant.contains) ?? false
      }
    }
  }

  func names(of enrolments: [Enrolment], in record: RoundRecord) -> [String] {
    enrolments.map { enrolment in
      record.participants.first { $0.enrolment.id == enrolment.id }
        .flatMap { record.name(of: $0)?.displayed } ?? ""
    }
  }

  /// - Throws: `approverMissing`.
  func checked(_ approval: Approval) throws(Refused) -> Approval {
    let by = PersonName.normalised(approval.by)
    guard !by.isEmpty else { throw Refused(.approverMissing) }
    return Approval(approval.authority, by: by)
  }
}
