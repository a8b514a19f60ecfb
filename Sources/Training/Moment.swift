package import FoundationEssentials

/// A point in time, in whole milliseconds since 1970-01-01 00:00 UTC.
package struct Moment: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package init(_ date: Date) {
    milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded(.down))
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The calendar date in Thailand (UTC+7 all year since 1920).
  package var dateInThailand: CivilDate {
    let (day, _) = (milliseconds + 7 * 3_600_000).quotientAndFloor(86_400_000)
    return CivilDate(dayNumber: Int(day))
  }

  /// The time of day in Thailand, its seconds left out.
  package var timeInThailand: (hour: Int, minute: Int) {
    let (_, time) = (milliseconds + 7 * 3_600_000).quotientAndFloor(86_400_000)
    return (Int(time / 3_600_000), Int(time / 60_000 % 60))
  }

  package var startOfDayInThailand: Moment {
    Moment(milliseconds: Int64(dateInThailand.dayNumber) * 86_400_000 - 7 * 3_600_000)
  }

  /// `2019-08-28T16:10:05+07:00`, without fractions of a second (ISO 8601, `xsd:dateTime`).
  package var isoInThailand: String {
    let (seconds, _) = milliseconds.quotientAndFloor(1000)
    let (_, time) = (seconds + 7 * 3600).quotientAndFloor(86_400)
    let clock = [time / 3600, time / 60 % 60, time % 60].map { padded(Int($0), 2) }
    return "\(dateInThailand.iso)T\(clock.joined(separator: ":"))+07:00"
  }

  /// Midnight in Thailand at the start of `date`.
  package init(startOf date: CivilDate) {
    milliseconds = (Int64(date.dayNumber) * 24 - 7) * 3_600_000
  }

  /// Midnight in Thailand at the start of `date`, moved on by `time`.
  package init(_ date: CivilDate, _ time: TimeOfDay) {
    milliseconds = Moment(startOf: date).milliseconds + Int64(time.minutes) * 60_000
  }
}

extension Int64 {
  fileprivate func quotientAndFloor(_ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
