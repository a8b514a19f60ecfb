extension Sheet {
  /// From 0.
  package var headerRow: Int { above.count }

  /// Everything, so that nothing beside it is printed.
  var printRange: String {
    range(from: 0, to: headerRow + rowCount + below.count)
  }

  /// Header and rows.
  var listRange: String { range(from: headerRow, to: headerRow + rowCount) }

  /// All cells, as `A1:F9`.
  package var cellRange: String {
    "A1:\(columnLetters(columns.count - 1))\(height)"
  }

  /// Empty ones too.
  package var cellCount: Int { height * columns.count }

  private var height: Int { above.count + 1 + rowCount + below.count }

  /// An ODF cell range address; a quote in a name is doubled.
  private func range(from first: Int, to last: Int) -> String {
    let quoted =
      "'"
      + name.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''") + "'"
    let column = columnLetters(columns.count - 1)
    return "\(quoted).A\(first + 1):\(quoted).\(column)\(last + 1)"
  }
}
