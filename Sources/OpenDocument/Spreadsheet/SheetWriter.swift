internal import Markup

/// Writes the table of one sheet.
struct SheetWriter {
  private let sheet: Sheet
  private let number: Int
  private let styles: SheetStyles
  private let digits: SheetDigits

  init(_ sheet: Sheet, number: Int, styles: SheetStyles, digits: SheetDigits) {
    (self.sheet, self.number, self.styles, self.digits) = (sheet, number, styles, digits)
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
    } else {
      for (position, column) in sheet.columns.enumerated() {
        let cell = position < row.cells.count ? row.cells[position] : .empty
        let style = styles.name(of: SheetLook(cell, in: column, of: row.style))
        write(cell, in: column, style: style, to: &xml)
      }
    }
    xml.end()
  }

  private func write(
    _ cell: SheetCell, in column: SheetColumn, style: String?, to xml: inout XMLWriter
  ) {
    switch cell {
    case .empty:
      xml.element("table:table-cell", ["table:style-name": style])
    case .text(let text):
      write(text, style: style, to: &xml)
    case .integer(let value):
      write(
        "float", "office:value", "\(value)", shown: groupedText(value), style: style, to: &xml)
    case .decimal(let value):
      write(
        "float", "office:value", "\(value)",
        shown: decimalText(value, places: column.kind.places, grouped: true), style: style,
        to: &xml)
    case .percentage(let value):
      write(
        "percentage", "office:value", "\(value)",
        shown: decimalText(value * 100, places: column.kind.places) + "%", style: style, to: &xml)
    case .date(let date, let display):
      write("date", "office:date-value", date, shown: display, style: style, to: &xml)
    case .hours(let minutes):
      write(
        "time", "office:time-value", durationText(minutes: minutes),
        shown: hoursText(minutes: minutes), style: style, to: &xml)
    }
  }

  private func write(
    _ type: String, _ attribute: String, _ value: String, shown: String, style: String?,
    to xml: inout XMLWriter
  ) {
    xml.start("table:table-cell", ["table:style-name": style, "office:value-type": type])
    xml.attribute(attribute, value)
    xml.element("text:p", text: digits == .thai ? thaiDigits(shown) : shown)
    xml.end()
  }

  /// A text cell; each line is a paragraph, as spreadsheets have it.
  private func write(
    _ text: String, style: String?, columns: Int = 1, to xml: inout XMLWriter
  ) {
    xml.start("table:table-cell", ["table:style-name": style, "office:value-type": "string"])
    if columns > 1 {
      xml.attribute("table:number-columns-spanned", "\(columns)")
      xml.attribute("table:number-rows-spanned", "1")
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      xml.start("text:p")
      xml.splice(Array(paragraphText: String(line)))
      xml.end()
    }
    xml.end()
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
