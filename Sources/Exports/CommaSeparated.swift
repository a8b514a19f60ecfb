internal import Markup
package import Phrases

extension ListTable {
  /// The table as comma-separated values in UTF-8 (RFC 4180): CRLF, headings first, no titles.
  ///
  /// A spreadsheet must never take a text for a formula, so one that begins like a formula gets an
  /// apostrophe in front. Older spreadsheets know UTF-8 by a byte order mark alone.
  ///
  /// - Throws: `forbiddenCharacter` for a control character other than tab and line break.
  package func commaSeparated(
    for reader: Reader, byteOrderMark: Bool = true
  ) throws(ExportError) -> [UInt8] {
    let hasNotes = notes.contains { !$0.isEmpty }
    let noteHeading = hasNotes ? [reader.term(.note)] : []
    var lines = [(columns.map(\.heading) + noteHeading).map { Self.quoted(Self.harmless($0)) }]
    for (row, note) in zip(rows, notes) {
      var fields: [String] = []
      for (cell, column) in zip(row, columns) {
        let text = cell.text(for: reader)
        if let scalar = text.unicodeScalars.first(where: { !Self.isWritable($0) }) {
          throw .forbiddenCharacter(scalar, heading: column.heading)
        }
        fields.append(Self.quoted(cell.isText ? Self.harmless(text) : text))
      }
      if hasNotes { fields.append(Self.quoted(note)) }
      lines.append(fields)
    }
    let text = lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    return (byteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ["\"", ",", "\r", "\n"].contains($0) }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// The signs that spreadsheets begin a formula with, full-width ones too, and white space, which
  /// some of them skip before they look.
  private static func harmless(_ text: String) -> String {
    let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"]
    let first = text.unicodeScalars.first { $0 != " " }
    return first.map(risky.contains) == true ? "'" + text : text
  }

  private static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
    isXMLCharacter(scalar) && !(0x7F...0x9F).contains(scalar.value)
  }
}

extension ListTable.Cell {
  /// The cell as a reader sees it.
  func text(for reader: Reader) -> String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let value): reader.number(value)
    case .share(let share): reader.percent(share)
    case .hours(let minutes): reader.digits(Self.hours(minutes))
    case .date(let date): reader.date(date)
    }
  }

  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  /// Hours with up to two decimals, rounded half up: `7.5`.
  private static func hours(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let hundredths = (rest * 100 + 30) / 60
    if hundredths == 0 { return String(hours) }
    let (tenth, last) = hundredths.quotientAndRemainder(dividingBy: 10)
    return "\(hours).\(tenth)" + (last == 0 ? "" : String(last))
  }
}
