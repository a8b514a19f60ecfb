import Imports
import Tables
import Testing

/// The table in a CSV file's text.
func table(_ text: String) throws -> Table { try CSVReader().table(Array(text.utf8)) }

/// Where the values of a row came from, its columns numbered in the order of `fields`.
func source(_ line: Int, _ columns: (Field, Int, String)...) -> RowSource {
  RowSource(
    line: line,
    columns: Dictionary(uniqueKeysWithValues: columns.map { ($0, Column($1, heading: $2)) }))
}

func problem(
  _ line: Int, _ number: Int, _ heading: String, _ kind: ImportProblem.Kind
) -> ImportProblem {
  ImportProblem(line: line, column: Column(number, heading: heading), kind)
}
