extension BarChart {
  package func table(heading: String) -> ChartTable {
    ChartTable(
      title: title, headings: [heading] + series.map(\.name),
      rows: rows.map { [$0.label] + $0.values.map(\.text) })
  }
}

extension DumbbellChart {
  package func table(heading: String) -> ChartTable {
    ChartTable(
      title: title, headings: [heading] + headings, rows: rows.map { [$0.label] + $0.texts })
  }
}

extension HeatMap {
  package func table(heading: String) -> ChartTable {
    ChartTable(
      title: title, headings: [heading] + columns,
      rows: rows.map { row in [row.label] + row.cells.map { $0?.text ?? "–" } })
  }
}
