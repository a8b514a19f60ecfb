/// A spreadsheet of printed lists, written row by row in memory that does not grow with it.
package struct Spreadsheet {
  /// The document's title in its metadata.
  package var title: String
  package var font: SheetFont
  package var digits: SheetDigits
  package var calendar: SheetCalendar
  package var sheets: [Sheet]

  package init(
    title: String, font: SheetFont = SheetFont(), digits: SheetDigits = .arabic,
    calendar: SheetCalendar = .buddhist, sheets: [Sheet]
  ) {
    (self.title, self.font, self.sheets) = (title, font, sheets)
    (self.digits, self.calendar) = (digits, calendar)
  }

  /// Gives the file to `sink` piece by piece.
  ///
  /// - Throws: `SpreadsheetError`, `PackageError`, and whatever `sink` or a sheet's rows throw.
  package func write(as format: SpreadsheetFormat, to sink: ([UInt8]) throws -> Void) throws {
    let document = try SpreadsheetDocument(self)
    switch format {
    case .package: try document.writePackage(to: sink)
    case .flat: try document.writeFlat(to: sink)
    }
  }

  /// The whole file at once.
  ///
  /// - Throws: `SpreadsheetError`, `PackageError`, and whatever a sheet's rows throw.
  package func bytes(as format: SpreadsheetFormat) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write(as: format) { bytes += $0 }
    return bytes
  }
}

package enum SpreadsheetFormat: Hashable, Sendable {
  /// `.ods`
  case package
  /// `.fods`, a single XML file
  case flat
}

/// The font of all text, Western and complex script (Thai) alike.
package struct SheetFont: Hashable, Sendable {
  package var name: String
  /// In points.
  package var size: Int

  package init(name: String = "Laksaman", size: Int = 16) {
    (self.name, self.size) = (name, size)
  }
}

/// How a spreadsheet shows its numbers and dates; their values stay numbers.
package enum SheetDigits: Hashable, Sendable {
  case arabic, thai
}

/// The years that dates are shown in, and whose names of months; their values stay Gregorian.
package enum SheetCalendar: Hashable, Sendable {
  /// `27 ส.ค. 2562`
  case buddhist
  /// `27 Aug 2019`
  case gregorian
}

package enum SpreadsheetError: Error, Hashable {
  /// Empty, longer than 31 units of UTF-16, or with a character that LibreOffice refuses there.
  case sheetNameUnusable(String)
  case duplicateSheetName(String)
  case noSheets
  case noColumns(sheet: String)
  /// A row with more cells than the sheet has columns; rows from 0.
  case tooManyCells(sheet: String, row: Int, cells: Int, columns: Int)
  /// A decimal or percentage that is infinite or not a number.
  case notFinite(sheet: String, row: Int, column: Int)
  /// Not `YYYY-MM-DD`, or no such day.
  case notADate(String, sheet: String, row: Int, column: Int)
  /// In a cell of a row, or in the sheet's other texts where `row` is nil.
  case forbiddenCharacter(Unicode.Scalar, sheet: String, row: Int?)
}
