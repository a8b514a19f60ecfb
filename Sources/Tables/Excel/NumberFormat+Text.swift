extension NumberFormat {
  /// A finite number as text; day 0 is in January 1904 or just before January 1900.
  func text(_ value: Double, from1904: Bool) -> String {
    switch self {
    case .number: return PlainNumber(value).text()
    case .percentage: return PlainNumber(value).text(shift: 2) + "%"
    case .padded(let width): return PlainNumber(value).text(width: width)
    case .date, .dateAndTime, .timeOfDay, .duration: break
    }
    // Excel knows no day before 0 nor after 31 December 9999, and shows no date for them.
    guard value >= 0, value < 2_958_466 else { return PlainNumber(value).text() }
    let seconds = Int((value * 86_400).rounded())
    let (day, time) = (seconds / 86_400, seconds % 86_400)
    return switch self {
    case .duration: Clock.time(seconds: seconds)
    case .timeOfDay: Clock.time(seconds: time)
    case .dateAndTime where time != 0:
      "\(Self.date(day, from1904: from1904)) \(Clock.time(seconds: time))"
    default: Self.date(day, from1904: from1904)
    }
  }

  private static func date(_ day: Int, from1904: Bool) -> String {
    if from1904 { return Clock.date(days: day - 24_107) }
    // Excel has a day 0 and takes 1900 for a leap year, as Lotus 1-2-3 did.
    switch day {
    case 0: return Clock.date(year: 1900, month: 1, day: 0)
    case 60: return Clock.date(year: 1900, month: 2, day: 29)
    default: return Clock.date(days: day - (day < 60 ? 25_568 : 25_569))
    }
  }
}
