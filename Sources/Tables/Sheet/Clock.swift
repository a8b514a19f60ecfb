/// The dates and times of spreadsheets as text: `2019-08-27`, `13:30`, `2019-08-27 13:30`.
enum Clock {
  /// A time of day, or a duration where the hours pass 24; seconds only where there are any.
  static func time(seconds: Int) -> String {
    let time = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    return seconds % 60 == 0 ? time : "\(time):\(two(seconds % 60))"
  }

  /// The Gregorian day that is `days` after 1 January 1970.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`; for
  /// days from year 0 on.
  static func date(days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return date(year: year, month: month, day: day)
  }

  static func date(year: Int, month: Int, day: Int) -> String {
    "\(two(year / 100))\(two(year % 100))-\(two(month))-\(two(day))"
  }

  /// What `2019-08-27T13:30:00` says, with or without either half.
  ///
  /// `nil` for another form; midnight beside a date is left out.
  static func iso(_ text: String) -> String? {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    let day = halves[0]
    let isDay =
      day.utf8.count == 10 && day.utf8.split(separator: 0x2D).map(\.count) == [4, 2, 2]
      && day.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    switch (halves.count, isDay) {
    case (1, true): return text
    case (1, false): return seconds(ofDay: halves[0]).map(time)
    case (2, true):
      guard let seconds = seconds(ofDay: halves[1]) else { return nil }
      return seconds == 0 ? String(day) : "\(day) \(time(seconds: seconds))"
    default: return nil
    }
  }

  private static func seconds(ofDay text: Substring) -> Int? {
    let clock = text.prefix { $0 != "Z" && $0 != "." && $0 != "+" && $0 != "," }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      (0...24).contains(numbers[0]),
      numbers.dropFirst().allSatisfy({ (0..<61).contains($0) })
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  /// Seconds of `PT13H30M00.5S`, an `xsd:duration` without days; `nil` for another form.
  static func seconds(ofDuration text: String) -> Int? {
    guard text.hasPrefix("PT") else { return nil }
    var (total, number, isFraction, hasUnit) = (0, 0, false, false)
    for byte in text.utf8.dropFirst(2) {
      let unit: Int
      switch byte {
      case 0x30...0x39:
        if !isFraction { number = number * 10 + Int(byte - 0x30) }
        guard number < 1 << 30 else { return nil }
        continue
      case UInt8(ascii: "."), UInt8(ascii: ","):
        isFraction = true
        continue
      case UInt8(ascii: "H"): unit = 3600
      case UInt8(ascii: "M"): unit = 60
      case UInt8(ascii: "S"): unit = 1
      default: return nil
      }
      total += number * unit
      (number, isFraction, hasUnit) = (0, false, true)
    }
    return hasUnit ? total : nil
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
