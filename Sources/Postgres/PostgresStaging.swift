internal import SQL

/// A database that is made beside an empty one, in a schema of its own, and takes its place when it
/// is whole.
package struct PostgresStaging {
  private let address: PostgresAddress

  /// Where it is made meanwhile.
  package let unfinished: PostgresAddress

  /// Begins anew whatever an earlier one has left.
  ///
  /// - Throws: `occupied` when the database is not empty.
  package init(for address: PostgresAddress) throws {
    self.address = address
    unfinished = address.searching("heddle_unfinished")
    try Self.transaction(address) { connection in
      guard try connection.applied() == nil else {
        throw SQLError.occupied(address: address.display)
      }
      try connection.run("SET LOCAL client_min_messages = error")
      try connection.run("DROP SCHEMA IF EXISTS heddle_unfinished CASCADE")
      try connection.run("CREATE SCHEMA heddle_unfinished")
    }
  }

  /// Puts all that was made where it belongs.
  package func finish() throws {
    try Self.transaction(address) { connection in
      guard try connection.applied() == nil else {
        throw SQLError.occupied(address: address.display)
      }
      let moves = try connection.rows(
        """
        SELECT 'ALTER TABLE heddle_unfinished.' || quote_ident(c.relname)
          || ' SET SCHEMA ' || quote_ident(current_schema()) AS move
        FROM pg_class c
        WHERE c.relnamespace = CAST('heddle_unfinished' AS regnamespace) AND c.relkind = 'r'
        UNION ALL
        SELECT 'ALTER FUNCTION heddle_unfinished.' || quote_ident(p.proname)
          || '() SET SCHEMA ' || quote_ident(current_schema())
        FROM pg_proc p WHERE p.pronamespace = CAST('heddle_unfinished' AS regnamespace)
        """)
      for move in moves { try connection.run(Query(stringLiteral: move.value("move"))) }
      try connection.run("DROP SCHEMA heddle_unfinished")
    }
  }

  /// Forgets what was made.
  package func abandon() {
    try? Self.transaction(address) { connection in
      try connection.run("DROP SCHEMA IF EXISTS heddle_unfinished CASCADE")
    }
  }

  private static func transaction(
    _ address: PostgresAddress, _ body: (PostgresConnection) throws -> Void
  ) throws {
    let connection = PostgresConnection(address)
    try connection.connect(until: .now)
    try connection.begin()
    do {
      try body(connection)
      try connection.commit()
    } catch {
      connection.rollBack()
      throw error
    }
  }
}
