internal import OpenDocument

/// Number formats of Excel by what cells hold (ECMA-376 part 1 § 18.8.31).
struct NumberCodes {
  let digits: SheetDigits
  let calendar: SheetCalendar

  func code(of kind: SheetKind) -> String {
    switch kind {
    case .text: "@"
    case .integer: numerals + "#,##0"
    case .decimal(let places): numerals + "#,##0" + decimals(places)
    case .percentage(let places): numerals + "0" + decimals(places) + "%"
    case .date: date
    case .hours: numerals + "[h]:mm"
    }
  }

  /// The bytes of a locale are numerals (01 those of Europe, 0D Thai), calendar (07 Buddhist) and
  /// language (041E Thai, 0409 English).
  private var numerals: String { digits == .thai ? "[$-D00041E]" : "" }

  private var date: String {
    switch (calendar, digits) {
    case (.buddhist, .thai): "[$-D07041E]d mmm yyyy"
    case (.buddhist, .arabic): "[$-107041E]d mmm yyyy"
    case (.gregorian, .thai): "[$-D000409]d mmm yyyy"
    case (.gregorian, .arabic): "[$-409]d mmm yyyy"
    }
  }

  private func decimals(_ places: Int) -> String {
    let places = min(max(places, 0), 9)
    return places > 0 ? "." + String(repeating: "0", count: places) : ""
  }
}
