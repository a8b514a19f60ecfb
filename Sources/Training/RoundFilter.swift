/// Which rounds somebody wants to see; empty for all.
package struct RoundFilter: Hashable, Sendable {
  /// A part of the title or the code.
  package var text = ""
  /// The programme's code.
  package var programme = ""
  /// By the first day.
  package var fiscalYear: BuddhistYear?
  package var state: State?

  package init() {}

  package enum State: String, CaseIterable, Sendable {
    case planned, running, finished
  }

  package var isEmpty: Bool { self == RoundFilter() }
}

extension BuddhistYear {
  /// 1 October of the year before to 30 September, where this is a fiscal year that the calendar has.
  package var fiscalDays: ClosedRange<CivilDate>? {
    guard let first = try? CivilDate(year: number - 544, month: 10, day: 1),
      let last = try? CivilDate(year: number - 543, month: 9, day: 30)
    else { return nil }
    return first...last
  }
}
