extension Participant {
  /// The level in each competency (by its code) on an occasion, by raters of a kind: of several
  /// the lowest, as for completion; not observed only if none of them observed it.
  package func levels(
    _ occasion: Assessment.Occasion, by kind: Rating.RaterKind
  ) -> [String: Rating.Level] {
    let rated = ratings.filter { $0.occasion == occasion && $0.raterKind == kind }
    return Dictionary(grouping: rated, by: \.competency)
      .compactMapValues { Rating.Level.lowest(of: $0) }
  }

  /// The latest level that anybody but the participant saw after the round: of several on that
  /// occasion the lowest; nil where nobody did.
  package func latestLevel(in competency: String) -> (level: Int, occasion: Assessment.Occasion)? {
    let seen = ratings.filter {
      $0.competency == competency && $0.raterKind != .own && $0.occasion.isAfterRound
    }
    return Assessment.Occasion.allCases.reversed().lazy.compactMap { occasion in
      seen.filter { $0.occasion == occasion }.compactMap(\.level.shown).min()
        .map { ($0, occasion) }
    }.first
  }
}

extension Rating.Level {
  /// The lowest level of some ratings; not observed if none of them tells one; nil of none.
  static func lowest(of ratings: [Rating]) -> Rating.Level? {
    ratings.compactMap(\.level.shown).min().map { .shown($0) } ?? ratings.first?.level
  }

  /// Nil for what was not observed.
  package var shown: Int? { if case .shown(let level) = self { level } else { nil } }
}

extension Assessment.Occasion {
  package var isAfterRound: Bool {
    switch self {
    case .pre, .then: false
    case .post, .followUp1, .followUp3, .followUp6: true
    }
  }
}
