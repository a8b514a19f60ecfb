internal import Excel
internal import OpenDocument
internal import Tables

/// Writes the roster as its file's ending says: `.ods`, `.fods` or `.xlsx`.
func writeRoster(rows: Int, file: String) throws {
  let spreadsheet = Roster(count: rows).spreadsheet
  let output = try OutputFile(file)
  if file.hasSuffix(".xlsx") { return try output.write(Workbook(spreadsheet).bytes()) }
  try spreadsheet.write(as: file.hasSuffix(".fods") ? .flat : .package) { try output.write($0) }
}

/// Reads a list, which must have so many rows.
func readList(_ file: String, rows: Int) throws {
  let table = try TableReader().table(bytes(of: file))
  guard table.rows.count == rows, table.headings.count == Roster.columns.count else {
    throw BenchError.wrongResult("\(table.rows.count) rows, \(table.headings.count) columns")
  }
}
