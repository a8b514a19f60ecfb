package import Training

/// A list ready to be written as a spreadsheet or as comma-separated values.
package struct ListTable: Hashable, Sendable {
  package let name: String
  /// The lines above the table.
  package let titles: [String]
  package let columns: [Column]
  package let rows: [[Cell]]
  /// What must be said about a row where the titles do not stand beside it; empty for nothing.
  package let notes: [String]
  /// What the foot of each printed page says beside the page number.
  package let foot: String

  package init(
    name: String, titles: [String], columns: [Column], rows: [[Cell]], notes: [String],
    foot: String
  ) {
    self.name = name
    self.titles = titles
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.foot = foot
  }

  package struct Column: Hashable, Sendable {
    package let heading: String
    /// In millimetres.
    package let width: Int

    package init(heading: String, width: Int) { (self.heading, self.width) = (heading, width) }
  }

  package enum Cell: Hashable, Sendable {
    case blank
    case text(String)
    case number(Int)
    case share(AttendanceShare)
    case hours(minutes: Int)
    case date(CivilDate)
  }
}

extension ListTable.Cell {
  /// `blank` for no text, so that empty cells are empty.
  init(_ text: String) { self = text.isEmpty ? .blank : .text(text) }
}
