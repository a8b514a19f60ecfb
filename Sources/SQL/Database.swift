/// An open transaction; valid only inside the closure that it was handed to.
package protocol Connection {
  var dialect: Dialect { get }

  func rows(_ query: Query) throws(SQLError) -> [Row]

  /// Gives the number of rows changed.
  @discardableResult func run(_ query: Query) throws(SQLError) -> Int
}

/// Where the engines differ and the common subset cannot hide it.
package enum Dialect: Sendable {
  case sqlite, postgreSQL
}

/// A database that runs one closure as one transaction.
package protocol Database: Sendable {
  /// A consistent view; nothing can be changed.
  func read<Result: Sendable>(
    _ body: @Sendable (any Connection) throws -> Result
  ) async throws -> Result

  /// All or nothing: when `body` throws, nothing was written.
  func write<Result: Sendable>(
    _ body: @Sendable (any Connection) throws -> Result
  ) async throws -> Result
}
