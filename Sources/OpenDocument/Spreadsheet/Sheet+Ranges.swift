internal import Markup

extension Sheet {
  /// From 0.
  var headerRow: Int { above.count }

  /// Everything, so that nothing beside it is printed.
  var printRange: String {
    range(from: 0, to: headerRow + rowCount + below.count)
  }

  /// Header and rows.
  var listRange: String { range(from: headerRow, to: headerRow + rowCount) }

  /// An ODF cell range address; a quote in a name is doubled.
  private func range(from first: Int, to last: Int) -> String {
    let quoted =
      "'"
      + name.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''") + "'"
    let column = columnLetters(columns.count - 1)
    return "\(quoted).A\(first + 1):\(quoted).\(column)\(last + 1)"
  }
}

extension Spreadsheet {
  /// - Throws: `SpreadsheetError` for what would make the file unreadable, before any is written.
  func check() throws(SpreadsheetError) {
    guard !sheets.isEmpty else { throw .noSheets }
    var names: Set<String> = []
    try check([title, font.name], sheet: "")
    for sheet in sheets {
      let isUsable =
        !sheet.name.isEmpty && sheet.name.count <= 31
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
