/// Which counts of a published table must not be told, so that nobody can be recognised.
package enum Suppression {
  /// Counts of 1 up to less than this are not told.
  package static let least = 5

  /// For parts of a whole that is told itself: besides the small parts as many others, the smallest
  /// first, as it takes to keep the small ones from being worked out.
  package static func hidden(in parts: [Int]) -> [Bool] {
    var hidden = parts.map(isSmall)
    guard hidden.contains(true) else { return hidden }
    let others = parts.indices.filter { !hidden[$0] && parts[$0] > 0 }.sorted {
      (parts[$0], $0) < (parts[$1], $1)
    }
    for other in others where canBeWorkedOut(parts, hidden) { hidden[other] = true }
    return hidden
  }

  package static func isSmall(_ count: Int) -> Bool { (1..<least).contains(count) }

  /// Hidden parts are known again if one alone is hidden, or if all are as small or as large as
  /// small ones can be.
  private static func canBeWorkedOut(_ parts: [Int], _ hidden: [Bool]) -> Bool {
    let values = zip(parts, hidden).filter(\.1).map(\.0)
    let sum = values.reduce(0, +)
    return values.count == 1 || sum == values.count || sum == values.count * (least - 1)
  }
}
