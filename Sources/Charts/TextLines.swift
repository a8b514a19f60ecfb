internal import TextMetrics

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
    func fits(_ text: String) -> Bool { TextWidth.of(trimmed(text), bold: bold) <= room }
    var lines: [String] = []
    var line = ""
    for word in words(text) {
      if !fits(line + word), !line.isEmpty, lines.count + 1 < limit {
        lines.append(trimmed(line))
        line = ""
      }
      line += word
      // A word that no line holds is broken wherever Thai can be.
      while !fits(line), lines.count + 1 < limit {
        let head = prefix(of: line, upTo: room, bold: bold)
        guard !head.isEmpty else { break }
        lines.append(trimmed(head))
        line.removeFirst(head.count)
      }
    }
    lines.append(trimmed(line))
    return lines.map { line in
      fits(line)
        ? line : prefix(of: line, upTo: room - TextWidth.of("…", bold: bold), bold: bold) + "…"
    }
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

  /// As much of a line as fits without parting a vowel from its consonant.
  private static func prefix(of line: String, upTo room: Int, bold: Bool) -> String {
    var width = 0
    var kept = ""
    for character in line {
      width += TextWidth.of(String(character), bold: bold)
      guard width <= room else { break }
      kept.append(character)
    }
    if kept.count < line.count {
      while let last = kept.last,
        parts(last, line[line.index(line.startIndex, offsetBy: kept.count)])
      {
        kept.removeLast()
      }
    }
    return kept
  }

  /// Whether a break between two characters would leave half a syllable.
  private static func parts(_ left: Character, _ right: Character) -> Bool {
    "เแโใไ".contains(left) || "ะาำๅๆฯ".contains(right)
  }
}
