internal import Tables

/// One row of a list that people hand in, as typed values.
protocol ListRow: Sendable {
  associatedtype Identity: Hashable

  var source: RowSource { get }
  /// What no two rows of a list may have in common.
  var identity: Identity { get }
  /// Where a second one is reported: the first of these that there is a column for.
  var identityFields: [Field] { get }
}

extension Layout {
  /// Turns every row of a table into values, unless anything at all is wrong.
  ///
  /// - Throws: the problems of the headings and of all rows at once.
  func rows<Value: ListRow>(
    of table: Table, values: (inout RowReader) -> [Value]
  ) throws(ImportError) -> [Value] {
    var problems = self.problems
    var all: [Value] = []
    var lines: [Value.Identity: Int] = [:]
    for row in table.rows {
      var reader = RowReader(row, columns: columns, sheet: sheet)
      let values = values(&reader)
      problems += reader.problems
      for value in values {
        if let line = lines[value.identity] {
          let column = value.identityFields.lazy.compactMap { value.source.columns[$0] }.first
          problems.append(
            ImportProblem(line: row.line, column: column, sheet: sheet, .repeats(line: line)))
        } else {
          lines[value.identity] = row.line
        }
      }
      all += values
    }
    guard problems.isEmpty else { throw ImportError(problems) }
    return all
  }
}
