internal import SQL

extension PostgresConnection {
  /// Makes sure that a database is empty or Heddle's before anything in it is touched, and brings its
  /// schema forward.
  func adopt(creating: Bool, _ migrator: Migrator) throws {
    let link = try connected()
    guard link.serverVersion >= 150_000 else {
      throw SQLError.oldServer(
        address: address.display, version: "\(link.serverVersion / 10_000)")
    }
    if let encoding = link.parameter("server_encoding"), encoding != "UTF8" {
      throw SQLError.wrongEncoding(address: address.display, encoding: encoding)
    }
    // Nobody waits for a turn where there is nothing to do.
    guard try !snapshot({ _ in try applied() == migrator.names }) else { return }
    (keepsStatements, patience.statement) = (false, .seconds(86_400))
    defer { (keepsStatements, patience) = (true, Patience()) }
    try begin()
    do {
      try run("SET LOCAL statement_timeout = 0")
      let isNew = try applied() == nil
      if isNew, !creating { throw SQLError.noDatabase(path: address.display) }
      try migrator.migrate(self)
      if isNew { try run("COMMENT ON TABLE schema_migration IS 'Heddle'") }
      try commit()
    } catch {
      rollBack()
      throw error
    }
  }

  /// The steps that the database has gone; `nil` where it is empty.
  func applied() throws(SQLError) -> [String]? {
    let relations = try rows(
      """
      SELECT CAST(c.relname AS TEXT) AS name, obj_description(c.oid, 'pg_class') AS comment
      FROM pg_class c WHERE c.relnamespace = CAST(current_schema() AS regnamespace)
      AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
      """)
    if relations.isEmpty { return nil }
    for relation in relations {
      let name: String = try relation.value("name")
      let comment: String? = try relation.optional("comment")
      guard name == "schema_migration", comment == "Heddle" else { continue }
      return try rows("SELECT name FROM schema_migration ORDER BY position")
        .map { row throws(SQLError) in try row.value("name") }
    }
    throw .foreignDatabase(path: address.display)
  }
}
