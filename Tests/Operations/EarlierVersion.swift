import SQL
import Storage

/// Fills a database of an earlier version with what that version could know of another's rows.
func copyRows(from source: any Database, to earlier: any Database) async throws {
  for table in Schema.tables {
    let columns = try await earlier.read { db in try db.columns(of: table.name) }
    guard !columns.isEmpty else { continue }
    let rows = try await source.read { db in try db.allRows(of: table).map(\.fields) }
    try await earlier.write { db in
      try db.load(
        rows.map { row in
          columns.map { column in row.first { $0.column == column }?.value ?? .null }
        }, into: table.name, columns: columns)
    }
  }
}
