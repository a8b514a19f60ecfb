/// The levels that the same raters gave to each of some people: a row for each person, in which
/// every rater has the same place.
package struct RatingMatrix: Hashable, Sendable {
  package let rows: [[Int]]
  package let raters: Int

  package init(_ rows: [[Int]], raters: Int) {
    (self.rows, self.raters) = (rows.filter { $0.count == raters }, raters)
  }

  /// People for whom all raters gave the same level.
  package var exact: Int { within(0) }

  /// People for whom no two raters were further than one level apart.
  package var withinOne: Int { within(1) }

  private func within(_ miss: Int) -> Int {
    rows.count { ($0.max() ?? 0) - ($0.min() ?? 0) <= miss }
  }

  /// Fleiss' κ (1971): agreement beyond chance of three or more raters, who need not be the same.
  package var fleissKappa: Computed<Double> {
    guard raters >= 2 else { return .undefined(.tooFew(count: raters, needed: 2)) }
    guard rows.count >= 2 else { return .undefined(.tooFew(count: rows.count, needed: 2)) }
    let counts = rows.map { row in (0..<6).map { level in row.count { $0 == level } } }
    let agreeing = counts.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * ($1 - 1) } }
    let totals = (0..<6).map { level in counts.reduce(0) { $0 + $1[level] } }
    let all = rows.count * raters
    let seen = Double(agreeing) / Double(all * (raters - 1))
    let squares = totals.reduce(0) { $0 + $1 * $1 }
    guard squares < all * all else { return .undefined(.sameRatings) }
    let chance = Double(squares) / Double(all * all)
    return Computed(finite: (seen - chance) / (1 - chance))
  }

  /// ICC(2,1) of Shrout and Fleiss (1979): absolute agreement of single ratings, raters at random;
  /// with the interval of McGraw and Wong (1996).
  package var intraclass: Computed<Estimate> {
    let (n, k) = (rows.count, raters)
    guard k >= 2 else { return .undefined(.tooFew(count: k, needed: 2)) }
    guard n >= 2 else { return .undefined(.tooFew(count: n, needed: 2)) }
    let sum = rows.reduce(0) { $0 + $1.reduce(0, +) }
    let squares = rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
    let ofPeople = rows.reduce(0) { $0 + $1.reduce(0, +) * $1.reduce(0, +) }
    let ofRaters = (0..<k).reduce(0) { total, rater in
      let sum = rows.reduce(0) { $0 + $1[rater] }
      return total + sum * sum
    }
    // Sums of squares times n k, so that they are whole.
    let all = n * k * squares - sum * sum
    let betweenPeople = n * ofPeople - sum * sum
    let betweenRaters = k * ofRaters - sum * sum
    let left = all - betweenPeople - betweenRaters
    guard all > 0 else { return .undefined(.sameRatings) }
    // Numerator and denominator times one whole number.
    let part = n * ((k - 1) * betweenPeople - left)
    let whole = n * (k - 1) * (betweenPeople + left) + k * ((n - 1) * betweenRaters - left)
    // Two people of two raters who contradict each other.
    guard whole > 0 else { return .undefined(.tooFew(count: n, needed: 3)) }
    let value = Double(part) / Double(whole)
    guard left > 0 else { return Estimate.of(value, .undefined(.noDisagreement), count: n) }
    let scale = Double(n * k)
    let interval = interval(
      around: value, people: Double(betweenPeople) / scale / Double(n - 1),
      raters: Double(betweenRaters) / scale / Double(k - 1),
      error: Double(left) / scale / Double((n - 1) * (k - 1)))
    return Estimate.of(value, interval, count: n)
  }

  /// Of mean squares.
  private func interval(
    around value: Double, people: Double, raters: Double, error: Double
  ) -> Computed<Estimate.Interval> {
    let (n, k) = (Double(rows.count), Double(self.raters))
    let ratio = raters / error
    let bare = n * (1 + (k - 1) * value) - k * value
    let degrees =
      (n - 1) * (k - 1) * (k * value * ratio + bare) * (k * value * ratio + bare)
      / ((n - 1) * k * k * value * value * ratio * ratio + bare * bare)
    let side = 1 - (1 - Estimate.confidence) / 2
    let above = FDistribution(n - 1, degrees).quantile(side)
    let below = FDistribution(degrees, n - 1).quantile(side)
    let rest = k * raters + (k * n - k - n) * error
    return Computed(
      n * (people - above * error) / (above * rest + n * people),
      n * (below * people - error) / (rest + n * below * people))
  }
}
