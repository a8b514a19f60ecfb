/// The mean and the spread of whole numbers.
struct Spread {
  let count: Int
  private let sum: Int
  /// The sum of the squares' differences from the mean's, times the count: whole.
  private let scatter: Int

  init(_ values: [Int]) {
    count = values.count
    sum = values.reduce(0, +)
    scatter = count * values.reduce(0) { $0 + $1 * $1 } - sum * sum
  }

  /// 0 of nobody.
  var mean: Double { count == 0 ? 0 : Double(sum) / Double(count) }

  /// With n − 1; 0 of fewer than two.
  var variance: Double {
    count < 2 ? 0 : Double(scatter) / Double(count) / Double(count - 1)
  }

  /// The standard deviation, above 0.
  var deviation: Computed<Double> {
    guard count >= 2 else { return .undefined(.tooFew(count: count, needed: 2)) }
    return scatter == 0 ? .undefined(.sameChange) : Computed(finite: variance.squareRoot())
  }
}
