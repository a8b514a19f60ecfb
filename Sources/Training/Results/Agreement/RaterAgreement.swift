/// How far raters agree about one competency on one occasion.
package struct RaterAgreement: Hashable, Sendable {
  package let competency: Curriculum.Competency
  package let occasion: Assessment.Occasion
  package let raters: Raters
  /// People of whom every one of these raters told a level.
  package let count: Int
  /// Rated by all of them, but not observed by at least one.
  package let notObserved: Int
  /// People for whom all gave the same level, and for whom none was further than one level off.
  package let exact, withinOne: Int
  /// Of two raters.
  package let linearKappa, quadraticKappa: Computed<Estimate>?
  /// Of three raters or more.
  package let fleissKappa: Computed<Double>?
  package let intraclass: Computed<Estimate>

  /// Who is compared with whom.
  package enum Raters: Hashable, Sendable {
    /// The lowest rating of one kind of raters, and that of another.
    case kinds(Rating.RaterKind, Rating.RaterKind)
    /// Raters of one kind, by name, who rated the same people.
    case panel(Rating.RaterKind, [String])
  }

  /// `levels`: of each person, in the order of the raters.
  init(
    _ competency: Curriculum.Competency, _ occasion: Assessment.Occasion, _ raters: Raters,
    levels: [[Rating.Level]], of number: Int
  ) {
    let matrix = RatingMatrix(levels.map { $0.compactMap(\.shown) }, raters: number)
    (self.competency, self.occasion, self.raters) = (competency, occasion, raters)
    count = matrix.rows.count
    notObserved = levels.count - matrix.rows.count
    (exact, withinOne) = (matrix.exact, matrix.withinOne)
    let pairs = number == 2 ? matrix.rows.map { LevelPair($0[0], $0[1]) } : []
    linearKappa = number == 2 ? WeightedKappa.linear.estimate(pairs) : nil
    quadraticKappa = number == 2 ? WeightedKappa.quadratic.estimate(pairs) : nil
    fleissKappa = number == 2 ? nil : matrix.fleissKappa
    intraclass = matrix.intraclass
  }
}

extension RoundRecord {
  /// The agreement between kinds of raters, and among those of one kind who rated the same people;
  /// empty where nobody was rated twice.
  ///
  /// Somebody whom others rated besides stands with exactly those who rated them.
  package var agreements: [RaterAgreement] {
    curriculum.competencies.flatMap { competency in
      Assessment.Occasion.allCases.flatMap { occasion in
        let ratings = takingPart.map { participant in
          participant.ratings.filter {
            $0.competency == competency.code && $0.occasion == occasion
          }
        }.filter { $0.count > 1 }
        return ratings.isEmpty
          ? []
          : Self.betweenKinds(ratings, competency, occasion)
            + Self.panels(ratings, competency, occasion)
      }
    }
  }

  private static func betweenKinds(
    _ people: [[Rating]], _ competency: Curriculum.Competency, _ occasion: Assessment.Occasion
  ) -> [RaterAgreement] {
    let pairs: [(Rating.RaterKind, Rating.RaterKind)] = [
      (.own, .trainer), (.own, .supervisor), (.trainer, .supervisor),
    ]
    return pairs.compactMap { pair in
      let levels = people.compactMap { ratings -> [Rating.Level]? in
        guard let first = Rating.Level.lowest(of: ratings.filter { $0.raterKind == pair.0 }),
          let second = Rating.Level.lowest(of: ratings.filter { $0.raterKind == pair.1 })
        else { return nil }
        return [first, second]
      }
      return levels.isEmpty
        ? nil
        : RaterAgreement(
          competency, occasion, .kinds(pair.0, pair.1), levels: levels, of: 2)
    }
  }

  private static func panels(
    _ people: [[Rating]], _ competency: Curriculum.Competency, _ occasion: Assessment.Occasion
  ) -> [RaterAgreement] {
    [Rating.RaterKind.trainer, .supervisor].flatMap { kind in
      let rows = people.map { ratings in
        ratings.filter { $0.raterKind == kind }.sorted { $0.rater < $1.rater }
      }.filter { $0.count > 1 }
      let panels = Dictionary(grouping: rows) { $0.map(\.rater) }
      return panels.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { raters, rows in
        RaterAgreement(
          competency, occasion, .panel(kind, raters), levels: rows.map { $0.map(\.level) },
          of: raters.count)
      }
    }
  }
}
