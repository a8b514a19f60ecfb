/// How long everybody should be trained in a fiscal year, from one year until another is set.
package struct TrainingTarget: Hashable, Sendable {
  /// The first fiscal year that it is for.
  package let from: BuddhistYear
  package let minutes: Int
  /// The circular or plan that says so; may be empty.
  package let source: String

  package init(from: BuddhistYear, minutes: Int, source: String) {
    (self.from, self.minutes, self.source) = (from, minutes, source)
  }
}

extension Sequence<TrainingTarget> {
  /// The one that holds in a fiscal year, if any.
  package func target(in year: BuddhistYear) -> TrainingTarget? {
    self.filter { $0.from <= year }.max { $0.from < $1.from }
  }
}
