import SQL
import SQLite
import Support

/// A small database of operations that each write several rows, so that a lost one and a half one
/// can be told.
struct Ledger {
  static let migrator = Migrator([
    Migration(
      name: "1 operations",
      statements: [
        """
        CREATE TABLE operation (
          id TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL UNIQUE, parts INTEGER NOT NULL
        )
        """,
        """
        CREATE TABLE part (
          operation_id TEXT NOT NULL REFERENCES operation (id), position INTEGER NOT NULL,
          content TEXT NOT NULL, PRIMARY KEY (operation_id, position)
        )
        """,
      ])
  ])

  private static let operations = Table("operation")
  private static let parts = Table(
    "part", key: ["operation_id", "position"], subject: "operation_id")

  /// What is left of the operations, besides those that are whole.
  struct State: Equatable {
    var integrity = ["ok"]
    /// The numbers of the operations of which every row is there.
    var whole: Set<Int> = []
    /// The numbers of those of which rows are missing, or too many.
    var half: Set<Int> = []
  }

  let database: any Database

  /// One operation: a row that says how many parts it has, and the parts, whose keys lie all over
  /// the file.
  func record(_ number: Int) async throws {
    try await database.write { db in
      var random = SeededRandom(seed: UInt64(number))
      let id = String(random.next(), radix: 16)
      let parts = Int.random(in: 2...5, using: &random)
      try db.insert(
        into: Self.operations, ["id": id, "number": number, "parts": parts])
      for position in 1...parts {
        let content = String(repeating: "ข้อความ", count: Int.random(in: 1...20, using: &random))
        try db.insert(
          into: Self.parts, ["operation_id": id, "position": position, "content": content])
      }
      db.journal.receipt = "SELECT id FROM operation WHERE id = \(id)"
    }
  }

  func state() async throws -> State {
    try await database.read { db in
      var state = State()
      if db.dialect == .sqlite {
        state.integrity = try db.rows("PRAGMA integrity_check").map {
          try $0.value("integrity_check")
        }
      }
      let rows = try db.rows(
        """
        SELECT number, parts, (SELECT count(*) FROM part WHERE operation_id = id) AS found
        FROM operation
        """)
      for row in rows {
        let number: Int = try row.value("number")
        let isWhole = try row.value("parts", as: Int.self) == row.value("found", as: Int.self)
        if isWhole { state.whole.insert(number) } else { state.half.insert(number) }
      }
      return state
    }
  }
}
