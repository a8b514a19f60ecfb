internal import Markup

/// Writes the table of one sheet.
struct SheetWriter {
  private let sheet: Sheet
  private let number: Int
  private let styles: SheetStyles
  private let digits: SheetDigits
  /// By the style of a row, for each column.
  private let cells: [SheetRow.Style: [CellMarkup]]

  init(_ sheet: Sheet, number: Int, styles: SheetStyles, digits: SheetDigits) {
    (self.sheet, self.number, self.styles, self.digits) = (sheet, number, styles, digits)
    cells = Dictionary(
      uniqueKeysWithValues: SheetRow.Style.allCases.map { style in
        (style, sheet.columns.map { CellMarkup($0, in: style, styles: styles) })
      })
  }

  /// Calls `relieve` after each row, to pass on what has been written.
  func write(
    to xml: inout XMLWriter, relieve: (inout XMLWriter) throws -> Void
  ) throws {
    xml.start(
      "table:table",
      [
        "table:name": sheet.name, "table:style-name": "ta\(number)",
        "table:print-ranges": sheet.printRange,
      ])
    for column in sheet.columns.indices {
      xml.element(
        "table:table-column",
        [
          "table:style-name": "co\(number)_\(column + 1)",
          "table:default-cell-style-name": "Default",
        ])
    }
    for line in sheet.above { write(line, to: &xml) }
    writeHeader(to: &xml)
    for index in 0..<sheet.rowCount {
      try write(sheet.row(index), at: index, to: &xml)
      try relieve(&xml)
    }
    for line in sheet.below { write(line, to: &xml) }
    xml.end()
  }

  private func writeHeader(to xml: inout XMLWriter) {
    xml.start("table:table-header-rows")
    xml.start("table:table-row", ["table:style-name": "ro"])
    for column in sheet.columns {
      write(column.title, style: styles.name(of: .header), to: &xml)
    }
    xml.end()
    xml.end()
  }

  private func write(_ line: SheetLine, to xml: inout XMLWriter) {
    xml.start("table:table-row", ["table:style-name": "ro"])
    writeMerged(line.text, style: styles.name(of: SheetLook(line)), to: &xml)
    xml.end()
  }

  private func writeMerged(_ text: String, style: String?, to xml: inout XMLWriter) {
    write(text, style: style, columns: sheet.columns.count, to: &xml)
    for _ in sheet.columns.dropFirst() { xml.element("table:covered-table-cell") }
  }

  private func write(
    _ row: SheetRow, at index: Int, to xml: inout XMLWriter
  ) throws(SpreadsheetError) {
    try sheet.check(row, at: index)
    xml.start(
      "table:table-row", ["table:style-name": row.style == .plain ? "ro\(number)" : "ro"])
    if let text = row.spanningText {
      writeMerged(text, style: styles.name(of: .heading), to: &xml)
    } else if let markup = cells[row.style] {
      for (position, markup) in markup.enumerated() {
        let cell = position < row.cells.count ? row.cells[position] : .empty
        write(cell, markup, places: sheet.columns[position].kind.places, to: &xml)
      }
    }
    xml.end()
  }

  private func write(
    _ cell: SheetCell, _ markup: CellMarkup, places: Int, to xml: inout XMLWriter
  ) {
    switch cell {
    case .empty: xml.splice(markup.empty)
    case .text(let text):
      xml.splice(markup.text)
      writeLines(text, to: &xml)
      xml.splice(CellMarkup.end)
    case .integer(let value):
      write("\(value)", in: markup.float, shown: groupedText(value), to: &xml)
    case .decimal(let value):
      write(
        "\(value)", in: markup.float, shown: decimalText(value, places: places, grouped: true),
        to: &xml)
    case .percentage(let value):
      write(
        "\(value)", in: markup.percentage,
        shown: decimalText(value * 100, places: places) + "%", to: &xml)
    case .date(let date, let display):
      write(date, in: markup.date, shown: display, to: &xml)
    case .hours(let minutes):
      write(
        durationText(minutes: minutes), in: markup.time, shown: hoursText(minutes: minutes),
        to: &xml)
    }
  }

  /// A cell with a value that needs no escaping.
  private func write(
    _ value: String, in start: [UInt8], shown: String, to xml: inout XMLWriter
  ) {
    xml.splice(start)
    xml.splice(value)
    xml.splice(CellMarkup.afterValue)
    xml.text(digits == .thai ? thaiDigits(shown) : shown)
    xml.splice(CellMarkup.endOfLine)
    xml.splice(CellMarkup.end)
  }

  /// A text cell over some columns.
  private func write(
    _ text: String, style: String?, columns: Int = 1, to xml: inout XMLWriter
  ) {
    xml.start("table:table-cell", ["table:style-name": style, "office:value-type": "string"])
    if columns > 1 {
      xml.attribute("table:number-columns-spanned", "\(columns)")
      xml.attribute("table:number-rows-spanned", "1")
    }
    writeLines(text, to: &xml)
    xml.end()
  }

  /// Each line is a paragraph, as spreadsheets have it.
  private func writeLines(_ text: String, to xml: inout XMLWriter) {
    for line in text.lines {
      xml.splice(CellMarkup.startOfLine)
      xml.splice(Array(paragraphText: line))
      xml.splice(CellMarkup.endOfLine)
    }
  }
}

extension String {
  /// Without the line breaks between them.
  fileprivate var lines: [String] {
    // Line feed, carriage return, and what U+0085, U+2028 and U+2029 begin with.
    let mayBreak = utf8.contains { $0 <= 0x0D || $0 == 0xC2 || $0 == 0xE2 }
    guard mayBreak else { return [self] }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }
}

extension SheetKind {
  fileprivate var places: Int {
    switch self {
    case .decimal(let places), .percentage(let places): places
    case .text, .integer, .date, .hours: 2
    }
  }
}
