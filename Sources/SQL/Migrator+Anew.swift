extension Migrator {
  /// Takes away every table with all that is in it, and begins as with an empty database.
  package func beginAnew(_ db: any Connection) throws {
    for table in try db.storedTables().map(\.name).reversed() + [Self.table] {
      let cascade = db.dialect == .postgreSQL ? " CASCADE" : ""
      try db.run(Query(text: "DROP TABLE \(table)\(cascade)", bindings: []))
    }
    try migrate(db)
  }
}
