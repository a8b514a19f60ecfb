internal import CLibPQ
internal import SQL

/// A database on a server, connected anew whenever the connection was lost; used by one thread at a
/// time.
///
/// What is only sent is answered together with the next thing that is waited for, so that an
/// operation costs as many round trips as it has questions.
final class PostgresConnection: Connection {
  let address: PostgresAddress
  let journal = Journal()

  var link: PostgresLink?
  /// Prepared, or about to be, on this connection.
  private var statements: [StatementKey: String] = [:]
  private var statementCount = 0
  /// Off while the schema changes under the statements.
  var keepsStatements = true

  private var unanswered: [Command] = []
  /// The first statement that failed; from then on the server refuses the others.
  private(set) var failure: (error: SQLError, operation: Int)?
  /// Counts the savepoints of a transaction; 0 before the first.
  var operation = 0
  /// Whether the transaction has been sent anything that could change something.
  var hasWritten = false
  var patience = Patience()
  /// What is put off.
  var waiting: WaitingRows?

  private struct StatementKey: Hashable {
    let text: String
    let types: [Oid]
  }

  private enum Command {
    case prepare(StatementKey)
    case statement(operation: Int)
    case sync
  }

  /// So many prepared statements are kept; our own text has fewer.
  private static let statementLimit = 500
  /// Answers are fetched when so many are due, so that neither side's buffers fill up.
  private static let unansweredLimit = 1000

  var dialect: Dialect { .postgreSQL }

  init(_ address: PostgresAddress) { self.address = address }

  func rows(_ query: Query) throws(SQLError) -> [Row] {
    try enqueue(query)
    return try answer()?.rows() ?? []
  }

  func rows(each queries: [Query]) throws(SQLError) -> [[Row]] {
    var rows: [[Row]] = []
    for first in stride(from: 0, to: queries.count, by: Self.unansweredLimit) {
      let asked = queries[first..<min(first + Self.unansweredLimit, queries.count)]
      for (place, query) in asked.enumerated() {
        try enqueue(query)
        // The server begins while the client goes on.
        if place % 8 == 7 { try link?.flush() }
      }
      for result in try answers(last: asked.count) { rows.append(try result.rows()) }
    }
    return rows
  }

  @discardableResult func run(_ query: Query) throws(SQLError) -> Int {
    try send(query)
    return try answer()?.changedRows ?? 0
  }

  func send(_ query: Query) throws(SQLError) {
    hasWritten = true
    journal.noteWriting()
    try enqueue(query)
    // The server begins while the client goes on.
    if unanswered.count >= Self.unansweredLimit { try answer() } else { try link?.flush() }
  }

  /// Puts a statement behind those that are under way.
  func enqueue(_ query: Query) throws(SQLError) {
    if let failure { throw failure.error }
    if let waiting, waiting.isNamed(in: query.text) { try sendWaiting() }
    let link = try connected()
    let types = PostgresParameters.types(of: query.bindings)
    let key = StatementKey(text: query.text, types: types)
    var name = statements[key]
    if name == nil {
      if statements.count >= Self.statementLimit { try forgetStatements() }
      statementCount += 1
      let new = keepsStatements ? "h\(statementCount)" : ""
      try link.prepare(new, query.text, types: types)
      unanswered.append(.prepare(key))
      if keepsStatements { statements[key] = new }
      name = new
    }
    try link.execute(name ?? "", query.bindings)
    unanswered.append(.statement(operation: operation))
  }

  /// Waits for everything that is under way, and gives the answer to the last statement.
  ///
  /// - Throws: the first failure among them, which also is kept as `failure`.
  @discardableResult
  func answer(within limit: Duration? = nil) throws(SQLError) -> PostgresResult? {
    try answers(last: 1, within: limit).last
  }

  /// As `answer`, with the answers to so many of the last statements.
  private func answers(
    last count: Int, within limit: Duration? = nil
  ) throws(SQLError) -> [PostgresResult] {
    let link = try connected()
    link.deadline = .now + (limit ?? patience.statement)
    do throws(SQLError) {
      try link.sync()
      unanswered.append(.sync)
      let last = try answers(link, last: count)
      if let failure { throw failure.error }
      return last
    } catch {
      if error.isLostConnection { disconnect() }
      throw error
    }
  }

  /// Lets the server go on with what is under way, without waiting for it.
  func leave() throws(SQLError) {
    let link = try connected()
    try link.sync()
    unanswered.append(.sync)
    try link.flush()
  }

  private func answers(
    _ link: PostgresLink, last count: Int
  ) throws(SQLError) -> [PostgresResult] {
    var last: [PostgresResult] = []
    var left = unanswered.count { if case .statement = $0 { true } else { false } }
    for command in unanswered {
      guard let result = try link.next() else { throw .connectionLost(message: "out of step") }
      if case .sync = command { continue }
      while try link.next() != nil {}
      let isDone = result.status == PGRES_COMMAND_OK || result.status == PGRES_TUPLES_OK
      switch command {
      case .sync: break
      case .prepare(let key): if !isDone { statements[key] = nil }
      case .statement:
        if left <= count { last.append(result) }
        left -= 1
      }
      guard let error = result.error else { continue }
      if error.isLostConnection { throw error }
      if failure == nil {
        var failed = operation
        if case .statement(let operation) = command { failed = operation }
        failure = (error, failed)
      }
    }
    unanswered = []
    return last
  }

  private func forgetStatements() throws(SQLError) {
    statements = [:]
    try enqueue("DEALLOCATE ALL")
    statements = [:]
  }

  /// After a rollback to before the failed statement.
  func forgetFailure() { failure = nil }

  /// For what failed outside of the pipeline.
  func fail(_ error: SQLError) { failure = (error, operation) }

  // MARK: Connecting

  func connected() throws(SQLError) -> PostgresLink {
    guard let link else { throw .connectionLost(message: "not connected") }
    return link
  }

  /// Connects unless there is a connection, to the first host that suits, again and again until a
  /// time has passed.
  ///
  /// - Throws: `cannotConnect`.
  func connect(until end: ContinuousClock.Instant? = nil) throws(SQLError) {
    guard link == nil else { return }
    let end = end ?? .now + patience.reconnecting
    while true {
      var message = ""
      for host in address.hosts {
        do throws(SQLError) {
          return try open(host)
        } catch {
          guard case .connectionLost(let reason) = error else { throw error }
          message += (message.isEmpty ? "" : " · ") + reason
        }
      }
      guard .now + patience.betweenAttempts < end else {
        throw .cannotConnect(address: address.display, message: message)
      }
      patience.pause()
    }
  }

  private func open(_ host: [String: String]) throws(SQLError) {
    do throws(SQLError) {
      link = try PostgresLink(host, deadline: .now + patience.connecting)
      for setting in patience.settings { try enqueue(setting) }
      try answer()
    } catch {
      disconnect()
      throw error
    }
  }

  /// Drops the connection, and with it the transaction.
  func disconnect() {
    link = nil
    (statements, unanswered, failure, waiting) = ([:], [], nil, nil)
  }
}
