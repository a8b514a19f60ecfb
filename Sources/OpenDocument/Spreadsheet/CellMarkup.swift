/// The markup of a column's cells in rows of one style, laid out once.
struct CellMarkup {
  /// A whole cell with nothing in it.
  let empty: [UInt8]
  /// The start tag of a text.
  let text: [UInt8]
  /// A start tag up to the value, by the type of the value.
  let float, percentage, date, time: [UInt8]

  /// Between a value and the text that shows it.
  static let afterValue = Array("\"><text:p>".utf8)
  static let startOfLine = Array("<text:p>".utf8)
  static let endOfLine = Array("</text:p>".utf8)
  static let end = Array("</table:table-cell>".utf8)

  init(_ column: SheetColumn, in row: SheetRow.Style, styles: SheetStyles) {
    func start(_ cell: SheetCell, _ rest: String) -> [UInt8] {
      let style = styles.name(of: SheetLook(cell, in: column, of: row))
      let attribute = style.map { " table:style-name=\"\($0)\"" } ?? ""
      return Array("<table:table-cell\(attribute)\(rest)".utf8)
    }
    func value(_ type: String, _ attribute: String) -> [UInt8] {
      start(.empty, " office:value-type=\"\(type)\" \(attribute)=\"")
    }
    empty = start(.empty, "/>")
    text = start(.text(""), " office:value-type=\"string\">")
    float = value("float", "office:value")
    percentage = value("percentage", "office:value")
    date = value("date", "office:date-value")
    time = value("time", "office:time-value")
  }
}
