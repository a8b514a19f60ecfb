/// A label broken into the lines that its place has room for.
package enum TextLines {
  /// Marks where a word may be broken (Thai writes no spaces between words); never drawn.
  package static let breakChance: Character = "\u{200B}"

  /// The fewest lines that hold `text`; what does not fit into the last of them ends in an ellipsis.
  ///
  /// `width` and `size` are in the same unit; `limit` is at least 1.
  static func of(
    _ text: String, size: Int, width: Int, limit: Int, bold: Bool = false
  ) -> [String] {
    let room = width * 100 / size
    var lines: [String] = []
    var line = ""
    for word in words(text) {
      let longer = line + word
      if line.isEmpty || TextWidth.of(trimmed(longer), bold: bold) <= room {
        line = longer
      } else if lines.count + 1 < limit {
        lines.append(trimmed(line))
        line = word
      } else {
        line = longer
      }
    }
    lines.append(trimmed(line))
    return lines.map { cut($0, to: room, bold: bold) }
  }

  /// How wide the text is on one line, in the unit of `size`.
  static func width(_ text: String, size: Int, bold: Bool = false) -> Int {
    let shown = text.filter { $0 != breakChance }
    return (TextWidth.of(shown, bold: bold) * size + 99) / 100
  }

  /// How wide its widest unbreakable part is.
  static func leastWidth(_ text: String, size: Int, bold: Bool = false) -> Int {
    words(text).map { width(trimmed($0), size: size, bold: bold) }.max() ?? 0
  }

  /// Each with the space behind it.
  private static func words(_ text: String) -> [String] {
    var words = [""]
    for character in text {
      if character != breakChance { words[words.count - 1].append(character) }
      if character == " " || character == breakChance { words.append("") }
    }
    return words.filter { !$0.isEmpty }
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private static func cut(_ line: String, to room: Int, bold: Bool) -> String {
    guard TextWidth.of(line, bold: bold) > room else { return line }
    var kept = Substring(line)
    while !kept.isEmpty, TextWidth.of(kept + "…", bold: bold) > room { kept.removeLast() }
    // A leading vowel is nothing without the consonant behind it.
    while let last = kept.last, last == " " || "เแโใไ".contains(last) { kept.removeLast() }
    return kept + "…"
  }
}
