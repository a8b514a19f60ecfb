package import Markup

/// Two states of each row on one scale with a line between them, a mark for what was expected, and
/// the numbers beside them.
package struct DumbbellChart: Chart {
  package let title: String
  package let ticks: [Tick]
  package let keys: Keys
  package let headings: [String]
  package let rows: [Row]

  /// A place on the scale with its label; the first and the last are its ends.
  package struct Tick: Hashable, Sendable {
    package let value: Int
    package let label: String

    package init(_ value: Int, label: String) { (self.value, self.label) = (value, label) }
  }

  /// What the three marks are called.
  package struct Keys: Hashable, Sendable {
    package let before, after, expected: String

    package init(before: String, after: String, expected: String) {
      (self.before, self.after, self.expected) = (before, after, expected)
    }
  }

  package struct Row: Hashable, Sendable {
    package let label: String
    /// On the scale of the ticks; nil where there is none.
    package let before, after, expected: Int?
    /// One for each heading.
    package let texts: [String]

    package init(label: String, before: Int?, after: Int?, expected: Int?, texts: [String]) {
      self.label = label
      (self.before, self.after, self.expected) = (before, after, expected)
      self.texts = texts
    }
  }

  package init(title: String, ticks: [Tick], keys: Keys, headings: [String], rows: [Row]) {
    self.title = title
    self.ticks = ticks
    self.keys = keys
    self.headings = headings
    self.rows = rows
  }

  /// - Throws: `forbiddenCharacter`.
  package func svg(_ form: ChartForm) throws(XMLWriterError) -> [UInt8] {
    let texts = rows.map(\.texts)
    let layout = layout
    let axis = layout.height
    var drawing = Drawing(
      height: axis + Self.axisHeight, title: title, description: description, form)
    layout.draw(texts: texts, on: &drawing)
    drawKeys(on: &drawing)
    for tick in ticks {
      let x = place(tick.value, in: layout)
      drawing.line(x, layout.headHeight, x, axis - 30, .faint, width: 4)
      drawing.text(tick.label, x: x, baseline: axis + 70, .middle)
    }
    for (place, row) in zip(layout.rows, rows) { draw(row, at: place, layout, on: &drawing) }
    return try drawing.finish()
  }

  /// The same rows in as few charts as are none higher than `limit`, in tenths of a point; a row
  /// that is higher stands alone.
  package func pieces(upTo limit: Int) -> [DumbbellChart] {
    layout.pieces(upTo: limit - Self.axisHeight).map {
      DumbbellChart(
        title: title, ticks: ticks, keys: keys, headings: headings, rows: Array(rows[$0]))
    }
  }

  private static let axisHeight = 130

  private var layout: RowLayout {
    RowLayout(
      labels: rows.map(\.label), headings: headings, texts: rows.map(\.texts), leastHeight: 230,
      keys: 230)
  }

  /// Half a mark stays free at both ends of the field.
  private func place(_ value: Int, in layout: RowLayout) -> Int {
    let (low, high) = (ticks.first?.value ?? 0, ticks.last?.value ?? 1)
    let width = layout.field.width - 140
    let share = min(max(value, low), high) - low
    return layout.field.x + 70 + share * width / max(1, high - low)
  }

  private func draw(
    _ row: Row, at place: RowLayout.Row, _ layout: RowLayout, on drawing: inout Drawing
  ) {
    let y = place.middle
    let (before, after) = (
      row.before.map { self.place($0, in: layout) }, row.after.map { self.place($0, in: layout) }
    )
    if let expected = row.expected {
      drawing.expectedMark(x: self.place(expected, in: layout), y: y)
    }
    if let before, let after { drawing.line(before, y, after, y, .blue, width: 22) }
    if let before { drawing.circle(before, y, radius: 52, fill: .white, stroke: .blue) }
    if let after { drawing.circle(after, y, radius: 34, fill: .blue, stroke: .blue) }
  }

  /// The three marks with their names in a line, each as wide as it needs to be.
  private func drawKeys(on drawing: inout Drawing) {
    var x = 60
    drawing.circle(x, 100, radius: 52, fill: .white, stroke: .blue)
    x = name(keys.before, after: x, on: &drawing)
    drawing.circle(x, 100, radius: 34, fill: .blue, stroke: .blue)
    x = name(keys.after, after: x, on: &drawing)
    drawing.expectedMark(x: x, y: 100)
    _ = name(keys.expected, after: x, on: &drawing)
  }

  private func name(_ name: String, after x: Int, on drawing: inout Drawing) -> Int {
    drawing.lines([name], x: x + 90, middle: 100)
    return x + 90 + TextLines.width(name, size: Drawing.textSize) + 200
  }

  private var description: String {
    rows.map { row in
      let values = zip(headings, row.texts).map { "\($0) \($1)" }
      return "\(row.label): \(values.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}

extension Drawing {
  fileprivate mutating func expectedMark(x: Int, y: Int) {
    line(x, y - 85, x, y + 85, .vermilion, width: 24)
  }
}
