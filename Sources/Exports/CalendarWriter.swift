internal import Training

/// Writes iCalendar's content lines (RFC 5545): folded at 75 bytes, values escaped.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []

  /// The longest line, its end aside (section 3.1).
  private static let lineLimit = 75

  /// A line as it is: names, dates and numbers.
  mutating func line(_ text: String) {
    var length = 0
    for character in text.unicodeScalars {
      let encoded = UTF8.encode(character).map { Array($0) } ?? []
      if length + encoded.count > Self.lineLimit {
        bytes += Array("\r\n ".utf8)
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    bytes += Array("\r\n".utf8)
  }

  /// A property whose value is text (section 3.3.11); none for no text.
  ///
  /// - Throws: `forbiddenCharacter`.
  mutating func property(_ name: String, text: String) throws(ExportError) {
    if text.isEmpty { return }
    var value = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": value += ["\\", scalar]
      case "\n": value += ["\\", "n"]
      case "\r": break
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}":
        throw .forbiddenCharacter(scalar, heading: name)
      default: value.append(scalar)
      }
    }
    line("\(name):\(String(value))")
  }
}

/// `20190828T090000`, the time of a clock.
func calendarTime(_ date: CivilDate, _ time: TimeOfDay) -> String {
  // The end of a day is the beginning of the next.
  let (date, hour) = time.hour == 24 ? (date.adding(days: 1), 0) : (date, time.hour)
  return date.iso.filter { $0 != "-" } + "T" + padded(hour, 2) + padded(time.minute, 2) + "00"
}

/// `20190828T020000Z`, a point in time.
func calendarTime(_ moment: Moment) -> String {
  let (days, rest) = moment.milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
  let seconds = Int(rest / 1000)
  let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
  return CivilDate(dayNumber: Int(days)).iso.filter { $0 != "-" } + "T" + parts.joined() + "Z"
}
