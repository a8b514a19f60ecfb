/// One table with its page: lines above it, a header row, rows, lines below.
package struct Sheet {
  /// Also the label of its tab: at most 31 units of UTF-16, none of `[ ] * ? : / \`.
  package var name: String
  package var columns: [SheetColumn]
  /// Merged over all columns, above the header.
  package var above: [SheetLine]
  /// Merged over all columns, below the last row.
  package var below: [SheetLine]
  /// Of a plain row, in centimetres; nil grows with the text.
  package var rowHeight: Double?
  package var page: SheetPage
  /// Whether the header stays in view while the rest is scrolled.
  package var freezesHeader: Bool
  /// Whether the header offers filters.
  package var filters: Bool
  package let rowCount: Int
  package let row: (Int) throws -> SheetRow

  /// `row` gives each row when its turn comes, by its index from 0, so that none need be held.
  package init(
    name: String, columns: [SheetColumn], above: [SheetLine] = [], below: [SheetLine] = [],
    rowHeight: Double? = nil, page: SheetPage = SheetPage(), freezesHeader: Bool = true,
    filters: Bool = true, rowCount: Int, row: @escaping (Int) throws -> SheetRow
  ) {
    self.name = name
    self.columns = columns
    self.above = above
    self.below = below
    self.rowHeight = rowHeight
    self.page = page
    self.freezesHeader = freezesHeader
    self.filters = filters
    self.rowCount = max(0, rowCount)
    self.row = row
  }

  /// A sheet whose rows are at hand.
  package init(
    name: String, columns: [SheetColumn], above: [SheetLine] = [], below: [SheetLine] = [],
    rowHeight: Double? = nil, page: SheetPage = SheetPage(), freezesHeader: Bool = true,
    filters: Bool = true, rows: [SheetRow]
  ) {
    self.init(
      name: name, columns: columns, above: above, below: below, rowHeight: rowHeight, page: page,
      freezesHeader: freezesHeader, filters: filters, rowCount: rows.count
    ) { rows[$0] }
  }
}

package struct SheetColumn: Hashable, Sendable {
  package var title: String
  /// In centimetres; at 16 pt a date needs 3.6, in Thai digits 4.4.
  package var width: Double
  package var kind: SheetKind
  /// Nil for what is usual for the kind.
  package var alignment: SheetAlignment?

  package init(
    _ title: String, width: Double, kind: SheetKind = .text, alignment: SheetAlignment? = nil
  ) {
    (self.title, self.width, self.kind, self.alignment) = (title, width, kind, alignment)
  }
}

/// What a column's cells hold, and so how they are shown.
package enum SheetKind: Hashable, Sendable {
  case text
  case integer
  case decimal(places: Int)
  case percentage(places: Int)
  case date
  case hours
}

package enum SheetAlignment: String, Hashable, Sendable {
  case start, center, end
}

package struct SheetRow: Hashable, Sendable {
  package var cells: [SheetCell]
  package var style: Style

  package enum Style: Hashable, CaseIterable, Sendable {
    case plain
    /// Bold on grey; a single cell reaches over all columns.
    case heading
    /// Bold.
    case total
  }

  package init(_ cells: [SheetCell], style: Style = .plain) {
    (self.cells, self.style) = (cells, style)
  }

  /// What reaches over all columns, if anything does.
  package var spanningText: String? {
    guard style == .heading, cells.count == 1, case .text(let text) = cells[0] else { return nil }
    return text
  }
}

package enum SheetCell: Hashable, Sendable {
  case empty
  /// Always text, also where a spreadsheet would take it for a formula or a number.
  case text(String)
  case integer(Int)
  case decimal(Double)
  /// A share: 0.8 is 80 %.
  case percentage(Double)
  /// A day as `YYYY-MM-DD`, with the text that readers see who do not format it themselves.
  case date(String, display: String)
  case hours(minutes: Int)
}

/// A line of text over the whole width of a sheet.
package struct SheetLine: Hashable, Sendable {
  package var text: String
  package var style: Style
  package var alignment: SheetAlignment

  package enum Style: Hashable, CaseIterable, Sendable {
    /// Bold and a quarter larger.
    case title
    case bold
    case plain
  }

  package init(_ text: String, style: Style = .plain, alignment: SheetAlignment = .start) {
    (self.text, self.style, self.alignment) = (text, style, alignment)
  }
}
