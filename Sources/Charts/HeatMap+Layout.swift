extension HeatMap {
  private static let widestCell = 700

  var layout: RowLayout {
    let labels = rows.map(\.label)
    let texts = rows.map { _ in [String]() }
    let plain = RowLayout(labels: labels, headings: [], texts: texts, leastHeight: 170)
    let headingLines = headings(in: plain).map(\.count).max() ?? 0
    return RowLayout(
      labels: labels, headings: [], texts: texts, leastHeight: 170,
      head: keyHeight + headingLines * Drawing.lineStep + 70)
  }

  func cellWidth(in layout: RowLayout) -> Int {
    min(Self.widestCell, layout.field.width / max(1, columns.count))
  }

  func headings(in layout: RowLayout) -> [[String]] {
    columns.map {
      TextLines.of(
        $0, size: Drawing.textSize, width: cellWidth(in: layout) - 16, limit: 3, bold: true)
    }
  }

  var keyHeight: Int { ((keyPlaces.last?.line ?? -1) + 1) * Self.keyStep }

  func drawKey(on drawing: inout Drawing) {
    for (step, place) in zip(key, keyPlaces) {
      let y = place.line * Self.keyStep
      drawing.bar(Box(x: place.x, y: y + 35, width: 140, height: 90), step.style, outline: .grey)
      drawing.lines([step.name], x: place.x + 190, middle: y + 80)
    }
  }

  private static let keyStep = 160

  /// As many on each line as fit it whole.
  private var keyPlaces: [(x: Int, line: Int)] {
    var places: [(x: Int, line: Int)] = []
    var (x, line) = (0, 0)
    for step in key {
      let width = 190 + TextLines.width(step.name, size: Drawing.textSize) + 150
      if x > 0, x + width - 150 > Drawing.width { (x, line) = (0, line + 1) }
      places.append((x, line))
      x += width
    }
    return places
  }

  var description: String {
    rows.map { row in
      let cells = zip(columns, row.cells).compactMap { column, cell in
        cell.map { "\(column) \($0.text)" }
      }
      return "\(row.label): \(cells.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
