package import Imports
internal import SQL
internal import Storage
package import Training

/// One rating as somebody states it.
package struct StatedRating: Hashable, Sendable {
  package var person: PersonReference
  package var competency: String
  package var occasion: Assessment.Occasion
  package var raterKind: Rating.RaterKind
  /// Empty for a self-rating: the participant's own name is taken.
  package var rater: String
  package var level: Rating.Level

  package init(
    person: PersonReference, competency: String, occasion: Assessment.Occasion,
    raterKind: Rating.RaterKind, rater: String, level: Rating.Level
  ) {
    self.person = person
    self.competency = competency
    self.occasion = occasion
    self.raterKind = raterKind
    self.rater = rater
    self.level = level
  }
}

extension StatedRating {
  package init(_ row: RatingRow) {
    self.init(
      person: PersonReference(row.participant, in: row.source), competency: row.competency,
      occasion: row.occasion, raterKind: row.raterKind, rater: row.rater ?? "", level: row.level)
  }
}

extension Office {
  /// Records ratings, all or none.
  ///
  /// With `dryRun` everything is checked and nothing written.
  @discardableResult
  package func rate(
    round code: String, _ ratings: [StatedRating], dryRun: Bool = false
  ) async throws -> RecordingCount {
    try await change(.rate, in: .round(code), dryRun: dryRun) { db in
      let record = try record(ofRound: code, db)
      let table = RatingTable(db)
      var refusals = RefusalCollector()
      var count = RecordingCount()
      for stated in ratings {
        try refusals.collect(at: stated.person.place) {
          let (participant, rating) = try resolve(stated, in: record)
          let before = participant.ratings.first { RatingKey($0) == RatingKey(rating) }
          if before?.level == rating.level {
            count.unchanged += 1
            return
          }
          count.new += before == nil ? 1 : 0
          count.corrected += before == nil ? 0 : 1
          try table.insert(rating)
        }
      }
      try refusals.finish()
      return count
    }
  }

  private func resolve(
    _ stated: StatedRating, in record: RoundRecord
  ) throws(Refused) -> (Participant, Rating) {
    let participant = try participant(stated.person, of: record)
    guard participant.status.takesPart else {
      throw Refused(.notTakingPart(stated.person.name, participant.status))
    }
    let competencies = record.curriculum.competencies
    let competency = try only(
      competencies.filter { $0.code == stated.competency }, .competency, stated.competency,
      known: competencies.map(\.code)
    ) { $0.title.thai }
    var rater = PersonName.normalised(stated.rater)
    if rater.isEmpty {
      guard stated.raterKind == .own else { throw Refused(.raterMissing(stated.person.name)) }
      rater = record.name(of: participant)?.displayed ?? stated.person.name
    }
    return (
      participant,
      Rating(
        id: newID(), enrolment: participant.enrolment.id, competency: competency.code,
        occasion: stated.occasion, raterKind: stated.raterKind, rater: rater,
        level: stated.level, recorded: recording())
    )
  }
}
