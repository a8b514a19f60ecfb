/// What some people showed in one competency on two occasions.
package struct CompetencyResult: Hashable, Sendable {
  package let competency: Curriculum.Competency
  /// Of everybody who was rated on the later occasion.
  package let after: LevelCounts
  /// Those of whom both levels are known.
  package let matched: MatchedLevels

  /// Twice the median afterwards less twice the expected level: below 0 is a gap that is left; nil
  /// where either is unknown.
  package var doubledDistance: Int? {
    guard let expected = competency.expected, let median = after.doubledMedian else { return nil }
    return median - expected * 2
  }

  /// How many reach the expected level; nil where none is set.
  package var reaching: Int? { competency.expected.map(after.reaching) }
}

/// The levels of the same people on two occasions, and how many were left out.
package struct MatchedLevels: Hashable, Sendable {
  package let pairs: [LevelPair]
  package let before, after: LevelCounts
  package let rose, same, fell: Int
  /// Without a rating on one of the occasions, or on both.
  package let missing: Int
  /// Rated on both, but not observed on one of them.
  package let notObserved: Int

  package var count: Int { pairs.count }

  package init(_ levels: [(before: Rating.Level?, after: Rating.Level?)]) {
    let pairs = levels.compactMap { before, after -> LevelPair? in
      guard let before = before?.shown, let after = after?.shown else { return nil }
      return LevelPair(before, after)
    }
    missing = levels.count { $0.before == nil || $0.after == nil }
    notObserved = levels.count - missing - pairs.count
    before = LevelCounts(pairs.map { .shown($0.first) })
    after = LevelCounts(pairs.map { .shown($0.second) })
    rose = pairs.count { $0.difference > 0 }
    same = pairs.count { $0.difference == 0 }
    fell = pairs.count { $0.difference < 0 }
    self.pairs = pairs
  }

  /// Medians, means and effect sizes of the change; worked out anew each time.
  package var change: PairedChange { PairedChange(pairs) }
}

extension RoundRecord {
  /// The results of some participants in each competency of the curriculum that anybody of them was
  /// rated in; those who do not take part are left out.
  package func competencyResults(
    of participants: [Participant], on occasions: OccasionPair = .round, by pair: RaterPair
  ) -> [CompetencyResult] {
    let people = participants.filter(\.status.takesPart).map { participant in
      (
        before: participant.levels(occasions.from, by: pair.before),
        after: participant.levels(occasions.to, by: pair.after)
      )
    }
    return curriculum.competencies.compactMap { competency in
      let levels = people.map {
        (before: $0.before[competency.code], after: $0.after[competency.code])
      }
      guard levels.contains(where: { $0 != nil || $1 != nil }) else { return nil }
      return CompetencyResult(
        competency: competency, after: LevelCounts(levels.compactMap(\.after)),
        matched: MatchedLevels(levels))
    }
  }
}
