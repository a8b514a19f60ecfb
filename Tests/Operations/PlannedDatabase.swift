import SQL
import Synchronization

/// A database that asks the engine for its plan of every statement, and remembers those that would read
/// a whole table.
final class PlannedDatabase: Database {
  private let database: any Database
  private let found = Mutex<[String]>([])
  private let asked = Mutex(0)

  /// Sub-queries of our statements by the names that they have there, which are read from end to end.
  private static let parts: Set<String> = ["h", "m", "latest", "CONSTANT", "(subquery"]

  init(_ database: any Database) { self.database = database }

  /// Each with the statement.
  var fullScans: [String] { found.withLock { $0 } }
  var statements: Int { asked.withLock { $0 } }

  func read<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await database.read { db in try body(self.planned(db)) }
  }

  func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await database.write { db in try body(self.planned(db)) }
  }

  func write<Input, Output>(
    _ input: Input, by work: JointWork<Input, Output>
  ) async throws -> Output {
    try await write { db in try work.perform(input, db) }
  }

  func close() { database.close() }

  private func planned(_ db: any Connection) throws -> any Connection {
    // Small tables are read whole where that is allowed; what matters is whether there is another way.
    if db.dialect == .postgreSQL { try db.run("SET LOCAL enable_seqscan = off") }
    return PlannedConnection(db: db, database: self)
  }

  fileprivate func look(at query: Query, _ db: any Connection) throws(SQLError) {
    asked.withLock { $0 += 1 }
    let column = db.dialect == .sqlite ? "detail" : "QUERY PLAN"
    let steps = try db.rows(query.explained(by: db.dialect)).map { row throws(SQLError) in
      try row.value(column, as: String.self)
    }
    // A table in the order of its key, from which one row is taken.
    let endsAtOnce =
      query.text.hasSuffix("LIMIT 1") && !steps.contains { $0.contains("TEMP B-TREE") }
    for step in steps where !endsAtOnce {
      let words = step.split(separator: " ").map(String.init)
      let isFull =
        switch db.dialect {
        case .sqlite: words.first == "SCAN" && !Self.parts.contains(words.dropFirst().first ?? "")
        case .postgreSQL: step.contains("Seq Scan on")
        }
      if isFull { found.withLock { $0.append("\(step): \(query.text)") } }
    }
  }
}

private struct PlannedConnection: Connection {
  let db: any Connection
  let database: PlannedDatabase

  var dialect: Dialect { db.dialect }
  var journal: Journal { db.journal }

  func rows(_ query: Query) throws(SQLError) -> [Row] {
    try database.look(at: query, db)
    return try db.rows(query)
  }

  func rows(each queries: [Query]) throws(SQLError) -> [[Row]] {
    try queries.map { query throws(SQLError) in try rows(query) }
  }

  @discardableResult func run(_ query: Query) throws(SQLError) -> Int {
    try database.look(at: query, db)
    return try db.run(query)
  }

  func send(_ query: Query) throws(SQLError) {
    try database.look(at: query, db)
    try db.send(query)
  }

  func load(
    _ rows: some Sequence<[SQLValue]>, into table: String, columns: [String]
  ) throws(SQLError) {
    try db.load(rows, into: table, columns: columns)
  }

  func append(
    _ rows: some Sequence<[SQLValue]>, to table: String, columns: [String]
  ) throws(SQLError) {
    try db.append(rows, to: table, columns: columns)
  }
}
