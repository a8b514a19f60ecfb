/// What the participants of a round showed in one competency, before and after.
package struct CompetencyResult: Hashable, Sendable {
  package let competency: Curriculum.Competency
  /// Of everybody who was rated afterwards.
  package let after: LevelCounts
  /// Those of whom both levels are known.
  package let matched: Matched

  /// The same people before and after.
  package struct Matched: Hashable, Sendable {
    package let before, after: LevelCounts
    package let rose, same, fell: Int

    package var count: Int { before.count }
  }

  /// Twice the median afterwards less twice the expected level: below 0 is a gap that is left; nil
  /// where either is unknown.
  package var doubledDistance: Int? {
    guard let expected = competency.expected, let median = after.doubledMedian else { return nil }
    return median - expected * 2
  }
}

/// Whose ratings stand for before and after a round.
package struct RaterPair: Hashable, Sendable {
  package let before, after: Rating.RaterKind

  package init(before: Rating.RaterKind, after: Rating.RaterKind) {
    (self.before, self.after) = (before, after)
  }
}

extension RoundRecord {
  /// The kinds of raters that most people can be compared by: the same one before and after if
  /// anybody was rated so, else two different ones; nil without any ratings after.
  package var raterPair: RaterPair? {
    let kinds: [Rating.RaterKind] = [.trainer, .supervisor, .own]
    let pairs = kinds.flatMap { before in kinds.map { RaterPair(before: before, after: $0) } }
    let counted = pairs.map { pair in
      (pair: pair, people: takingPart.count { matches($0, pair) })
    }
    func most(_ candidates: [(pair: RaterPair, people: Int)]) -> RaterPair? {
      let best = candidates.map(\.people).max() ?? 0
      return best == 0 ? nil : candidates.first { $0.people == best }?.pair
    }
    if let pair = most(counted.filter { $0.pair.before == $0.pair.after }) { return pair }
    if let pair = most(counted) { return pair }
    return kinds.first { kind in
      takingPart.contains { !levels(of: $0, .post, by: kind).isEmpty }
    }.map { RaterPair(before: $0, after: $0) }
  }

  /// The results in each competency of the curriculum that anybody was rated in.
  ///
  /// Of several ratings of one person by raters of one kind the lowest counts, as it does for
  /// completion.
  package func competencyResults(by pair: RaterPair) -> [CompetencyResult] {
    let people = takingPart.map { participant in
      (
        before: levels(of: participant, .pre, by: pair.before),
        after: levels(of: participant, .post, by: pair.after)
      )
    }
    return curriculum.competencies.compactMap { competency in
      let levels = people.map { ($0.before[competency.code], $0.after[competency.code]) }
      guard levels.contains(where: { $0 != nil || $1 != nil }) else { return nil }
      let both = levels.compactMap { before, after -> (before: Int, after: Int)? in
        guard case .shown(let before) = before, case .shown(let after) = after else { return nil }
        return (before, after)
      }
      return CompetencyResult(
        competency: competency, after: LevelCounts(levels.compactMap(\.1)),
        matched: CompetencyResult.Matched(
          before: LevelCounts(both.map { .shown($0.before) }),
          after: LevelCounts(both.map { .shown($0.after) }),
          rose: both.count { $0.after > $0.before }, same: both.count { $0.after == $0.before },
          fell: both.count { $0.after < $0.before }))
    }
  }

  private func matches(_ participant: Participant, _ pair: RaterPair) -> Bool {
    let before = levels(of: participant, .pre, by: pair.before)
    let after = levels(of: participant, .post, by: pair.after)
    return before.contains { code, level in
      level != .notObserved && after[code] != nil && after[code] != .notObserved
    }
  }

  /// By the code of the competency; not observed only if nobody observed it.
  private func levels(
    of participant: Participant, _ occasion: Assessment.Occasion, by kind: Rating.RaterKind
  ) -> [String: Rating.Level] {
    var levels: [String: Rating.Level] = [:]
    for rating in participant.ratings
    where rating.occasion == occasion && rating.raterKind == kind {
      guard case .shown(let level)? = levels[rating.competency] else {
        levels[rating.competency] = rating.level
        continue
      }
      if case .shown(let other) = rating.level {
        levels[rating.competency] = .shown(min(level, other))
      }
    }
    return levels
  }
}
