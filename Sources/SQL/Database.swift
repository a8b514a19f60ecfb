/// A database that runs one closure as one transaction.
package protocol Database: Sendable {
  /// A consistent view; nothing can be changed.
  func read<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result

  /// All or nothing: when `body` throws, nothing was written.
  ///
  /// One writes at a time, so that `body` sees what everybody before it has done. It may be run again
  /// when what it was committed together with failed, so that it must do nothing but read and write.
  func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result

  /// As `write`, together with all who want the same work at the same time.
  func write<Input, Output>(
    _ input: Input, by work: JointWork<Input, Output>
  ) async throws -> Output

  /// Lets go of it; nothing can be read or written any more.
  func close()
}
