/// Work that many may want at the same moment, and that costs less when it is done for all of them
/// together.
package final class JointWork<Input: Sendable, Output: Sendable>: Sendable {
  fileprivate let body: @Sendable ([Input], any Connection) throws -> [Result<Output, any Error>]

  /// `body` gives a result for each input, in their order.
  ///
  /// For one that fails it must have written nothing. When it throws, nothing is kept for anybody, and
  /// each may be tried alone.
  package init(
    _ body: @escaping @Sendable ([Input], any Connection) throws -> [Result<Output, any Error>]
  ) {
    self.body = body
  }

  /// Does it for one alone.
  package func perform(_ input: Input, _ db: any Connection) throws -> Output {
    guard let result = try body([input], db).first else { throw SQLError.closed }
    return try result.get()
  }
}

/// What somebody who waits handed in for a work that may be joint, and what came of it.
final class JointTicket<Input: Sendable, Output: Sendable>: Sendable {
  let work: JointWork<Input, Output>
  private let input: Input
  private let result = Kept<Output>()

  init(_ input: Input, by work: JointWork<Input, Output>) {
    (self.input, self.work) = (input, work)
  }

  var output: Output? { result.value }

  /// Does the work for all of these, which are of one kind.
  ///
  /// - Returns: why each was refused, if it was.
  static func perform(_ tickets: [JointTicket], _ db: any Connection) throws -> [(any Error)?] {
    guard let work = tickets.first?.work else { return [] }
    let results = try work.body(tickets.map(\.input), db)
    return zip(tickets, results).map { ticket, result in
      switch result {
      case .success(let output):
        ticket.result.keep(output)
        return nil
      case .failure(let error): return error
      }
    }
  }
}
