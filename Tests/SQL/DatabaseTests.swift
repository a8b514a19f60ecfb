import SQL
import Support
import Testing

/// What every engine does alike.
struct DatabaseTests {
  private static let migrator = Migrator([
    Migration(
      name: "1 notes",
      statements: [
        """
        CREATE TABLE note (
          id INTEGER PRIMARY KEY NOT NULL,
          text TEXT NOT NULL UNIQUE CHECK (text <> ''),
          answers INTEGER REFERENCES note (id),
          bytes BLOB
        )
        """,
        "CREATE TABLE fact (id INTEGER PRIMARY KEY NOT NULL, text TEXT)",
      ], appendOnly: ["fact"])
  ])
  private static let note = Table("note")

  private func open(_ engine: Engine) throws -> any Database {
    try engine.emptyPlace().open(Self.migrator)
  }

  private func texts(_ db: any Connection) throws -> [String] {
    try db.rows("SELECT text FROM note ORDER BY text").map { try $0.value("text") }
  }

  @Test(arguments: Engine.available)
  func `a transaction that throws leaves nothing behind`(engine: Engine) async throws {
    struct Stop: Error {}
    let database = try open(engine)
    await #expect(throws: Stop.self) {
      try await database.write { db in
        try db.run("INSERT INTO note (id, text) VALUES (1, 'a')")
        throw Stop()
      }
    }
    #expect(try await database.read { db in try texts(db) } == [])
  }

  @Test(arguments: Engine.available)
  func `values come back as they were bound`(engine: Engine) async throws {
    let database = try open(engine)
    let text = "'; DROP TABLE note; -- ก\u{e4d}า"
    let numbers = [0, -1, 1, 255, 256, -256, 1 << 40, Int.max, Int.min]
    let row = try await database.read { db in
      try db.rows(
        "SELECT \(7) AS seven, \(text) AS text, \([UInt8]([0, 255])) AS bytes, \("") AS empty"
      ).first
    }
    #expect(try row?.value("seven") == 7)
    #expect(try row?.value("text") == text)
    #expect(try row?.value("bytes") == [UInt8]([0, 255]))
    #expect(try row?.value("empty") == "")
    let back = try await database.read { db in
      try numbers.map { number in
        try db.rows("SELECT \(number) AS number").first?.value("number", as: Int.self)
      }
    }
    #expect(back == numbers)
  }

  @Test(arguments: Engine.available)
  func `a placeholder may take NULL once and a value the next time`(engine: Engine) async throws {
    let database = try open(engine)
    let answers: [Int?] = [nil, 1, nil, 2]
    try await database.write { db in
      for (index, answer) in answers.enumerated() {
        try db.insert(
          into: Self.note,
          ["id": index + 1, "text": "\(index)", "answers": answer, "bytes": [UInt8]?.none])
      }
    }
    let found = try await database.read { db in
      try db.rows("SELECT answers, bytes FROM note ORDER BY id").map { row in
        (try row.optional("answers", as: Int.self), try row.optional("bytes", as: [UInt8].self))
      }
    }
    #expect(found.map(\.0) == answers)
    #expect(found.allSatisfy { $0.1 == nil })
  }

  @Test(arguments: Engine.available)
  func `a read cannot write`(engine: Engine) async throws {
    let database = try open(engine)
    await #expect(throws: SQLError.readOnly) {
      try await database.read { db in
        _ = try db.run("INSERT INTO note (id, text) VALUES (1, 'a')")
      }
    }
    try await database.write { db in
      _ = try db.run("INSERT INTO note (id, text) VALUES (1, 'a')")
    }
    #expect(try await database.read { db in try texts(db) } == ["a"])
  }

  @Test(arguments: Engine.available)
  func `a broken rule is told by its kind`(engine: Engine) async throws {
    let database = try open(engine)
    try await database.write { db in
      try db.run("INSERT INTO note (id, text) VALUES (1, 'a')")
      try db.run("INSERT INTO fact (id, text) VALUES (1, 'a')")
    }
    let breaches: [(Query, SQLError.Constraint)] = [
      ("INSERT INTO note (id, text) VALUES (2, 'a')", .unique),
      ("INSERT INTO note (id, text) VALUES (1, 'b')", .unique),
      ("INSERT INTO note (id, text) VALUES (2, '')", .check),
      ("INSERT INTO note (id, text) VALUES (2, NULL)", .notNull),
      ("INSERT INTO note (id, text, answers) VALUES (2, 'b', 9)", .foreignKey),
      ("UPDATE fact SET text = 'b'", .appendOnly),
      ("DELETE FROM fact", .appendOnly),
    ]
    for (breach, kind) in breaches {
      for isSent in [false, true] {
        let told = try await kindOfRefusal {
          try await database.write { db in
            if isSent { try db.send(breach) } else { try db.run(breach) }
          }
        }
        #expect(told == kind, "\(breach.text)")
      }
    }
    #expect(try await database.read { db in try texts(db) } == ["a"])
  }

  private func kindOfRefusal(
    _ body: () async throws -> Void
  ) async throws -> SQLError.Constraint? {
    do {
      try await body()
      return nil
    } catch SQLError.constraint(let kind, _) { return kind }
  }

  @Test(arguments: Engine.available)
  func `of many who write at once only the culprits fail, wherever their failure is noticed`(
    engine: Engine
  ) async throws {
    let database = try open(engine)
    let failed = await withTaskGroup(of: Int?.self) { group in
      for number in 1...200 {
        group.addTask {
          do {
            try await database.write { db in
              try db.send("INSERT INTO note (id, text) VALUES (\(number), \("note \(number)"))")
              // Every tenth breaks a rule: one half when it looks, the other half unseen.
              if number % 10 == 0 { try db.send("INSERT INTO note (id, text) VALUES (0, '')") }
              if number % 20 == 0 { _ = try texts(db) }
            }
            return nil
          } catch SQLError.constraint(.check, _) {
            return number
          } catch { return -number }
        }
      }
      return await group.reduce(into: []) { $0 += $1.map { [$0] } ?? [] }.sorted()
    }
    #expect(failed == Array(stride(from: 10, through: 200, by: 10)))
    #expect(try await database.read { db in try texts(db).count } == 180)
  }

  @Test(arguments: Engine.available, [0, 1, 39, 40, 41, 100_000])
  func `rows are loaded in the order of what was sent before and after`(
    engine: Engine, count: Int
  ) async throws {
    let database = try open(engine)
    @Sendable func row(_ number: Int) -> [SQLValue] {
      let bytes = number % 2 == 0 ? SQLValue.null : .blob([UInt8(number & 255)])
      return [.integer(Int64(number) + 2), .text("บันทึก \(number)"), .integer(1), bytes]
    }
    try await database.write { db in
      try db.send("INSERT INTO note (id, text) VALUES (1, 'first')")
      try db.load(
        (0..<count).lazy.map(row), into: "note", columns: ["id", "text", "answers", "bytes"])
      try db.send("UPDATE note SET text = 'changed' WHERE id = \(count + 1)")
    }
    let (rows, changed, sum) = try await database.read { db in
      (
        try db.rows("SELECT count(*) AS n FROM note").first?.value("n", as: Int.self),
        try db.rows("SELECT text FROM note WHERE id = \(count + 1)").first?
          .value("text", as: String.self),
        try db.rows("SELECT CAST(sum(id) AS BIGINT) AS n FROM note WHERE bytes IS NOT NULL").first?
          .optional("n", as: Int.self)
      )
    }
    #expect(rows == count + 1)
    #expect(changed == "changed")
    let expected = stride(from: 3, to: count + 2, by: 2).reduce(0, +)
    #expect(sum ?? 0 == expected)
  }

  @Test(arguments: Engine.available)
  func `a load that breaks a rule is told by its kind and leaves nothing`(
    engine: Engine
  ) async throws {
    let database = try open(engine)
    for count in [3, 3000] {
      let told = try await kindOfRefusal {
        try await database.write { db in
          let rows = (0..<count).map { number in
            [number.sqlValue, (number == 2 ? "0" : "\(number)").sqlValue]
          }
          try db.load(rows, into: "note", columns: ["id", "text"])
        }
      }
      #expect(told == .unique)
    }
    #expect(try await database.read { db in try texts(db) } == [])
    try await database.write { db in
      _ = try db.run("INSERT INTO note (id, text) VALUES (1, 'a')")
    }
  }

  @Test(arguments: Engine.available)
  func `what exists already is said and not taken for a failure`(engine: Engine) async throws {
    let database = try open(engine)
    let added = try await database.write { db in
      try ["a", "b", "a"].enumerated().map { index, text in
        try db.insertUnlessExists(into: Self.note, ["id": index, "text": text])
      }
    }
    #expect(added == [true, true, false])
  }

  @Test(arguments: Engine.available)
  func `text is sorted and compared by its code points`(engine: Engine) async throws {
    let database = try open(engine)
    let words = ["a", "B", "ก", "เ", "ะ", "Z", "é", "_"]
    try await database.write { db in
      for (index, word) in words.enumerated() {
        try db.insert(into: Self.note, ["id": index, "text": word])
      }
    }
    let sorted = try await database.read { db in try texts(db) }
    #expect(sorted == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let below = try await database.read { db in
      try db.rows("SELECT count(*) AS n FROM note WHERE text < \("a")").first?.value(
        "n", as: Int.self)
    }
    #expect(below == 3)
  }

  @Test(arguments: Engine.available)
  func `a database from a later version is refused`(engine: Engine) async throws {
    let place = try engine.emptyPlace()
    try place.open(Self.migrator).close()
    #expect(throws: SQLError.newerSchema(found: 1, known: 0)) {
      try place.open(creating: false, Migrator([]))
    }
  }

  @Test(arguments: Engine.available)
  func `the engine's catalogue tells columns and what refers to a table`(
    engine: Engine
  ) async throws {
    let database = try open(engine)
    let (columns, keys) = try await database.read { db in
      (try db.columns(of: "note"), try db.foreignKeys(to: "note").map(\.column))
    }
    #expect(columns == ["id", "text", "answers", "bytes"])
    #expect(keys == ["answers"])
  }

  @Test(arguments: Engine.available)
  func `nothing can be read or written once it is closed`(engine: Engine) async throws {
    let database = try open(engine)
    database.close()
    await #expect(throws: SQLError.closed) { try await database.read { _ in } }
    await #expect(throws: SQLError.closed) { try await database.write { _ in } }
  }

  @Test(
    .disabled(if: PostgresCluster.isInstalled, "PostgreSQL is here"))
  func `PostgreSQL is not installed, so that SQLite alone is tested`() {}
}
