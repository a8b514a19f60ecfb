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
    /// One for each heading; kept apart from their places, which most rows have in common.
    private let texts: [String]
    private let columns: [Column]
    /// Where some cells begin below `line`, the line of each.
    private let lines: [Int]

    package init(line: Int, cells: [Cell]) {
      self.init(line: line, cells: cells, columns: cells.map(\.address.column))
    }

    /// Takes the `columns` of the cells from the table, so that all rows share them.
    init(line: Int, cells: [Cell], columns: [Column]) {
      self.line = line
      texts = cells.map(\.text)
      self.columns = columns
      let lines = cells.map(\.address.line)
      self.lines = lines.allSatisfy { $0 == line } ? [] : lines
    }

    init(line: Int, texts: [String], columns: [Column]) {
      (self.line, self.texts, self.columns, lines) = (line, texts, columns, [])
    }

    package var cells: [Cell] { columns.indices.map { self[columns[$0]] } }

    /// The cell below a heading of the table.
    package subscript(column: Column) -> Cell {
      let index = column.number - 1
      return Cell(
        texts[index],
        at: CellAddress(line: lines.isEmpty ? line : lines[index], column: columns[index]))
    }
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
