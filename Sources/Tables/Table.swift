/// Somebody's list as it was read: a line of headings and rows of text, all of one length.
package struct Table: Hashable, Sendable {
  package let headings: [Cell]
  /// Rows that hold nothing are left out.
  package let rows: [Row]
  /// Where the list stands in a workbook; `nil` for a text file.
  package let sheet: String?

  package init(headings: [Cell], rows: [Row], sheet: String? = nil) {
    (self.headings, self.rows, self.sheet) = (headings, rows, sheet)
  }

  package struct Row: Hashable, Sendable {
    /// The line on which the row begins; in a sheet, the row's number.
    package let line: Int
    /// One for each heading.
    package let cells: [Cell]

    package init(line: Int, cells: [Cell]) { (self.line, self.cells) = (line, cells) }
  }
}

/// A text and where it stands.
package struct Cell: Hashable, Sendable {
  package let text: String
  package let address: CellAddress

  package init(_ text: String, at address: CellAddress) {
    (self.text, self.address) = (text, address)
  }
}

package struct CellAddress: Hashable, Sendable {
  /// The line as an editor shows it, or the row of a sheet, from 1.
  package let line: Int
  package let column: Column

  package init(line: Int, column: Column) { (self.line, self.column) = (line, column) }
}

package struct Column: Hashable, Sendable {
  /// From 1.
  package let number: Int
  /// As the file writes it, without white space at its ends; empty where there is none.
  package let heading: String

  package init(_ number: Int, heading: String) {
    (self.number, self.heading) = (number, heading)
  }

  /// The name that spreadsheets give a column: `A` to `Z`, then `AA` and so on.
  package static func letters(of number: Int) -> String {
    var rest = number
    var letters: [Unicode.Scalar] = []
    while rest > 0 {
      letters.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26)))
      rest = (rest - 1) / 26
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters.reversed())
    return String(text)
  }
}
