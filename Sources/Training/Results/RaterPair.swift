/// Whose ratings stand for before and after a round, or for any two occasions.
package struct RaterPair: Hashable, Sendable {
  package let before, after: Rating.RaterKind

  package init(before: Rating.RaterKind, after: Rating.RaterKind) {
    (self.before, self.after) = (before, after)
  }
}

/// Two occasions that the same people are compared on.
package struct OccasionPair: Hashable, Sendable {
  package let from, to: Assessment.Occasion

  package init(from: Assessment.Occasion, to: Assessment.Occasion) {
    (self.from, self.to) = (from, to)
  }

  package static let round = OccasionPair(from: .pre, to: .post)

  /// Every comparison that says something: before, or remembered before, with after; both with each
  /// follow-up; and what became of what was there after the round.
  package static let all: [OccasionPair] =
    [round, OccasionPair(from: .then, to: .post)]
    + [Assessment.Occasion.followUp1, .followUp3, .followUp6].flatMap { later in
      [Assessment.Occasion.pre, .then, .post].map { OccasionPair(from: $0, to: later) }
    }
}

extension RoundRecord {
  /// The kinds of raters before and after the round.
  package var raterPair: RaterPair? { raterPair(on: .round) }

  /// Whether anybody who takes part was.
  func isRated(_ occasion: Assessment.Occasion) -> Bool {
    takingPart.contains { $0.ratings.contains { $0.occasion == occasion } }
  }

  /// The kinds of raters that most people can be compared by: the same one on both occasions if
  /// anybody was rated so, else two different ones; nil without any ratings on the second.
  package func raterPair(on occasions: OccasionPair) -> RaterPair? {
    guard isRated(occasions.to) else { return nil }
    let kinds: [Rating.RaterKind] = [.trainer, .supervisor, .own]
    let people = takingPart.map { participant in
      kinds.map { kind in
        (
          kind: kind, before: participant.levels(occasions.from, by: kind),
          after: participant.levels(occasions.to, by: kind)
        )
      }
    }
    func matched(_ before: Int, _ after: Int) -> Int {
      people.count { levels in
        levels[before].before.contains { code, level in
          level.shown != nil && levels[after].after[code]?.shown != nil
        }
      }
    }
    let places = kinds.indices.flatMap { before in kinds.indices.map { (before, $0) } }
    let counted = places.map { (place: $0, people: matched($0.0, $0.1)) }
    func most(_ candidates: [(place: (Int, Int), people: Int)]) -> RaterPair? {
      let best = candidates.map(\.people).max() ?? 0
      return best == 0
        ? nil
        : candidates.first { $0.people == best }.map {
          RaterPair(before: kinds[$0.place.0], after: kinds[$0.place.1])
        }
    }
    if let pair = most(counted.filter { $0.place.0 == $0.place.1 }) { return pair }
    if let pair = most(counted) { return pair }
    return kinds.indices.first { kind in people.contains { !$0[kind].after.isEmpty } }
      .map { RaterPair(before: kinds[$0], after: kinds[$0]) }
  }
}
