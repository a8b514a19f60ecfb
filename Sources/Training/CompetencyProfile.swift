/// What one person showed in the competencies of a curriculum, held against what is expected.
package struct CompetencyProfile: Hashable, Sendable {
  package let code: String
  package let title: LocalizedText
  /// In the order of the curriculum; those in which nobody has rated the person are left out.
  package let rows: [Row]

  package struct Row: Hashable, Sendable {
    package let competency: Curriculum.Competency
    package let before: Judgement?
    package let latest: Judgement?

    /// Levels that are missing; 0 where the expected one is reached, nil where either is unknown.
    package var gap: Int? {
      guard let expected = competency.expected, case .shown(let level)? = latest?.level else {
        return nil
      }
      return max(0, expected - level)
    }
  }

  package struct Judgement: Hashable, Sendable {
    package let level: Rating.Level
    package let occasion: Assessment.Occasion
    package let raterKind: Rating.RaterKind
  }

  /// Takes every rating of the person in rounds of the curriculum, the rounds in the order of time.
  ///
  /// The latest judgement is of the last occasion after training in the last round that has one, the one
  /// before of the first rating beforehand. On one occasion a trainer's rating comes before a
  /// supervisor's, and that before the person's own; of several raters of one kind the lowest level
  /// counts, as it does for completion.
  package init(_ curriculum: Curriculum, rounds: [[Rating]]) {
    code = curriculum.code
    title = curriculum.title
    let current = rounds.map(Self.current)
    rows = curriculum.competencies.compactMap { competency in
      let byRound = current.map { $0.filter { $0.competency == competency.code } }
      let occasions = Assessment.Occasion.allCases
      let before = byRound.lazy.compactMap { Self.judgement($0, on: .pre, preferring: nil) }.first
      let after = byRound.reversed().lazy.compactMap { ratings in
        occasions.reversed().lazy.filter { $0 != .pre && $0 != .then }
          .compactMap { Self.judgement(ratings, on: $0, preferring: nil) }.first
      }.first
      // The same kind of rater on both sides where there is one.
      let comparable = after.flatMap { after in
        byRound.lazy.compactMap { Self.judgement($0, on: .pre, preferring: after.raterKind) }.first
      }
      guard before != nil || after != nil else { return nil }
      return Row(competency: competency, before: comparable ?? before, latest: after)
    }
  }

  /// The last rating of each rater for each competency and occasion.
  private static func current(_ ratings: [Rating]) -> [Rating] {
    struct Key: Hashable {
      let competency: String
      let occasion: Assessment.Occasion
      let kind: Rating.RaterKind
      let rater: String
    }
    var latest: [Key: Rating] = [:]
    for rating in ratings {
      let key = Key(
        competency: rating.competency, occasion: rating.occasion, kind: rating.raterKind,
        rater: rating.rater)
      latest[key] = rating
    }
    return Array(latest.values)
  }

  private static func judgement(
    _ ratings: [Rating], on occasion: Assessment.Occasion, preferring kind: Rating.RaterKind?
  ) -> Judgement? {
    let kinds: [Rating.RaterKind] = kind.map { [$0] } ?? [.trainer, .supervisor, .own]
    for kind in kinds {
      let levels = ratings.filter { $0.occasion == occasion && $0.raterKind == kind }.map(\.level)
      guard !levels.isEmpty else { continue }
      let shown = levels.compactMap { level in
        if case .shown(let value) = level { value } else { nil }
      }
      return Judgement(
        level: shown.min().map { .shown($0) } ?? .notObserved, occasion: occasion, raterKind: kind)
    }
    return nil
  }
}
