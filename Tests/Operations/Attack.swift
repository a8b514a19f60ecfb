import Operations
import SQL
import Storage
import Testing

/// Runs SQL of somebody's own, as one who owns the database can: without triggers, and without
/// minding what refers to what.
func attack(_ database: any Database, _ statements: Query...) async throws {
  try await database.write { db in
    switch db.dialect {
    case .sqlite:
      for trigger in try db.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        try db.run(
          Query(stringLiteral: "DROP TRIGGER \(try trigger.value("name", as: String.self))"))
      }
      try db.run("PRAGMA defer_foreign_keys = ON")
    case .postgreSQL: try db.run("SET LOCAL session_replication_role = replica")
    }
    for statement in statements { try db.run(statement) }
  }
}
