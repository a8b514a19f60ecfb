internal import SQL
internal import Storage
package import Training

extension Office {
  /// Lets in people who came without having been enrolled; they take part at once, and count, but
  /// never fail for want of a place.
  package func addWalkIns(
    round code: String, _ people: [PersonReference], cohort: String? = nil, note: String = "",
    waiving reasons: WaiverReasons = WaiverReasons()
  ) async throws {
    try await change(.addWalkIn, in: .round(code)) { db in
      var refusals = RefusalCollector()
      try addWalkIns(
        people, to: record(ofRound: code, db), cohort: cohort, note: note, waiving: reasons,
        &refusals, db)
      try refusals.finish()
    }
  }

  /// The same within another operation, which decides about the refusals.
  func addWalkIns(
    _ people: [PersonReference], to record: RoundRecord, cohort: String?, note: String,
    waiving reasons: WaiverReasons, _ refusals: inout RefusalCollector, _ db: any Connection
  ) throws {
    var desk = try StatusDesk(self, record, db)
    var admitting = try Admitting(self, desk, reasons, db)
    let cohort = try cohort.map { try self.cohort($0, of: record) }
    for reference in people {
      try refusals.collect(at: reference.place) {
        let admitted = try admitting.admit(reference, cohort: cohort?.id, from: [.waiting])
        try desk.change(
          admitted.enrolment, from: admitted.status, to: .walkIn,
          reason: PersonName.normalised(note))
      }
    }
  }

  /// Records that walk-ins were meant to come, by a letter of their organisation if there is one, and
  /// gives their number; from then on they are enrolled.
  @discardableResult
  package func confirmWalkIns(
    round code: String, _ people: [PersonReference], _ approval: Approval, letter: String? = nil
  ) async throws -> Int {
    try await change(.confirmWalkIns, in: .round(code)) { db in
      let approval = try checked(approval)
      let record = try record(ofRound: code, db)
      var desk = try StatusDesk(self, record, db)
      let letters = letter == nil ? [] : try LetterTable(db).letters(of: record.round.id)
      let walkIns = try participants(.people(people), standing: [.walkIn], desk, db)
      for participant in walkIns {
        let name = record.name(of: participant)?.displayed ?? ""
        let letter = try letter.map {
          try self.letter(
            $0, of: participant.enrolment.organisation, among: letters, for: name
          ).id
        }
        try desk.change(
          participant.enrolment, from: participant.status, to: .enrolled,
          cause: .walkInConfirmed, letter: letter, approval: approval)
      }
      return walkIns.count
    }
  }
}
