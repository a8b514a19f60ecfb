/// A table whose rows may be added but never deleted, nor changed outside of some columns.
package struct AppendOnly: ExpressibleByStringLiteral, Sendable {
  package let table: String
  /// What may be changed at any time, as a merge must.
  private let exceptions: [String]
  /// What may be changed by an erasure alone, while there is a row in `permit`.
  private let erasable: [String]

  /// The table that has a row while an erasure is at work.
  package static let permit = Table("erasure_permit")

  package init(
    _ table: StaticString, except exceptions: [StaticString] = [],
    erasable: [StaticString] = []
  ) {
    self.table = table.description
    self.exceptions = exceptions.map(\.description)
    self.erasable = erasable.map(\.description)
  }

  package init(stringLiteral table: StaticString) { self.init(table) }

  /// What makes the engine enforce it, `replacing` the guard of an earlier step or as the first.
  func statements(replacing: Bool, _ db: any Connection) throws(SQLError) -> [String] {
    let free = exceptions + erasable
    let guarded = try db.columns(of: table).filter { !free.contains($0) }
    let update = free.isEmpty ? "UPDATE" : "UPDATE OF \(guarded.joined(separator: ", "))"
    let erasure = "UPDATE OF \(erasable.joined(separator: ", "))"
    let noPermit = "NOT EXISTS (SELECT 1 FROM \(Self.permit.name))"
    switch db.dialect {
    case .sqlite:
      let drops = ["update", "delete", "erasure"].map {
        "DROP TRIGGER IF EXISTS \(table)_refuses_\($0)"
      }
      var events = [("update", update, ""), ("delete", "DELETE", "")]
      if !erasable.isEmpty { events.append(("erasure", erasure, "WHEN \(noPermit)")) }
      return (replacing ? drops : [])
        + events.map { verb, event, condition in
          """
          CREATE TRIGGER \(table)_refuses_\(verb) BEFORE \(event) ON \(table) \(condition)
          BEGIN SELECT RAISE(ABORT, 'append-only: \(table)'); END
          """
        }
    case .postgreSQL:
      let drops = ["change", "erasure"].map {
        "DROP TRIGGER IF EXISTS \(table)_refuses_\($0) ON \(table)"
      }
      let refusal = "RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME USING ERRCODE = '23514';"
      var statements = replacing ? drops : []
      statements += [
        """
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN \(refusal) END $$
        """,
        """
        CREATE TRIGGER \(table)_refuses_change BEFORE \(update) OR DELETE ON \(table)
        FOR EACH ROW EXECUTE FUNCTION refuse_change()
        """,
      ]
      guard !erasable.isEmpty else { return statements }
      return statements + [
        """
        CREATE OR REPLACE FUNCTION refuse_without_permit() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN IF \(noPermit) THEN \(refusal) END IF; RETURN NEW; END $$
        """,
        """
        CREATE TRIGGER \(table)_refuses_erasure BEFORE \(erasure) ON \(table)
        FOR EACH ROW EXECUTE FUNCTION refuse_without_permit()
        """,
      ]
    }
  }
}
