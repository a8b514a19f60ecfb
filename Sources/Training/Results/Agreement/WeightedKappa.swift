/// Cohen's weighted κ of two raters on levels 0…5: agreement beyond chance, where a near miss
/// counts for less than a far one.
package enum WeightedKappa: CaseIterable, Hashable, Sendable {
  /// A miss weighs as much as it is wide.
  case linear
  /// A miss weighs as much as its square.
  case quadratic

  /// With the interval of Fleiss, Cohen and Everitt (1969).
  package func estimate(_ pairs: [LevelPair]) -> Computed<Estimate> {
    guard pairs.count >= 2 else { return .undefined(.tooFew(count: pairs.count, needed: 2)) }
    let levels = 0..<6
    var cells = [[Int]](repeating: [Int](repeating: 0, count: 6), count: 6)
    for pair in pairs where levels.contains(pair.first) && levels.contains(pair.second) {
      cells[pair.first][pair.second] += 1
    }
    let rows = cells.map { $0.reduce(0, +) }
    let columns = levels.map { column in cells.reduce(0) { $0 + $1[column] } }
    let n = rows.reduce(0, +)
    let all = levels.flatMap { row in levels.map { (row, $0) } }
    let seen = all.reduce(0) { $0 + weight($1.0, $1.1) * cells[$1.0][$1.1] }
    let byChance = all.reduce(0) { $0 + weight($1.0, $1.1) * rows[$1.0] * columns[$1.1] }
    guard byChance > 0 else { return .undefined(.sameRatings) }
    let value = 1 - Double(seen * n) / Double(byChance)
    guard seen > 0 else { return Estimate.of(1, .undefined(.noDisagreement), count: n) }

    // Weights of agreement from 0 to 1, as the formula of the variance has them.
    let (count, most) = (Double(n), Double(weight(0, 5)))
    func agreement(_ row: Int, _ column: Int) -> Double { 1 - Double(weight(row, column)) / most }
    let ofRows = levels.map { row in
      levels.reduce(0) { $0 + agreement(row, $1) * Double(columns[$1]) / count }
    }
    let ofColumns = levels.map { column in
      levels.reduce(0) { $0 + agreement($1, column) * Double(rows[$1]) / count }
    }
    let chance = 1 - Double(byChance) / count / count / most
    let squares = all.reduce(0) { sum, cell in
      let term =
        agreement(cell.0, cell.1) - (ofRows[cell.0] + ofColumns[cell.1]) * (1 - value)
      return sum + Double(cells[cell.0][cell.1]) / count * term * term
    }
    let rest = value - chance * (1 - value)
    let variance = (squares - rest * rest) / (count * (1 - chance) * (1 - chance))
    // What is left of nothing after rounding.
    guard variance > 1e-14 else { return Estimate.of(value, .undefined(.noSpread), count: n) }
    let reach = Estimate.normalQuantile * variance.squareRoot()
    return Estimate.of(
      value, Computed(value - reach, value + reach, within: -1...1), count: n)
  }

  private func weight(_ row: Int, _ column: Int) -> Int {
    let miss = abs(row - column)
    return self == .linear ? miss : miss * miss
  }
}
