package import Markup

/// Horizontal bars for each row, end to end or one below the other, with their numbers beside them
/// in columns that are headed by the key.
package struct BarChart: Chart {
  package let title: String
  package let arrangement: Arrangement
  package let series: [Series]
  package let rows: [Row]

  package enum Arrangement: Hashable, Sendable {
    case stacked, grouped
  }

  package struct Series: Hashable, Sendable {
    package let name: String
    package let style: BarStyle

    package init(name: String, style: BarStyle) { (self.name, self.style) = (name, style) }
  }

  package struct Row: Hashable, Sendable {
    package let label: String
    /// One for each series.
    package let values: [Value]

    package init(label: String, values: [Value]) { (self.label, self.values) = (label, values) }
  }

  /// An amount, at least 0, and how it is written.
  package struct Value: Hashable, Sendable {
    package let amount: Int
    package let text: String

    package init(_ amount: Int, text: String) {
      (self.amount, self.text) = (max(0, amount), text)
    }
  }

  package init(title: String, arrangement: Arrangement, series: [Series], rows: [Row]) {
    self.title = title
    self.arrangement = arrangement
    self.series = series
    self.rows = rows
  }

  /// - Throws: `forbiddenCharacter`.
  package func svg(_ form: ChartForm) throws(XMLWriterError) -> [UInt8] {
    let layout = layout
    let texts = rows.map { $0.values.map(\.text) }
    var drawing = Drawing(height: layout.height, title: title, description: description, form)
    layout.draw(texts: texts, on: &drawing)
    for (column, series) in zip(layout.columns, series) {
      drawing.bar(Box(x: column.middle - 70, y: 20, width: 140, height: 80), series.style)
    }
    for (place, row) in zip(layout.rows, rows) { draw(row, at: place, layout, on: &drawing) }
    drawing.line(
      layout.field.x, layout.headHeight, layout.field.x, layout.height - 30, .ink, width: 8)
    return try drawing.finish()
  }

  /// The same rows in as few charts as are none higher than `limit`, in tenths of a point; a row
  /// that is higher stands alone.
  package func pieces(upTo limit: Int) -> [BarChart] {
    layout.pieces(upTo: limit).map {
      BarChart(title: title, arrangement: arrangement, series: series, rows: Array(rows[$0]))
    }
  }

  private var layout: RowLayout {
    RowLayout(
      labels: rows.map(\.label), headings: series.map(\.name),
      texts: rows.map { $0.values.map(\.text) },
      leastHeight: arrangement == .stacked ? 190 : series.count * Self.thin + 60, keys: 110)
  }

  private static let thin = 36

  /// What a whole field stands for.
  private var scale: Int {
    let most = rows.map { row in
      let amounts = row.values.map(\.amount)
      return arrangement == .stacked ? amounts.reduce(0, +) : amounts.max() ?? 0
    }
    return max(1, most.max() ?? 1)
  }

  private func draw(
    _ row: Row, at place: RowLayout.Row, _ layout: RowLayout, on drawing: inout Drawing
  ) {
    let (left, width) = layout.field
    func length(_ amount: Int) -> Int { amount * width / scale }
    switch arrangement {
    case .stacked:
      var sum = 0
      for (value, series) in zip(row.values, series) {
        let x = left + length(sum)
        sum += value.amount
        let box = Box(x: x, y: place.middle - 65, width: left + length(sum) - x, height: 130)
        drawing.bar(box, series.style)
      }
    case .grouped:
      let top = place.middle - series.count * Self.thin / 2
      for (index, (value, series)) in zip(row.values, series).enumerated() {
        let y = top + index * Self.thin
        drawing.bar(
          Box(x: left, y: y, width: length(value.amount), height: Self.thin), series.style)
      }
    }
  }

  private var description: String {
    rows.map { row in
      let values = zip(series, row.values).map { "\($0.name) \($1.text)" }
      return "\(row.label): \(values.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
