package import Training

/// What came of one edit among several.
package enum EditOutcome<Fact: Sendable>: Sendable {
  /// It holds, or did: an edit that comes again changes nothing. `nil` where there was nothing to take back.
  case recorded(ID<Fact>?)
  /// Somebody else recorded something else meanwhile, which stays; `nil`: took it back.
  case conflict(Fact?)
  case rejected([Refusal.Reason])
}

extension EditOutcome: Equatable where Fact: Equatable {}
