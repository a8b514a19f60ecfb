internal import SQL
internal import Storage
package import Training

extension Office {
  /// Records what several edits say about people of a round, each for itself, as `edit` of attendance
  /// does.
  ///
  /// - Throws: `Refused` when there is no such round.
  package func edit(
    ratingsOf code: String, _ edits: [RatingEdit]
  ) async throws -> [EditOutcome<Rating>] {
    try await change(.rate, in: .round(code)) { db in
      let desk = try RatingDesk(code, office: self, db)
      return try edits.map { edit in
        do {
          return try desk.outcome(of: edit)
        } catch let refused as Refused {
          return .rejected(refused.reasons.map(\.reason))
        }
      }
    }
  }
}

/// Takes the ratings of a round in one transaction.
private struct RatingDesk {
  private let db: any Connection
  private let office: Office
  private let round: Round
  private let curriculum: Curriculum
  private let now: Recording

  init(_ code: String, office: Office, _ db: any Connection) throws {
    (self.db, self.office) = (db, office)
    round = try office.round(code, db)
    curriculum = try office.curriculum(of: round, db)
    now = office.recording()
  }

  func outcome(of edit: RatingEdit) throws -> EditOutcome<Rating> {
    let table = RatingTable(db)
    if let recorded = try table.rating(edit.id) {
      guard edit.isAbout(recorded), edit.agrees(with: recorded) else {
        throw Refused(.ratingDiffers(edit.id))
      }
      return .recorded(edit.id)
    }
    let rater = try rater(of: edit)
    let latest = try table.ratings(of: edit.enrolment).last {
      edit.isAbout($0) && $0.rater == rater
    }
    let present = latest.flatMap { $0.isTakenBack ? nil : $0 }
    let isSame = present.map(edit.agrees) ?? (edit.level == nil)
    if present?.id != edit.base, !isSame { return .conflict(present) }
    guard let level = edit.level ?? present?.level else { return .recorded(nil) }
    // Ratings of one moment are told apart by their ids, which a slower clock cannot be trusted to make greater.
    let earliest = latest.map { $0.recorded.at.milliseconds + 1 } ?? .min
    try table.insert(
      Rating(
        id: edit.id, enrolment: edit.enrolment, competency: edit.competency,
        occasion: edit.occasion, raterKind: edit.raterKind, rater: rater, level: level,
        recorded: Recording(
          at: Moment(milliseconds: max(edit.moment.milliseconds, earliest)), by: now.by,
          device: edit.device ?? now.device),
        isTakenBack: edit.level == nil))
    return .recorded(edit.id)
  }

  /// - Throws: `Refused` with what stands against the edit.
  private func rater(of edit: RatingEdit) throws -> String {
    guard let place = try EnrolmentTable(db).place(edit.enrolment), place.round == round.id else {
      throw Refused(.unknown(.enrolment, edit.enrolment.description, nearest: []))
    }
    let codes = curriculum.competencies.map(\.code)
    guard codes.contains(edit.competency) else {
      throw Refused(.unknown(.competency, edit.competency, nearest: codes))
    }
    let name = try PersonTable(db).name(of: place.person, on: round.first)?.displayed ?? ""
    guard place.status.takesPart else { throw Refused(.notTakingPart(name, place.status)) }
    try MarkRules.checkClock(edit.moment, now)
    let rater = edit.raterKind == .own ? name : PersonName.normalised(edit.rater)
    guard !rater.isEmpty else { throw Refused(.raterMissing(name)) }
    return rater
  }
}
