package import Training

/// Ratings before and after the round, all of them invented.
package enum SurinRatings {
  package struct SampleRating: Hashable, Sendable {
    /// In `SurinPeople.all`, from 0.
    package let person: Int
    package let competency: String
    package let occasion: Assessment.Occasion
    /// In `SurinRound.trainers`, from 0; `nil` for a self-rating.
    package let trainer: Int?
    package let level: Rating.Level

    package var raterKind: Rating.RaterKind { trainer == nil ? .own : .trainer }
  }

  package static let competencies = ["C1", "C2", "C3", "C4", "C5", "C6"]

  /// Attended enough, but was rated below the level that C1 requires.
  package static let personBelowLevel = 45

  /// A self-rating before and a trainer's rating after, in each competency, for all who attended.
  package static let all: [SampleRating] = SurinPeople.all.indices
    .filter(SurinAttendance.attended)
    .flatMap { person in
      competencies.indices.flatMap { competency in
        [
          SampleRating(
            person: person, competency: competencies[competency], occasion: .pre, trainer: nil,
            level: .shown(before(person, competency))),
          SampleRating(
            person: person, competency: competencies[competency], occasion: .post,
            // The two who are known by name share the people between them.
            trainer: 1 + person % 2, level: after(person, competency)),
        ]
      }
    }

  /// 0 to 3, mostly 1 or 2: a row of ten, entered at another place by each person and competency.
  private static func before(_ person: Int, _ competency: Int) -> Int {
    [1, 2, 1, 1, 2, 2, 0, 1, 2, 3][(3 * person + 7 * competency) % 10]
  }

  /// The level before and a gain of 0 to 2 from a row of eight; at least 2 in C1, but for one person;
  /// now and then not observed in another.
  private static func after(_ person: Int, _ competency: Int) -> Rating.Level {
    if competency > 0, (6 * person + competency) % 53 == 17 { return .notObserved }
    let gain = [1, 2, 1, 2, 1, 0, 2, 1][(5 * person + 3 * competency) % 8]
    let level = before(person, competency) + gain
    if competency == 0 { return .shown(person == personBelowLevel ? 1 : max(2, level)) }
    return .shown(level)
  }
}
