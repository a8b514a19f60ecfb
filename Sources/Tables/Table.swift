/// Somebody's list as it was read: a line of headings and rows of text, all of one length.
package struct Table: Hashable, Sendable {
  package let headings: [Cell]
  /// Rows that hold nothing are left out.
  package let rows: [Row]

  package init(headings: [Cell], rows: [Row]) { (self.headings, self.rows) = (headings, rows) }

  package struct Row: Hashable, Sendable {
    /// The line on which the row begins.
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
  /// The line as an editor shows it, from 1.
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
}
