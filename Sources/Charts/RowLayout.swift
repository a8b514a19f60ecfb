/// How rows stand in a chart: their labels on the left, then a field for shapes, then columns of
/// numbers, so that no text ever stands on a shape that is too small for it.
struct RowLayout {
  /// The left end and the width of what shapes are drawn in.
  let field: (x: Int, width: Int)
  let columns: [Column]
  let rows: [Row]
  let headHeight: Int

  struct Column {
    let middle: Int
    let heading: [String]
  }

  struct Row {
    let label: [String]
    let y: Int
    let height: Int

    var middle: Int { y + height / 2 }
  }

  static let gap = 60
  private static let margin = 12
  private static let labelLimit = 1500
  private static let leastColumn = 140
  private static let rowPadding = 50
  private static let headPadding = 60

  /// Measures labels and numbers and shares out the width.
  ///
  /// `texts`: of each row, one for each heading.
  /// `leastHeight`: what the shapes of a row need.
  /// `keys`: the height of a key above each heading.
  /// `head`: the height above the rows, where headings do not make it.
  init(
    labels: [String], headings: [String], texts: [[String]], leastHeight: Int, keys: Int = 0,
    head: Int = 0
  ) {
    let size = Drawing.textSize
    let widest = labels.map { TextLines.width($0, size: size) }.max() ?? 0
    let labelWidth = min(widest, Self.labelLimit) + Self.margin
    let widths = headings.indices.map { column in
      let texts = texts.map { TextLines.width($0[column], size: size) }
      let heading = TextLines.leastWidth(headings[column], size: size, bold: true)
      return max(Self.leastColumn, heading, texts.max() ?? 0) + Self.gap
    }
    var x = Drawing.width - widths.reduce(0, +)
    field = (labelWidth + Self.gap, x - labelWidth - Self.gap * 2)
    columns = zip(headings, widths).map { heading, width in
      defer { x += width }
      return Column(
        middle: x + width / 2,
        heading: TextLines.of(
          heading, size: size, width: width - Self.gap / 3, limit: 3, bold: true))
    }
    let headingLines = columns.map(\.heading.count).max() ?? 0
    headHeight =
      headingLines == 0 ? head : keys + headingLines * Drawing.lineStep + Self.headPadding
    var y = headHeight
    rows = labels.map { label in
      let lines = TextLines.of(label, size: size, width: labelWidth - Self.margin, limit: 2)
      let height = max(leastHeight, lines.count * Drawing.lineStep + Self.rowPadding)
      defer { y += height }
      return Row(label: lines, y: y, height: height)
    }
  }

  var height: Int { (rows.last.map { $0.y + $0.height } ?? headHeight) + 30 }

  /// Draws labels, headings and numbers, with a faint line between rows.
  func draw(texts: [[String]], on drawing: inout Drawing) {
    for column in columns {
      drawing.lines(
        column.heading, x: column.middle,
        middle: headHeight - Self.headPadding / 2
          - column.heading.count * Drawing.lineStep / 2, .middle, bold: true)
    }
    for (row, texts) in zip(rows, texts) {
      drawing.line(0, row.y, Drawing.width, row.y, .faint, width: 4)
      drawing.lines(row.label, x: Self.margin, middle: row.middle)
      for (column, text) in zip(columns, texts) {
        drawing.lines([text], x: column.middle, middle: row.middle, .middle)
      }
    }
    if let last = rows.last {
      drawing.line(0, last.y + last.height, Drawing.width, last.y + last.height, .faint, width: 4)
    }
  }
}

extension RowLayout {
  /// Ranges of rows, each of which fits a chart of that height with the head above it.
  func pieces(upTo limit: Int) -> [Range<Int>] {
    let room = limit - headHeight - 30
    var pieces: [Range<Int>] = []
    var start = 0
    var height = 0
    for (index, row) in rows.enumerated() {
      if index > start, height + row.height > room {
        pieces.append(start..<index)
        (start, height) = (index, 0)
      }
      height += row.height
    }
    return rows.isEmpty ? [] : pieces + [start..<rows.count]
  }
}
