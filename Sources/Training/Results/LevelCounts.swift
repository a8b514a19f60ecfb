/// How many people showed which level of a competency.
package struct LevelCounts: Hashable, Sendable {
  /// Of levels 0…5, in that order.
  package private(set) var shown = [Int](repeating: 0, count: 6)
  package private(set) var notObserved = 0

  package init(_ levels: [Rating.Level] = []) {
    for level in levels {
      switch level {
      case .shown(let level) where shown.indices.contains(level): shown[level] += 1
      case .shown, .notObserved: notObserved += 1
      }
    }
  }

  /// Of whom a level is known.
  package var count: Int { shown.reduce(0, +) }

  /// Twice the median, so that it is a whole number; nil of nobody.
  package var doubledMedian: Int? {
    guard count > 0 else { return nil }
    return level(at: (count - 1) / 2) + level(at: count / 2)
  }

  /// In hundredths, rounded half up; nil of nobody.
  package var meanInHundredths: Int? {
    guard count > 0 else { return nil }
    let sum = shown.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    return (sum * 200 + count) / (count * 2)
  }

  package func reaching(_ level: Int) -> Int { shown.dropFirst(max(0, level)).reduce(0, +) }

  /// The level of somebody by rank, from 0.
  private func level(at rank: Int) -> Int {
    var rest = rank
    return shown.firstIndex { count in
      rest -= count
      return rest < 0
    } ?? 0
  }
}
