internal import Phrases
internal import Training

/// How a report writes numbers: a published one leaves out those that could give people away.
struct ReportNumbers {
  let reader: Reader
  let isPublished: Bool

  /// A count that stands alone.
  func count(_ count: Int) -> String {
    isPublished && Suppression.isSmall(count) ? reader.suppressedCount : reader.number(count)
  }

  /// Counts that make up a whole which is told too.
  func parts(_ parts: [Int]) -> [String] {
    guard isPublished else { return parts.map(reader.number) }
    return zip(parts, Suppression.hidden(in: parts)).map { part, isHidden in
      isHidden
        ? Suppression.isSmall(part) ? reader.suppressedCount : reader.withheld
        : reader.number(part)
    }
  }

  /// Whether parts can be drawn: a bar's length would tell what is left out.
  func areAllTold(_ parts: [Int]) -> Bool {
    !isPublished || !Suppression.hidden(in: parts).contains(true)
  }

  /// The shares of parts in their sum, in per cent.
  func shares(_ parts: [Int]) -> [String] {
    let whole = parts.reduce(0, +)
    return zip(parts, self.parts(parts)).map { part, told in
      told == reader.number(part) ? percent(part, of: whole) : reader.withheld
    }
  }

  /// What is worked out of the answers of so many people, and can't be of nobody.
  func statistic(of people: Int, _ text: String?) -> String {
    if isPublished, Suppression.isSmall(people) { return reader.withheld }
    return text ?? reader.notComputable
  }

  /// A part of a whole in per cent.
  func share(_ part: Int, of whole: Int) -> String {
    shares([part, whole - part])[0]
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    (try? AttendanceShare(attended: part, of: whole)).map(reader.percent)
      ?? reader.notComputable
  }
}
