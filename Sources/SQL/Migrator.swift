/// One forward step of the schema, known by its name for ever.
package struct Migration: Sendable {
  package let name: String
  /// Types are written as SQLite knows them; see `Dialect.spelled`.
  package let statements: [String]
  /// What the engine enforces from this step on; it takes the place of an earlier rule for the table.
  package let appendOnly: [AppendOnly]
  /// What the step does beyond statements, after them.
  fileprivate var finish: (@Sendable (any Connection) throws -> Void)?

  package init(name: String, statements: [String], appendOnly: [AppendOnly] = []) {
    self.name = name
    self.statements = statements
    self.appendOnly = appendOnly
  }
}

/// Brings a database forward, in order, each step once.
package struct Migrator: Sendable {
  private let migrations: [Migration]

  package init(_ migrations: [Migration]) { self.migrations = migrations }

  package var names: [String] { migrations.map(\.name) }

  /// The first steps alone, as an earlier version of the program had them.
  package func first(_ count: Int) -> Migrator { Migrator(Array(migrations.prefix(count))) }

  /// The same steps, of which one does something more at its end.
  package func finishing(
    _ name: String, _ finish: @escaping @Sendable (any Connection) throws -> Void
  ) -> Migrator {
    Migrator(
      migrations.map { migration in
        var migration = migration
        if migration.name == name { migration.finish = finish }
        return migration
      })
  }

  /// The table that knows which steps have been taken.
  static let table = "schema_migration"

  /// Whether a database has taken every step; nothing in it is changed.
  ///
  /// - Throws: `newerSchema` when the database knows steps that this program does not.
  package func isCurrent(_ db: any Connection) throws(SQLError) -> Bool {
    guard try !db.columns(of: Self.table).isEmpty else { return false }
    return try applied(db) == migrations.count
  }

  /// How many steps the database has taken.
  private func applied(_ db: any Connection) throws(SQLError) -> Int {
    let applied = try db.rows("SELECT name FROM schema_migration ORDER BY position").map {
      row throws(SQLError) in try row.value("name", as: String.self)
    }
    guard applied.count <= migrations.count, applied == names.prefix(applied.count).map(\.self)
    else { throw .newerSchema(found: applied.count, known: migrations.count) }
    return applied.count
  }

  /// - Throws: `newerSchema` when the database knows steps that this program does not.
  package func migrate(_ db: any Connection) throws {
    try db.run(
      Query(
        stringLiteral: db.dialect.spelled(
          """
          CREATE TABLE IF NOT EXISTS schema_migration (
            position INTEGER PRIMARY KEY NOT NULL,
            name TEXT NOT NULL UNIQUE
          )
          """)))
    for (position, migration) in migrations.enumerated().dropFirst(try applied(db)) {
      for statement in migration.statements {
        try db.run(Query(stringLiteral: db.dialect.spelled(statement)))
      }
      for rule in migration.appendOnly {
        let isGuarded = migrations.prefix(position).contains { earlier in
          earlier.appendOnly.contains { $0.table == rule.table }
        }
        for statement in try rule.statements(replacing: isGuarded, db) {
          try db.run(Query(stringLiteral: statement))
        }
      }
      try migration.finish?(db)
      try db.run(
        "INSERT INTO schema_migration (position, name) VALUES (\(position), \(migration.name))")
    }
  }
}

extension Dialect {
  /// A statement of the schema with its types as the engine names them: the words INTEGER, TEXT and
  /// BLOB must mean nothing else in it.
  package func spelled(_ statement: String) -> String {
    guard self == .postgreSQL else { return statement }
    var spelled = ""
    var word = ""
    for character in statement + " " {
      if character.isLetter || character == "_" {
        word.append(character)
        continue
      }
      switch word {
      case "INTEGER": spelled += "BIGINT"
      case "TEXT": spelled += "TEXT COLLATE \"C\""
      case "BLOB": spelled += "BYTEA"
      default: spelled += word
      }
      word = ""
      spelled.append(character)
    }
    return String(spelled.dropLast())
  }
}
