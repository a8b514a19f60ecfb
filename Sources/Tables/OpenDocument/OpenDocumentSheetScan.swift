internal import Markup

/// Walks once over a `table:table`.
struct OpenDocumentSheetScan {
  private let stream: XMLStream
  private let names: OpenDocumentNames
  private var content: SheetContent
  /// The first row that has not been read.
  private var row = 1
  private var entries: [SheetContent.Entry] = []
  private var problems: [(column: Int, kind: TableProblem.Kind)] = []

  init(_ stream: XMLStream, _ names: OpenDocumentNames, sheet: String, limits: TableLimits) {
    (self.stream, self.names) = (stream, names)
    content = SheetContent(sheet: sheet, limits: limits)
  }

  mutating func read() throws -> SheetContent {
    let outer = stream.depth
    while let event = try stream.next() {
      switch event {
      case .start:
        if stream.isAt(names.row) {
          try readRow()
        } else if !names.groups.contains(where: stream.isAt) {
          try stream.skip()
        }
      case .end where stream.depth == outer: return content
      default: break
      }
    }
    return content
  }

  private mutating func readRow() throws {
    let count = repetition(names.rowsRepeated)
    entries.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    let outer = stream.depth
    var column = 1
    loop: while let event = try stream.next() {
      switch event {
      case .start:
        if stream.isAt(names.cell) {
          try readCell(&column)
        } else if stream.isAt(names.coveredCell) {
          column = advanced(column, by: repetition(names.columnsRepeated))
          try stream.skip()
        } else {
          try stream.skip()
        }
      case .end where stream.depth == outer: break loop
      default: break
      }
    }
    for problem in problems {
      try content.report(problem.kind, at: CellPosition(row: row, column: problem.column))
    }
    // Rows that hold nothing cost nothing, however many are claimed.
    if !entries.isEmpty {
      for number in row..<advanced(row, by: count) {
        for entry in entries {
          try content.add(entry.text, at: CellPosition(row: number, column: entry.column))
        }
      }
    }
    row = advanced(row, by: count)
  }

  private mutating func readCell(_ column: inout Int) throws {
    let first = column
    let count = repetition(names.columnsRepeated)
    column = advanced(column, by: count)
    let (rows, columns) = (repetition(names.rowsSpanned), repetition(names.columnsSpanned))
    if rows > 1 || columns > 1,
      let range = CellRange(
        from: CellPosition(row: row, column: first),
        to: CellPosition(
          row: advanced(row, by: rows - 1), column: advanced(first, by: columns - 1)))
    {
      try content.merge(range)
    }
    switch try OpenDocumentCell(stream, names, limit: content.limits.fieldLength * 4).shown {
    case .blank: return
    case .problem(let kind): problems.append((first, kind))
    case .text(let text):
      for number in first..<column {
        // One past the limit is enough for `add` to refuse it.
        guard number <= content.limits.columns + 1 else { return }
        entries.append(SheetContent.Entry(column: number, text: text))
      }
    }
  }

  /// How often a row or cell is repeated, or how far it spans: 1 unless said otherwise.
  private func repetition(_ name: XMLStream.Name) -> Int {
    guard let text = stream[name] else { return 1 }
    // A number beyond all sheets may be beyond `Int` too.
    return min(max(1, Int(text) ?? (text.utf8.count > 9 ? .max : 1)), 1 << 30)
  }

  private func advanced(_ number: Int, by count: Int) -> Int { min(number + count, 1 << 30) }
}
