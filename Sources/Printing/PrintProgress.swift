/// How far printing has come, and how long the rest may take.
///
/// The rate is taken from the second report on: before the first, workers were starting.
package struct PrintProgress: Hashable, Sendable {
  package let total: Int
  package private(set) var finished = 0
  private var first: Report?
  private var latest: Report?

  private struct Report: Hashable {
    let finished: Int
    let seconds: Double
  }

  package init(total: Int) { self.total = total }

  /// Takes note of files that are done with, printed or not.
  ///
  /// - Parameters:
  ///   - count: how many more.
  ///   - seconds: since the beginning.
  package mutating func finish(_ count: Int, at seconds: Double) {
    finished = min(total, finished + count)
    latest = Report(finished: finished, seconds: seconds)
    if first == nil { first = latest }
  }

  /// Files a second, once that can be told.
  package var rate: Double? {
    guard let first, let latest else { return nil }
    let sinceFirst = latest.seconds - first.seconds
    if latest.finished > first.finished, sinceFirst > 0 {
      return Double(latest.finished - first.finished) / sinceFirst
    }
    return latest.seconds > 0 ? Double(latest.finished) / latest.seconds : nil
  }

  /// In whole seconds, rounded up, once that can be told.
  package var remaining: Int? {
    if finished == total { return 0 }
    guard let rate, rate > 0 else { return nil }
    return Int((Double(total - finished) / rate).rounded(.up))
  }
}
