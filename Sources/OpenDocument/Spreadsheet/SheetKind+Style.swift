internal import Markup

extension SheetKind {
  /// Writes the data style; dates show the Buddhist era, which is a calendar of the style: the value
  /// stays Gregorian.
  func writeStyle(named name: String, digits: SheetDigits, to xml: inout XMLWriter) {
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
      start("number:date-style", name, digits: digits, to: &xml)
      xml.element("number:day", ["number:calendar": "buddhist"])
      xml.element("number:text", text: " ")
      xml.element("number:month", ["number:textual": "true", "number:calendar": "buddhist"])
      xml.element("number:text", text: " ")
      xml.element("number:year", ["number:style": "long", "number:calendar": "buddhist"])
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
    _ element: String, _ name: String, digits: SheetDigits, to xml: inout XMLWriter
  ) {
    let isThai = digits == .thai
    xml.start(
      element,
      [
        "style:name": name, "number:language": "th", "number:country": "TH",
        "number:transliteration-format": isThai ? "๑" : nil,
        "number:transliteration-language": isThai ? "th" : nil,
        "number:transliteration-country": isThai ? "TH" : nil,
        "number:transliteration-style": isThai ? "short" : nil,
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
