import FoundationEssentials
import SQL
import SQLite
import Support
import Testing

struct SQLiteDatabaseTests {
  private let migrator = Migrator([
    Migration(name: "1 notes", statements: ["CREATE TABLE note (text TEXT NOT NULL UNIQUE)"])
  ])

  private func open(_ path: String, creating: Bool = true) throws -> SQLiteDatabase {
    try SQLiteDatabase(path: path, creating: creating, migrator: migrator)
  }

  @Test func `a transaction that throws leaves nothing behind`() async throws {
    struct Stop: Error {}
    let database = try open(":memory:")
    await #expect(throws: Stop.self) {
      try await database.write { db in
        try db.run("INSERT INTO note (text) VALUES ('a')")
        throw Stop()
      }
    }
    #expect(try await database.read { db in try db.rows("SELECT * FROM note").count } == 0)
  }

  @Test func `values come back as they were bound, in any order of placeholders`() async throws {
    let database = try open(":memory:")
    let text: String = "'; DROP TABLE note; --"
    let row = try await database.read { db in
      try db.rows("SELECT \(7) AS seven, \(text) AS text, \([UInt8]([0, 255])) AS bytes").first
    }
    #expect(try row?.value("seven") == 7)
    #expect(try row?.value("text") == text)
    #expect(try row?.value("bytes") == [UInt8]([0, 255]))
  }

  @Test func `a read cannot write`() async throws {
    let database = try open(":memory:")
    await #expect(throws: SQLError.readOnly) {
      try await database.read { db in
        _ = try db.run("INSERT INTO note (text) VALUES ('a')")
      }
    }
    try await database.write { db in _ = try db.run("INSERT INTO note (text) VALUES ('a')") }
  }

  @Test func `a file that is no database is refused and left as it was`() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "letter.sqlite")
    let content = Data(String(repeating: "เรียน ท่านปลัด ", count: 100).utf8)
    try content.write(to: file)
    #expect(throws: SQLError.notADatabase(path: file.path)) { try open(file.path) }
    #expect(try Data(contentsOf: file) == content)
  }

  @Test func `another program's database is refused and left as it was`() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "other.sqlite")
    let database = try open(file.path)
    try await database.write { db in _ = try db.run("PRAGMA application_id = 7") }
    #expect(throws: SQLError.foreignDatabase(path: file.path)) { try open(file.path) }
  }

  @Test func `a database from a later version is refused`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "later.sqlite").path
    _ = try open(path)
    let older = Migrator([])
    #expect(throws: SQLError.newerSchema(found: 1, known: 0)) {
      try SQLiteDatabase(path: path, creating: false, migrator: older)
    }
  }

  @Test func `an empty file is begun only by whoever may begin a database`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "empty.sqlite")
    try Data().write(to: file)
    #expect(throws: SQLError.notADatabase(path: file.path)) {
      try open(file.path, creating: false)
    }
    _ = try open(file.path)
    _ = try open(file.path, creating: false)
  }

  @Test func `two that open the same file each wait for the other to write`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "shared.sqlite").path
    let databases = try [open(path), open(path)]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...200 {
        group.addTask {
          try await databases[number % 2].write { db in
            _ = try db.run("INSERT INTO note (text) VALUES (\(number.description))")
          }
        }
      }
      try await group.waitForAll()
    }
    for database in databases {
      #expect(
        try await database.read { db in try db.rows("SELECT text FROM note").count } == 200)
    }
  }

  @Test func `a missing database is not made by chance`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "none.sqlite").path
    #expect(throws: SQLError.noDatabase(path: path)) { try open(path, creating: false) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `commits are durable before they are acknowledged`() async throws {
    let folder = try TemporaryFolder()
    let database = try open(folder.url.appending(path: "a.sqlite").path)
    let settings = try await database.read { db in
      (
        try db.rows("PRAGMA journal_mode").first?.value("journal_mode", as: String.self),
        try db.rows("PRAGMA synchronous").first?.value("synchronous", as: Int.self)
      )
    }
    #expect(settings == ("wal", 2))
  }
}
