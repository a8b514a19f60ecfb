internal import Markup

extension Spreadsheet {
  /// - Throws: `SpreadsheetError` for what would make the file unreadable, before any is written.
  package func check() throws(SpreadsheetError) {
    guard !sheets.isEmpty else { throw .noSheets }
    var names: Set<String> = []
    try check([title, font.name], sheet: "")
    for sheet in sheets {
      let isUsable =
        !sheet.name.isEmpty && sheet.name.utf16.count <= 31
        && !sheet.name.contains { "[]*?:/\\".contains($0) || $0.isNewline }
        && sheet.name.first != "'" && sheet.name.last != "'"
      guard isUsable else { throw .sheetNameUnusable(sheet.name) }
      guard names.insert(sheet.name.lowercased()).inserted else {
        throw .duplicateSheetName(sheet.name)
      }
      guard !sheet.columns.isEmpty else { throw .noColumns(sheet: sheet.name) }
      let footer = sheet.page.footer
      let footerTexts = (footer.left + footer.center + footer.right).compactMap { piece in
        if case .text(let text) = piece { text } else { nil }
      }
      try check(
        [sheet.name] + (sheet.above + sheet.below).map(\.text) + sheet.columns.map(\.title)
          + footerTexts, sheet: sheet.name)
    }
  }

  private func check(_ texts: [String], sheet: String) throws(SpreadsheetError) {
    for text in texts {
      guard let scalar = forbiddenXMLCharacter(in: text) else { continue }
      throw .forbiddenCharacter(scalar, sheet: sheet, row: nil)
    }
  }
}

extension Sheet {
  /// - Throws: `SpreadsheetError` for a row that no file could hold; rows from 0.
  package func check(_ row: SheetRow, at index: Int) throws(SpreadsheetError) {
    guard row.cells.count <= columns.count else {
      throw .tooManyCells(
        sheet: name, row: index, cells: row.cells.count, columns: columns.count)
    }
    for (position, cell) in row.cells.enumerated() {
      switch cell {
      case .empty, .integer, .hours: break
      case .text(let text): try check(text, row: index)
      case .decimal(let value), .percentage(let value):
        guard value.isFinite else {
          throw .notFinite(sheet: name, row: index, column: position)
        }
      case .date(let date, let display):
        guard SheetDate(date) != nil else {
          throw .notADate(date, sheet: name, row: index, column: position)
        }
        try check(display, row: index)
      }
    }
  }

  private func check(_ text: String, row: Int) throws(SpreadsheetError) {
    guard let scalar = forbiddenXMLCharacter(in: text) else { return }
    throw .forbiddenCharacter(scalar, sheet: name, row: row)
  }
}
