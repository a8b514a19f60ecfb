package import SQL

/// What a database's engine itself finds wrong with its files and references, in its own words; at
/// most 100.
package func engineFindings(of database: any Database) async throws -> [String] {
  try await database.read { db in
    switch db.dialect {
    case .sqlite: try sqliteFindings(db)
    case .postgreSQL: try postgreSQLFindings(db)
    }
  }
}

private func sqliteFindings(_ db: any Connection) throws(SQLError) -> [String] {
  let structure = try db.rows("PRAGMA integrity_check(100)").map { row throws(SQLError) in
    try row.value("integrity_check", as: String.self)
  }
  let references = try db.rows(
    """
    SELECT "table" AS child, parent, count(*) AS rows FROM pragma_foreign_key_check
    GROUP BY "table", parent
    """
  ).map { row throws(SQLError) in
    let (child, parent): (String, String) = (try row.value("child"), try row.value("parent"))
    return "\(child) → \(parent): \(try row.value("rows", as: Int.self))"
  }
  return structure.filter { $0 != "ok" } + references
}

/// Indexes are checked where the extension `amcheck` is installed; references are the engine's own
/// constraints, if all of them are in force.
private func postgreSQLFindings(_ db: any Connection) throws(SQLError) -> [String] {
  var findings = try db.rows(
    """
    SELECT CAST(c.conname AS TEXT) AS name FROM pg_constraint c
    JOIN pg_class r ON r.oid = c.conrelid
    WHERE NOT c.convalidated AND r.relnamespace = CAST(current_schema() AS regnamespace)
    """
  ).map { row throws(SQLError) in "not validated: \(try row.value("name", as: String.self))" }
  findings += try db.rows(
    """
    SELECT CAST(t.tgname AS TEXT) AS name FROM pg_trigger t JOIN pg_class r ON r.oid = t.tgrelid
    WHERE t.tgenabled <> 'O' AND r.relnamespace = CAST(current_schema() AS regnamespace)
    """
  ).map { row throws(SQLError) in "disabled: \(try row.value("name", as: String.self))" }
  let hasCheck = try !db.rows("SELECT 1 AS found FROM pg_extension WHERE extname = 'amcheck'")
    .isEmpty
  if hasCheck {
    // It fails with what it has found.
    _ = try db.rows(
      """
      SELECT CAST(bt_index_check(i.indexrelid, true) AS TEXT) AS checked FROM pg_index i
      JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am a ON a.oid = x.relam
      WHERE a.amname = 'btree' AND x.relpersistence = 'p' AND i.indisvalid
      AND x.relnamespace = CAST(current_schema() AS regnamespace)
      """)
  }
  return findings
}
