/// How wide texts are in Laksaman, so that a chart or a document can tell whether they fit
/// before it is laid out; measured from the font's advance widths.
package enum TextWidth {
  /// In hundredths of the font's size.
  package static func of(_ text: String, bold: Bool = false) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      let width = width(of: scalar)
      return width == 0 ? sum : sum + width + (bold ? 5 : 0)
    }
  }

  /// How many lines a text takes on a width given in hundredths of the font's size: none for no
  /// text.
  ///
  /// `loss`: what each line loses at its end to a word that goes to the next whole; a long word
  /// unless said otherwise.
  package static func lines(
    _ text: String, on width: Int, bold: Bool = false, loss: Int = 300
  ) -> Int {
    let length = of(text, bold: bold)
    if length <= width { return length == 0 ? 0 : 1 }
    let filled = max(100, width - loss)
    return (length + filled - 1) / filled
  }

  /// None for a mark above or below a letter.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: advances[Int(scalar.value)]
    case 0x0E00...0x0E7F: advances[Int(scalar.value - 0x0E00) + 0x80]
    default: scalar.properties.generalCategory == .nonspacingMark ? 0 : measured[scalar] ?? usual
    }
  }

  private static let usual = 70

  /// Those of ASCII, then those of Thai.
  private static let advances: [Int] = {
    let scalars = (0..<0x80 as Range<UInt32>).map { $0 } + (0x0E00...0x0E7F).map { $0 }
    return scalars.map { value in
      guard let scalar = Unicode.Scalar(value) else { return usual }
      return scalar.properties.generalCategory == .nonspacingMark ? 0 : measured[scalar] ?? usual
    }
  }()

  private static let measured: [Unicode.Scalar: Int] = {
    var advances: [Unicode.Scalar: Int] = [:]
    for (width, characters) in classes {
      for scalar in characters.unicodeScalars { advances[scalar] = width }
    }
    return advances
  }()

  private static let classes = [
    (22, "iIj"), (24, ".,"), (30, "เl()"), (33, "ๅf -r"), (37, "โใไt"), (42, "Js/"),
    (47, "งg"), (49, "ราำkxz"), (51, "ธวcvy"), (53, "ฐaEFLS"), (55, "ะจ0123456789–Y"),
    (57, "ยฮขฃฉชซถผฝฤลสแeKBPRT“”"), (60, "กอคฅดตศฯมhnuVbdopqA"), (64, "ฆนฎฏบปภฦหCXGZ"),
    (67, "ทษพฟDHN"), (69, "ฬฑ๐๑๒๓๔๕๖๗๘๙"), (78, "ฌญUOQw"), (90, "ฒณMWm%"), (108, "—"),
  ]
}
