/// Why somebody has not completed a round, without the numbers that differ from person to person.
package enum ShortfallKind: Hashable, Sendable {
  case noSessions, unmarked, attendance
  /// With the competency's code.
  case notRated(String)
  case notObserved(String)
  case below(String)

  fileprivate init(_ shortfall: Completion.Shortfall) {
    self =
      switch shortfall {
      case .noSessions: .noSessions
      case .unmarked: .unmarked
      case .attendance: .attendance
      case .competencyNotRated(let code, _, _): .notRated(code)
      case .competencyNotObserved(let code, _, _): .notObserved(code)
      case .competencyBelow(let code, _, _, _): .below(code)
      }
  }
}

extension RoundRecord {
  /// How many of those who take part each reason keeps from completing, most first.
  ///
  /// One person may have several. Too little attendance is none while marks are still to be recorded.
  package var shortfallCounts: [(kind: ShortfallKind, people: Int)] {
    var order: [ShortfallKind] = []
    var counts: [ShortfallKind: Int] = [:]
    for participant in takingPart {
      let completion = completion(of: participant)
      for kind in completion.shortfalls.map(ShortfallKind.init)
      where kind != .attendance || !completion.isOpen {
        if counts[kind] == nil { order.append(kind) }
        counts[kind, default: 0] += 1
      }
    }
    let counted = order.map { (kind: $0, people: counts[$0] ?? 0) }
    return counted.enumerated()
      .sorted { ($1.element.people, $0.offset) < ($0.element.people, $1.offset) }
      .map(\.element)
  }
}
