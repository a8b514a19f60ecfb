package import SQL

/// A database on a PostgreSQL server, 15 or later; every commit is durable, on the standby too where
/// the server waits for one, before it is acknowledged.
///
/// Writers of this process share commits; all processes take turns. A connection that is lost is made
/// anew, and a commit that was interrupted is read back before anybody is told of it. An operation
/// that provably was not committed is run anew, with new ids.
package final class PostgresDatabase: Database {
  private let writer: WriteQueue<PostgresConnection>
  private let readers: ReadPool<PostgresConnection>

  /// Connects to the database at `address`, begins it if it is empty and `creating`, and brings its
  /// schema forward; so many `readers` may read at once, from 1.
  ///
  /// - Throws: `SQLError` when the server cannot be reached or is too old, when the database is empty
  ///   and not to be begun, another program's, or newer.
  package init(
    address: PostgresAddress, creating: Bool, migrator: Migrator, readers: Int = 2
  ) throws {
    writer = WriteQueue(try Self.writer(address, creating: creating, migrator))
    // They connect when somebody first reads.
    self.readers = try ReadPool(count: readers) { PostgresConnection(address) }
  }

  /// Lets go of the connections; nothing can be read or written any more.
  package func close() {
    readers.close()
    writer.close()
  }

  package func read<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await readers.read { try $0.snapshot(body) }
  }

  package func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await writer.write(body)
  }

  package func write<Input, Output>(
    _ input: Input, by work: JointWork<Input, Output>
  ) async throws -> Output {
    try await writer.write(input, by: work)
  }

  private static func writer(
    _ address: PostgresAddress, creating: Bool, _ migrator: Migrator
  ) throws -> sending PostgresConnection {
    let connection = PostgresConnection(address)
    try connection.connect(until: .now)
    try connection.adopt(creating: creating, migrator)
    return connection
  }
}
