internal import Markup

extension SheetKind {
  /// Writes the data style; the Buddhist era is a calendar of the style: the value stays Gregorian.
  func writeStyle(
    named name: String, digits: SheetDigits, calendar: SheetCalendar, to xml: inout XMLWriter
  ) {
    switch self {
    case .text:
      start("number:text-style", name, digits: .arabic, to: &xml)
      xml.element("number:text-content")
    case .integer:
      start("number:number-style", name, digits: digits, to: &xml)
      writeNumber(places: 0, to: &xml)
    case .decimal(let places):
      start("number:number-style", name, digits: digits, to: &xml)
      writeNumber(places: places, to: &xml)
    case .percentage(let places):
      start("number:percentage-style", name, digits: digits, to: &xml)
      writeNumber(places: places, to: &xml)
      xml.element("number:text", text: "%")
    case .date:
      let isThai = calendar == .buddhist
      let years = isThai ? "buddhist" : "gregorian"
      start("number:date-style", name, digits: digits, isThai: isThai, to: &xml)
      xml.element("number:day", ["number:calendar": years])
      xml.element("number:text", text: " ")
      xml.element("number:month", ["number:textual": "true", "number:calendar": years])
      xml.element("number:text", text: " ")
      xml.element("number:year", ["number:style": "long", "number:calendar": years])
    case .hours:
      start("number:time-style", name, digits: digits, to: &xml)
      xml.attribute("number:truncate-on-overflow", "false")
      xml.element("number:hours")
      xml.element("number:text", text: ":")
      xml.element("number:minutes", ["number:style": "long"])
    }
    xml.end()
  }

  private func start(
    _ element: String, _ name: String, digits: SheetDigits, isThai: Bool = true,
    to xml: inout XMLWriter
  ) {
    let hasThaiDigits = digits == .thai
    xml.start(
      element,
      [
        "style:name": name, "number:language": isThai ? "th" : "en",
        "number:country": isThai ? "TH" : "US",
        "number:transliteration-format": hasThaiDigits ? "๑" : nil,
        "number:transliteration-language": hasThaiDigits ? "th" : nil,
        "number:transliteration-country": hasThaiDigits ? "TH" : nil,
        "number:transliteration-style": hasThaiDigits ? "short" : nil,
      ])
  }

  private func writeNumber(places: Int, to xml: inout XMLWriter) {
    xml.element(
      "number:number",
      [
        "number:decimal-places": "\(min(max(places, 0), 9))", "number:min-integer-digits": "1",
        "number:min-decimal-places": "\(min(max(places, 0), 9))", "number:grouping": "true",
      ])
  }
}
