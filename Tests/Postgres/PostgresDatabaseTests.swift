import FoundationEssentials
import Postgres
import SQL
import Support
import Testing

/// What a server can do to its clients.
@Suite(.enabled(if: PostgresCluster.isInstalled, "PostgreSQL is not installed"))
struct PostgresDatabaseTests {
  static let migrator = Migrator([
    Migration(
      name: "1 notes",
      statements: ["CREATE TABLE note (id INTEGER PRIMARY KEY NOT NULL, text TEXT NOT NULL)"])
  ])

  private let cluster: PostgresCluster
  private let address: String

  init() throws {
    cluster = try PostgresCluster.shared.get()
    address = try cluster.makeDatabase()
  }

  private var name: String { String(address.prefix { $0 != "?" }.split(separator: "/")[2]) }

  private func open(creating: Bool = true) throws -> PostgresDatabase {
    try PostgresDatabase(
      address: PostgresAddress(address), creating: creating, migrator: Self.migrator, readers: 1)
  }

  private func notes(_ database: any Database) async throws -> [Int] {
    try await database.read { db in
      try db.rows("SELECT id FROM note ORDER BY id").map { try $0.value("id") }
    }
  }

  /// Ends every connection to the database, as a server that is restarted does.
  private func cutAll() throws {
    try cluster.run(
      """
      SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE datname = '\(name)'
      """)
  }

  @Test func `an empty database is not begun by chance`() throws {
    #expect(throws: SQLError.noDatabase(path: address)) { try open(creating: false) }
    try open().close()
    try open(creating: false).close()
  }

  @Test func `another program's database is refused and left as it was`() throws {
    for statement in [
      "CREATE TABLE schema_migration (position BIGINT PRIMARY KEY, name TEXT UNIQUE)",
      "INSERT INTO schema_migration VALUES (1, '1 notes')",
    ] { try cluster.run(statement, in: name) }
    for creating in [true, false] {
      #expect(throws: SQLError.foreignDatabase(path: address)) { try open(creating: creating) }
    }
    let tables =
      "SELECT string_agg(relname, ' ') FROM pg_class WHERE relkind = 'r' AND "
      + "relnamespace = 'public'::regnamespace"
    #expect(try cluster.run(tables, in: name) == "schema_migration\n")
  }

  @Test func `a database in another encoding is refused`() throws {
    try cluster.run(
      "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    let latin = cluster.address("latin")
    #expect(throws: SQLError.wrongEncoding(address: latin, encoding: "LATIN1")) {
      try PostgresDatabase(
        address: PostgresAddress(latin), creating: true, migrator: Self.migrator)
    }
  }

  @Test func `a server that is not there is told with its address but without a password`()
    throws
  {
    let folder = cluster.folder.path
    do {
      _ = try PostgresDatabase(
        address: PostgresAddress("postgres://anna:geheim@/db?host=\(folder)&port=1"),
        creating: true, migrator: Self.migrator)
      Issue.record("connected")
    } catch SQLError.cannotConnect(let address, let message) {
      #expect(address == "postgres://anna@/db?host=\(folder)&port=1")
      #expect(message.contains("No such file or directory"))
      #expect(!message.contains("geheim"))
    }
  }

  @Test func `the next host is tried when the first is not there`() async throws {
    let folder = cluster.folder.path
    let hosts = "host=\(folder)/nowhere,\(folder)&target_session_attrs=read-write"
    let database = try PostgresDatabase(
      address: PostgresAddress("postgres://heddle@/\(name)?\(hosts)"), creating: true,
      migrator: Self.migrator)
    #expect(try await notes(database) == [])
  }

  @Test func `a lost connection is made anew, for a read and for a write`() async throws {
    let database = try open()
    #expect(try await notes(database) == [])
    try cutAll()
    #expect(try await notes(database) == [])
    try cutAll()
    try await database.write { db in
      _ = try db.run("INSERT INTO note (id, text) VALUES (1, 'a')")
    }
    #expect(try await notes(database) == [1])
  }

  @Test
  func `a connection lost in the middle of an operation has it done once, from its beginning`()
    async throws
  {
    let database = try open()
    try cluster.run("CREATE SEQUENCE runs", in: name)
    let runs = try await database.write { db in
      let run: Int = try db.rows("SELECT nextval('runs') AS run").first?.value("run") ?? 0
      try db.run("INSERT INTO note (id, text) VALUES (\(run), 'a')")
      if run == 1 { try cutAll() }
      try db.run("INSERT INTO note (id, text) VALUES (\(run + 10), 'b')")
      return run
    }
    #expect(runs == 2)
    #expect(try await notes(database) == [2, 12])
  }

  @Test func `a commit that was cut off before it happened is done again, once`() async throws {
    let database = try open()
    for statement in [
      "CREATE SEQUENCE runs",
      """
      CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('runs') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
        RETURN NULL;
      END $$
      """,
      """
      CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION cut()
      """,
    ] { try cluster.run(statement, in: name) }
    try await database.write { db in
      try db.send("INSERT INTO note (id, text) VALUES (1, 'a')")
      db.journal.receipt = "SELECT 1 AS found FROM note WHERE id = 1"
    }
    #expect(try await notes(database) == [1])
    #expect(try cluster.run("SELECT last_value FROM runs", in: name) == "2\n")
  }

  @Test func `a statement prepared before the schema changed is prepared anew`() async throws {
    let database = try open()
    let columns = { @Sendable (db: any Connection) in
      try db.rows("SELECT * FROM note").first?.fields.map(\.column) ?? []
    }
    try await database.write { db in
      try db.run("INSERT INTO note (id, text) VALUES (1, 'a')")
      #expect(try columns(db) == ["id", "text"])
    }
    #expect(try await database.read(columns) == ["id", "text"])
    try cluster.run("ALTER TABLE note ADD COLUMN more BIGINT", in: name)
    #expect(try await database.read(columns) == ["id", "text", "more"])
    #expect(try await database.write(columns) == ["id", "text", "more"])
  }

  @Test func `processes take turns, so that none overlooks what another has done`() async throws {
    let databases = [try open(), try open(), try open()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for database in databases {
        for _ in 1...40 {
          group.addTask {
            try await database.write { db in
              let last: Int? = try db.rows("SELECT max(id) AS last FROM note").first?
                .optional("last")
              try db.send("INSERT INTO note (id, text) VALUES (\((last ?? 0) + 1), 'a')")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await notes(databases[0]) == Array(1...120))
  }

  @Test func `a value of a type that no column of ours has is an error, not a guess`() async throws
  {
    let database = try open()
    await #expect(
      throws: SQLError.engine(code: 1700, message: "column n has a type of another kind")
    ) {
      try await database.read { db in try db.rows("SELECT 1.5 AS n").count }
    }
  }

  @Test func `an error never quotes a value`() async throws {
    let database = try open()
    await #expect(throws: SQLError.engine(code: 22021, message: "SQLSTATE 22021")) {
      try await database.write { db in
        _ = try db.run("INSERT INTO note (id, text) VALUES (1, \("geheim\u{0}"))")
      }
    }
  }
}
