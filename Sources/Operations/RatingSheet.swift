internal import SQL
internal import Storage
package import Training

/// Who of a round was rated on one occasion.
package struct RatingSheet: Sendable {
  package let round: Round
  package let competencies: [Curriculum.Competency]
  /// Those who teach in the round.
  package let trainers: [Trainer]
  /// Those who take part, in the order of lists.
  package let rows: [Row]

  package struct Row: Sendable {
    /// On the roster and the sign-in sheets.
    package let number: Int
    /// With what holds of the ratings on the occasion, by all raters.
    package let participant: Participant
    package let name: String
    package let position: String
    package let organisation: String

    /// What a rater of a kind said; of a self-rating the name does not count.
    package func rating(
      _ competency: String, by kind: Rating.RaterKind, _ rater: String
    ) -> Rating? {
      participant.ratings.last {
        $0.competency == competency && $0.raterKind == kind && (kind == .own || $0.rater == rater)
      }
    }
  }
}

extension Office {
  /// - Throws: `Refused` when there is no such round.
  package func ratingSheet(
    ofRound code: String, _ occasion: Assessment.Occasion
  ) async throws -> RatingSheet {
    try await read(.round, in: .round(code), isNarrowed: true) { db in
      let round = try round(code, db)
      let ratings = Dictionary(
        grouping: try RatingTable(db).ratings(of: round.id, on: occasion), by: \.enrolment)
      let rows = try listedPeople(of: round, db).filter(\.status.takesPart).map { person in
        RatingSheet.Row(
          number: person.number,
          participant: Participant(
            enrolment: person.enrolment, status: person.status, person: person.person, marks: [:],
            ratings: latest(ratings[person.enrolment.id] ?? []), certificates: []),
          name: person.name, position: person.position, organisation: person.organisation)
      }
      return RatingSheet(
        round: round, competencies: try curriculum(of: round, db).competencies,
        trainers: try TrainerTable(db).inRound(round.id), rows: rows)
    }
  }

  func curriculum(of round: Round, _ db: any Connection) throws -> Curriculum {
    guard let stored = try CurriculumTable(db).curriculum(round.curriculum) else {
      throw SQLError.damagedValue(column: "curriculum_id")
    }
    return try readCurriculum(stored.document)
  }
}
