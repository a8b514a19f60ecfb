/// A figure of so many people, with the interval that it may lie in.
package struct Estimate: Hashable, Sendable {
  package let value: Double
  /// At 95 %.
  package let interval: Computed<Interval>
  /// How many people, or pairs, it is worked out of.
  package let count: Int

  /// The limits of a confidence interval.
  package struct Interval: Hashable, Sendable {
    package let lower, upper: Double

    fileprivate init(lower: Double, upper: Double) { (self.lower, self.upper) = (lower, upper) }
  }

  /// How often an interval holds the true value, if its assumptions hold.
  static let confidence = 0.95
  /// The quantile of the normal distribution that belongs to `confidence`.
  static let normalQuantile = 1.959963984540054
}

extension Estimate {
  /// `undefined(.beyondNumbers)` where the figure is not finite.
  static func of(
    _ value: Double, _ interval: Computed<Interval>, count: Int
  ) -> Computed<Estimate> {
    Computed(finite: value).map { Estimate(value: $0, interval: interval, count: count) }
  }
}

extension Computed where Value == Estimate.Interval {
  /// `undefined(.beyondNumbers)` unless both ends are finite.
  init(_ lower: Double, _ upper: Double) {
    self =
      lower.isFinite && upper.isFinite
      ? .value(Estimate.Interval(lower: lower, upper: upper)) : .undefined(.beyondNumbers)
  }

  /// Cut off where the figure itself ends.
  init(_ lower: Double, _ upper: Double, within range: ClosedRange<Double>) {
    self.init(
      min(max(lower, range.lowerBound), range.upperBound),
      min(max(upper, range.lowerBound), range.upperBound))
  }
}
