/// What a number format makes of a number, as far as it changes its meaning.
enum NumberFormat: Hashable {
  case number
  case percentage
  /// Digits with leading zeros, so many at least.
  case padded(Int)
  case date, dateAndTime, timeOfDay
  /// Hours that go on past 24.
  case duration

  /// Reads a code of ECMA-376 part 1 § 18.8.31, in any language's calendar.
  init(code: String) {
    self = FormatScan(code).format
  }

  /// A format that goes by its number (§ 18.8.30), those of Thai and of East Asian Excel too.
  init(builtIn id: Int) {
    self =
      switch id {
      case 9, 10, 67, 68: .percentage
      case 14...17, 27...31, 36, 50...54, 57, 58, 71...74, 81: .date
      case 18...21, 32...35, 45, 47, 55, 56, 75, 76, 78, 80: .timeOfDay
      case 22, 77: .dateAndTime
      case 46, 79: .duration
      default: .number
      }
  }
}

/// Walks over the first section of a format's code.
private struct FormatScan {
  private var hasDay = false
  private var hasMonthByName = false
  private var hasMonthOrMinutes = false
  private var hasClock = false
  private var isElapsed = false
  private var isPercentage = false
  private var isOnlyZeros = true
  private var zeros = 0

  init(_ code: String) {
    var rest = code.unicodeScalars[...]
    while let scalar = rest.popFirst(), scalar != ";" {
      // A locale, which LibreOffice writes before every code, does not count.
      if scalar == "0" { zeros += 1 } else if scalar != "[" { isOnlyZeros = false }
      switch scalar {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        take(bracket: String(inside).lowercased())
      case "%": isPercentage = true
      case _ where isExponent(scalar, before: rest.first): rest = rest.dropFirst()
      case "G" where rest.starts(with: "eneral".unicodeScalars): rest = rest.dropFirst(6)
      case "d", "D", "y", "Y", "b", "B", "e", "E", "g": hasDay = true
      case "m", "M":
        let run = rest.prefix { $0 == "m" || $0 == "M" }
        rest = rest.dropFirst(run.count)
        if run.count >= 2 { hasMonthByName = true } else { hasMonthOrMinutes = true }
      case "h", "H", "s", "S": hasClock = true
      default: break
      }
    }
  }

  private func isExponent(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    (scalar == "E" || scalar == "e") && (next == "+" || next == "-")
  }

  /// `[h]` and its like are durations; locales, colours and conditions say nothing.
  private mutating func take(bracket: String) {
    guard let first = bracket.first, bracket.allSatisfy({ $0 == first }) else { return }
    if first == "h" || first == "m" || first == "s" { isElapsed = true }
  }

  var format: NumberFormat {
    let hasDate = hasDay || hasMonthByName || hasMonthOrMinutes && !hasClock && !isElapsed
    return switch (hasDate, hasClock || isElapsed) {
    case (true, true): .dateAndTime
    case (true, false): .date
    case (false, true): isElapsed ? .duration : .timeOfDay
    case (false, false):
      isPercentage ? .percentage : isOnlyZeros && zeros > 1 ? .padded(min(zeros, 30)) : .number
    }
  }
}
