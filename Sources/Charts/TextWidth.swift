/// How wide texts are in Laksaman, so that a chart or a document can tell whether they fit before it
/// is laid out; measured from the font's advance widths.
package enum TextWidth {
  /// In hundredths of the font's size.
  package static func of(_ text: String, bold: Bool = false) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      if scalar.properties.generalCategory == .nonspacingMark { return sum }
      return sum + (advances[scalar] ?? 70) + (bold ? 5 : 0)
    }
  }

  /// How many lines a text takes on a width given in hundredths of the font's size: none for no
  /// text.
  package static func lines(_ text: String, on width: Int, bold: Bool = false) -> Int {
    let length = of(text, bold: bold)
    if length <= width { return length == 0 ? 0 : 1 }
    // A word that does not fit goes to the next line whole.
    let filled = max(100, width - longWord)
    return (length + filled - 1) / filled
  }

  /// What a line may lose at its end, in hundredths of the font's size.
  private static let longWord = 300

  private static let advances: [Unicode.Scalar: Int] = {
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
