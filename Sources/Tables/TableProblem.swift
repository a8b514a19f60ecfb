/// Everything that keeps a file from being read as a table.
package struct TableError: Error, Hashable {
  /// In the order of the file, never empty.
  package let problems: [TableProblem]

  package init(_ problems: [TableProblem]) { self.problems = problems }
}

/// One thing that is wrong with a file, and where; `Phrases` words it for people.
package struct TableProblem: Hashable, Sendable {
  package let line: Int
  /// `nil` where the whole line or the whole file is meant.
  package let column: Column?
  package let kind: Kind

  package init(line: Int, column: Column? = nil, _ kind: Kind) {
    (self.line, self.column, self.kind) = (line, column, kind)
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
  }
}
