/// A length as ODF and SVG write it, such as `2.5cm` or `10pt`; a number alone is in pixels.
struct Length: Hashable, Sendable {
  let centimetres: Double

  private static let units: [(name: String, centimetres: Double)] = [
    ("cm", 1), ("mm", 0.1), ("in", 2.54), ("pt", 2.54 / 72), ("pc", 2.54 / 6), ("px", 2.54 / 96),
    ("", 2.54 / 96),
  ]

  init(centimetres: Double) { self.centimetres = centimetres }

  init?(_ text: String) {
    let text = text.trimmed
    guard let unit = Self.units.first(where: { text.hasSuffix($0.name) }),
      let number = Double(text.dropLast(unit.name.count)), number.isFinite,
      number.magnitude < 10_000
    else { return nil }
    centimetres = number * unit.centimetres
  }

  /// In centimetres, to a hundredth of a millimetre.
  var text: String { decimalText(centimetres, places: 3) + "cm" }
}
