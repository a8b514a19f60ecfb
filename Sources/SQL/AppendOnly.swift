/// A table whose rows may be added but never deleted, nor changed outside of some columns.
package struct AppendOnly: ExpressibleByStringLiteral, Sendable {
  package let table: String
  /// What a merge or an erasure must be able to change.
  package let exceptions: [String]

  package init(_ table: StaticString, except exceptions: [StaticString]) {
    self.table = table.description
    self.exceptions = exceptions.map(\.description)
  }

  package init(stringLiteral table: StaticString) { self.init(table, except: []) }

  /// What makes the engine enforce it, `replacing` the guard of an earlier step or as the first.
  func statements(replacing: Bool, _ db: any Connection) throws(SQLError) -> [String] {
    let update =
      exceptions.isEmpty
      ? "UPDATE" : "UPDATE OF " + (try guardedColumns(db)).joined(separator: ", ")
    switch db.dialect {
    case .sqlite:
      let drops = ["update", "delete"].map { "DROP TRIGGER IF EXISTS \(table)_refuses_\($0)" }
      return (replacing ? drops : [])
        + [("update", update), ("delete", "DELETE")].map { verb, event in
          """
          CREATE TRIGGER \(table)_refuses_\(verb) BEFORE \(event) ON \(table)
          BEGIN SELECT RAISE(ABORT, 'append-only: \(table)'); END
          """
        }
    case .postgreSQL:
      return (replacing ? ["DROP TRIGGER IF EXISTS \(table)_refuses_change ON \(table)"] : []) + [
        """
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME USING ERRCODE = '23514'; END $$
        """,
        """
        CREATE TRIGGER \(table)_refuses_change BEFORE \(update) OR DELETE ON \(table)
        FOR EACH ROW EXECUTE FUNCTION refuse_change()
        """,
      ]
    }
  }

  private func guardedColumns(_ db: any Connection) throws(SQLError) -> [String] {
    try db.columns(of: table).filter { !exceptions.contains($0) }
  }
}
