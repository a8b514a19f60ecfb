/// Gathers every refusal of a long list of work, so that the user sees all of them at once.
struct RefusalCollector {
  private(set) var reasons: [Refusal] = []

  /// The result of `body`, or `nil` when it was refused; other errors go on.
  @discardableResult mutating func collect<Value>(
    at place: Refusal.Place? = nil, _ body: () throws -> Value
  ) throws -> Value? {
    do {
      return try body()
    } catch let refused as Refused {
      reasons += refused.reasons.map { Refusal($0.reason, at: $0.place ?? place) }
      return nil
    }
  }

  mutating func add(_ reason: Refusal.Reason, at place: Refusal.Place? = nil) {
    reasons.append(Refusal(reason, at: place))
  }

  /// - Throws: `Refused` if anything was gathered.
  func finish() throws(Refused) {
    if !reasons.isEmpty { throw Refused(reasons) }
  }
}
