/// One forward step of the schema, known by its name for ever.
package struct Migration: Sendable {
  package let name: String
  package let statements: [String]
  /// Tables whose rows may be added but never changed or deleted; the engine enforces it.
  package let appendOnly: [String]

  package init(name: String, statements: [String], appendOnly: [String] = []) {
    (self.name, self.statements, self.appendOnly) = (name, statements, appendOnly)
  }
}

/// Brings a database forward, in order, each step once.
package struct Migrator: Sendable {
  private let migrations: [Migration]

  package init(_ migrations: [Migration]) { self.migrations = migrations }

  /// The first steps alone, as an earlier version of the program had them.
  package func first(_ count: Int) -> Migrator { Migrator(Array(migrations.prefix(count))) }

  /// - Throws: `newerSchema` when the database knows steps that this program does not.
  package func migrate(_ db: any Connection) throws(SQLError) {
    try db.run(
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        position INTEGER PRIMARY KEY NOT NULL,
        name TEXT NOT NULL UNIQUE
      )
      """)
    var applied: [String] = []
    for row in try db.rows("SELECT name FROM schema_migration ORDER BY position") {
      applied.append(try row.value("name"))
    }
    guard applied.count <= migrations.count,
      applied == migrations.prefix(applied.count).map(\.name)
    else { throw .newerSchema(found: applied.count, known: migrations.count) }
    for (position, migration) in migrations.enumerated().dropFirst(applied.count) {
      for statement in migration.statements { try db.run(Query(stringLiteral: statement)) }
      for table in migration.appendOnly {
        for statement in appendOnlyGuards(table, db.dialect) {
          try db.run(Query(stringLiteral: statement))
        }
      }
      try db.run(
        "INSERT INTO schema_migration (position, name) VALUES (\(position), \(migration.name))")
    }
  }

  private func appendOnlyGuards(_ table: String, _ dialect: Dialect) -> [String] {
    switch dialect {
    case .sqlite:
      ["UPDATE", "DELETE"].map { verb in
        """
        CREATE TRIGGER \(table)_refuses_\(verb.lowercased()) BEFORE \(verb) ON \(table)
        BEGIN SELECT RAISE(ABORT, 'append-only: \(table)'); END
        """
      }
    case .postgreSQL:
      [
        """
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME USING ERRCODE = '23514'; END $$
        """,
        """
        CREATE TRIGGER \(table)_refuses_change BEFORE UPDATE OR DELETE ON \(table)
        FOR EACH ROW EXECUTE FUNCTION refuse_change()
        """,
      ]
    }
  }
}
