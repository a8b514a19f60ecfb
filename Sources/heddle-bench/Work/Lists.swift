internal import OpenDocument
internal import Tables

/// Writes the roster as its file's ending says: `.ods` or `.fods`.
func writeRoster(rows: Int, file: String) throws {
  let format: SpreadsheetFormat = file.hasSuffix(".fods") ? .flat : .package
  let output = try OutputFile(file)
  try Roster(count: rows).spreadsheet.write(as: format) { try output.write($0) }
}

/// Reads a list, which must have so many rows.
func readList(_ file: String, rows: Int) throws {
  let table = try TableReader().table(bytes(of: file))
  guard table.rows.count == rows, table.headings.count == Roster.columns.count else {
    throw BenchError.wrongResult("\(table.rows.count) rows, \(table.headings.count) columns")
  }
}
