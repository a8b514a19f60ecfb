extension SheetContent {
  /// The sheet as a table.
  ///
  /// The headings are the first line with more than one text: what stands alone above it is the
  /// list's title. Where a heading is merged with cells below it, the headings are as many lines
  /// high, and each column goes by the lowest of them. A heading that is merged across columns heads
  /// all of them that hold anything. Below the headings, a cell that is merged with those under it
  /// counts for their rows too.
  ///
  /// - Throws: every problem at once.
  consuming func table() throws(TableError) -> Table {
    guard let first = headingIndex else {
      throw TableError(
        problems.isEmpty ? [TableProblem(line: 1, sheet: sheet, .empty)] : problems)
    }
    let last = lastHeadingLine(from: first)
    lines.removeFirst(first)
    let height = lines.firstIndex { $0.number > last } ?? lines.count
    try fillMergedRows(below: last)
    let headings = headings(of: lines[..<height], data: lines[height...])
    let rows = try rows(from: height, headings: headings)
    guard problems.isEmpty else {
      throw TableError(problems.map { $0.named(by: headings) })
    }
    return Table(headings: headings, rows: rows, sheet: sheet)
  }

  private var headingIndex: Int? {
    lines.prefix(Self.titleLines).firstIndex { $0.entries.count > 1 } ?? lines.indices.first
  }

  private func lastHeadingLine(from first: Int) -> Int {
    let number = lines[first].number
    return merges.filter { merge in
      merge.rows.lowerBound == number && merge.rows.count <= Self.titleLines
        && lines[first][merge.columns.lowerBound] != nil
    }.map(\.rows.upperBound).max() ?? number
  }

  /// Repeats the text of each cell that is merged with others below it.
  private mutating func fillMergedRows(below last: Int) throws(TableError) {
    for merge in merges where merge.rows.count > 1 && merge.rows.lowerBound > last {
      let column = merge.columns.lowerBound
      var index = lineIndex(from: merge.rows.lowerBound)
      guard index < lines.count, lines[index].number == merge.rows.lowerBound,
        let text = lines[index][column]
      else { continue }
      index += 1
      while index < lines.count, lines[index].number <= merge.rows.upperBound {
        try spend(1, at: CellPosition(row: lines[index].number, column: column))
        let place = lines[index].entries.firstIndex { $0.column >= column }
        if place.map({ lines[index].entries[$0].column }) != column {
          lines[index].entries.insert(
            Entry(column: column, text: text), at: place ?? lines[index].entries.count)
        }
        index += 1
      }
    }
  }

  /// The index of the first line with this number or a greater one.
  private func lineIndex(from number: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func headings(of block: ArraySlice<Line>, data: ArraySlice<Line>) -> [Cell] {
    var used = [Bool](repeating: false, count: limits.columns + 1)
    for line in data {
      for entry in line.entries { used[entry.column] = true }
    }
    var found: [Int: (text: String, line: Int)] = [:]
    for line in block {
      let merged = merges.filter { $0.rows.contains(line.number) && $0.columns.count > 1 }
      for entry in line.entries {
        found[entry.column] = (entry.text, line.number)
        guard let merge = merged.first(where: { $0.columns.lowerBound == entry.column }) else {
          continue
        }
        for column in merge.columns.dropFirst().prefix(while: { $0 <= limits.columns })
        where used[column] && line[column] == nil {
          found[column] = (entry.text, line.number)
        }
      }
    }
    let first = block.first?.number ?? 1
    return (1...max(1, found.keys.max() ?? 1)).map { number in
      let (text, line) = found[number] ?? ("", first)
      return Cell(
        text, at: CellAddress(line: line, column: Column(number, heading: trimmed(text))))
    }
  }

  /// Takes the lines from `first` on, which are given up one by one.
  private mutating func rows(
    from first: Int, headings: [Cell]
  ) throws(TableError) -> [Table.Row] {
    guard lines.count - first <= limits.rows else {
      throw stopped(
        .tooManyRows(limit: limits.rows),
        at: CellPosition(row: lines[first + limits.rows].number, column: 1))
    }
    let columns = headings.map(\.address.column)
    var beyond: Set<Int> = []
    var rows: [Table.Row] = []
    rows.reserveCapacity(lines.count - first)
    for index in first..<lines.count {
      let number = lines[index].number
      var texts: [String] = []
      texts.reserveCapacity(columns.count)
      for entry in lines[index].entries {
        guard entry.column <= columns.count else {
          if beyond.insert(entry.column).inserted {
            try report(.beyondHeadings, at: CellPosition(row: number, column: entry.column))
          }
          continue
        }
        while texts.count < entry.column - 1 { texts.append("") }
        texts.append(entry.text)
      }
      while texts.count < columns.count { texts.append("") }
      lines[index].entries = []
      rows.append(Table.Row(line: number, texts: texts, columns: columns))
    }
    return rows
  }
}

extension TableProblem {
  /// With the heading of its column, which was not known when it was found.
  fileprivate func named(by headings: [Cell]) -> TableProblem {
    guard let column, headings.indices.contains(column.number - 1) else { return self }
    return TableProblem(
      line: line, column: headings[column.number - 1].address.column, sheet: sheet, kind)
  }
}
