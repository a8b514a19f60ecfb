package import Markup
package import OpenDocument

/// Everything that keeps a file from being read as a table.
package struct TableError: Error, Hashable {
  /// In the order of the file, never empty.
  package let problems: [TableProblem]

  package init(_ problems: [TableProblem]) { self.problems = problems }
}

/// One thing that is wrong with a file, and where; `Phrases` words it for people.
package struct TableProblem: Hashable, Sendable {
  /// The row, in a sheet.
  package let line: Int
  /// `nil` where the whole line or the whole file is meant.
  package let column: Column?
  /// `nil` in a text file, and where a whole workbook is meant.
  package let sheet: String?
  package let kind: Kind

  package init(line: Int, column: Column? = nil, sheet: String? = nil, _ kind: Kind) {
    (self.line, self.column, self.sheet, self.kind) = (line, column, sheet, kind)
  }

  package enum Kind: Hashable, Sendable {
    case empty
    /// The bytes are no UTF-8; after such a cell nothing more is read.
    case notUTF8
    case utf16
    /// A workbook under a name that promises plain text.
    case workbook
    /// A control character, NUL among them, or a scalar that no document could hold (XML 1.0 § 2.2).
    case forbiddenCharacter(UInt32)
    /// A field that begins with a quotation mark and goes on to the end of the file.
    case unclosedQuote
    /// A closing quotation mark is followed by more than a separator.
    case textAfterQuote
    /// A quotation mark inside a field that does not begin with one.
    case strayQuote
    case ragged(expected: Int, found: Int)
    case fileTooLarge(bytes: Int, limit: Int)
    case tooManyRows(limit: Int)
    case tooManyColumns(limit: Int)
    case fieldTooLong(limit: Int)
    /// More than so many problems; the rest of the file was not looked at.
    case tooManyProblems(limit: Int)

    /// Something else than a list.
    case foreign(ForeignFile)
    /// Protected by a password.
    case encrypted
    case package(PackageError)
    case markup(part: String, MarkupError)
    /// What a workbook must have and does not.
    case missingPart(WorkbookPart)
    /// Rows or cells that come twice or in disorder, and values that point nowhere.
    case damagedCell
    /// A sheet was asked for in a file that has none.
    case noSheets
    case unknownSheet(String, sheets: [String])
    case noVisibleSheet
    case tooManyCells(limit: Int)
    /// The cell shows an error, such as `#REF!`.
    case errorValue(String)
    /// The program that wrote the file left the result to be computed.
    case formulaWithoutResult
    /// The cell stands to the right of the last heading.
    case beyondHeadings
  }
}

/// What people take for a list, and what is not read as one.
package enum ForeignFile: Hashable, Sendable {
  /// Excel 97–2003.
  case oldExcel
  /// `.xlsb`.
  case binaryExcel
  /// “XML Spreadsheet 2003”.
  case excelXML
  /// Web pages that are named `.xls`.
  case webPage
  case pdf
  case picture
  /// A letter, slides or a drawing.
  case document
  case archive
  case otherXML
}

package enum WorkbookPart: Hashable, Sendable {
  case workbook, sheet, content
}
