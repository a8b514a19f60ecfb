internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Nominates known people for a round, each sent by the organisation of their position then.
  package func nominate(
    round code: String, _ people: [PersonReference], cohort: String? = nil
  ) async throws {
    try await change(.nominate) { db in
      let record = try record(ofRound: code, db)
      let directory = Directory(db, on: today)
      let cohort = try cohort.map { try self.cohort($0, of: record) }
      var refusals = RefusalCollector()
      var known = Dictionary(
        record.participants.map { ($0.enrolment.person, $0.status) }, uniquingKeysWith: { $1 })
      for reference in people {
        try refusals.collect(at: reference.place) {
          let person = try person(reference, directory, on: record.round.first, db)
          if let status = known.updateValue(.nominated, forKey: person.id) {
            // A cancelled place is taken up again, its history kept.
            guard status == .cancelled,
              let cancelled = record.participants.first(where: {
                $0.enrolment.person == person.id
              })
            else { throw Refused(.alreadyEnrolled(reference.name, status)) }
            return try change(cancelled.enrolment.id, to: .nominated, db)
          }
          guard let position = person.position(on: record.round.first) else {
            throw Refused(.withoutPosition(reference.name))
          }
          let enrolment = Enrolment(
            id: newID(), round: record.round.id, person: person.id,
            organisation: position.organisation, cohort: cohort?.id)
          try EnrolmentTable(db).insert(enrolment)
          try change(enrolment.id, to: .nominated, db)
        }
      }
      try refusals.finish()
    }
  }

  /// Enrols the people who are named, or all who are nominated, and gives their number.
  @discardableResult
  package func enrol(round code: String, _ people: [PersonReference]? = nil) async throws -> Int {
    try await change(.enrol) { db in
      let record = try record(ofRound: code, db)
      var chosen = record.participants.filter { $0.status == .nominated }
      if let people {
        var refusals = RefusalCollector()
        chosen = []
        for reference in people {
          let found = try refusals.collect(at: reference.place) {
            let participant = try participant(reference, of: record)
            guard participant.status == .nominated else {
              throw Refused(.alreadyEnrolled(reference.name, participant.status))
            }
            return participant
          }
          if let found { chosen.append(found) }
        }
        try refusals.finish()
      }
      for participant in chosen { try change(participant.enrolment.id, to: .enrolled, db) }
      return chosen.count
    }
  }

  /// Cancels one person's enrolment; what was recorded about them stays.
  package func cancelEnrolment(
    round code: String, _ reference: PersonReference, reason: String
  ) async throws {
    try await change(.cancelEnrolment) { db in
      let participant = try participant(reference, of: try record(ofRound: code, db))
      let reason = PersonName.normalised(reason)
      guard !reason.isEmpty else { throw Refused(.reasonMissing) }
      guard participant.status != .cancelled else {
        throw Refused(.alreadyEnrolled(reference.name, .cancelled))
      }
      if let certificate = participant.certificate {
        throw Refused(.holdsCertificate(reference.name, certificate.facts.number))
      }
      try change(participant.enrolment.id, to: .cancelled, reason: reason, db)
    }
  }

  private func change(
    _ enrolment: ID<Enrolment>, to status: Enrolment.Status, reason: String = "",
    _ db: any Connection
  ) throws(SQLError) {
    try EnrolmentTable(db).insert(
      EnrolmentChange(
        id: newID(), enrolment: enrolment, status: status, reason: reason, recorded: recording()))
  }
}
