package import Markup

/// A table of cells that are shaded by how much they hold, and say it too.
package struct HeatMap: Chart {
  package let title: String
  package let key: [Step]
  package let columns: [String]
  package let rows: [Row]

  /// What a shade means.
  package struct Step: Hashable, Sendable {
    package let style: BarStyle
    package let name: String

    package init(_ style: BarStyle, name: String) { (self.style, self.name) = (style, name) }
  }

  package struct Row: Hashable, Sendable {
    package let label: String
    /// One for each column; nil where nothing could be.
    package let cells: [Cell?]

    package init(label: String, cells: [Cell?]) { (self.label, self.cells) = (label, cells) }
  }

  package struct Cell: Hashable, Sendable {
    package let style: BarStyle
    package let text: String

    package init(_ style: BarStyle, text: String) { (self.style, self.text) = (style, text) }
  }

  package init(title: String, key: [Step], columns: [String], rows: [Row]) {
    self.title = title
    self.key = key
    self.columns = columns
    self.rows = rows
  }

  /// More would leave too little room for what the cells say.
  package static let columnLimit = 8

  /// - Throws: `forbiddenCharacter`.
  package func svg(_ form: ChartForm) throws(XMLWriterError) -> [UInt8] {
    let layout = layout
    var drawing = Drawing(height: layout.height, title: title, description: description, form)
    layout.draw(texts: rows.map { _ in [] }, on: &drawing)
    drawKey(on: &drawing)
    let cellWidth = cellWidth(in: layout)
    for (index, heading) in headings(in: layout).enumerated() {
      drawing.lines(
        heading, x: layout.field.x + index * cellWidth + cellWidth / 2,
        middle: keyHeight + 40 + heading.count * Drawing.lineStep / 2, .middle, bold: true)
    }
    for (place, row) in zip(layout.rows, rows) {
      for (index, cell) in row.cells.enumerated() {
        guard let cell else { continue }
        let x = layout.field.x + index * cellWidth
        drawing.bar(
          Box(x: x, y: place.y, width: cellWidth, height: place.height),
          cell.style, outline: .grey)
        if cell.style.hasPattern {
          let width = TextLines.width(cell.text, size: Drawing.textSize) + 40
          drawing.rectangle(
            Box(x: x + (cellWidth - width) / 2, y: place.middle - 60, width: width, height: 120),
            fill: cell.style.fill)
        }
        drawing.lines(
          [cell.text], x: x + cellWidth / 2, middle: place.middle, .middle, fill: cell.style.ink)
      }
    }
    return try drawing.finish()
  }

  /// The same cells in as few maps as are none higher than `limit` (tenths of a point) nor have
  /// more than `columnLimit` columns: all rows of the first columns come first.
  package func pieces(upTo limit: Int) -> [HeatMap] {
    let parts = (columns.count + Self.columnLimit - 1) / Self.columnLimit
    return (0..<parts).flatMap { part in
      // Of even width, so that no part is left with one column alone.
      let range = part * columns.count / parts..<(part + 1) * columns.count / parts
      let whole = HeatMap(
        title: title, key: key, columns: Array(columns[range]),
        rows: rows.map { Row(label: $0.label, cells: Array($0.cells[range])) })
      return whole.layout.pieces(upTo: limit).map {
        HeatMap(title: title, key: key, columns: whole.columns, rows: Array(whole.rows[$0]))
      }
    }
  }
}
