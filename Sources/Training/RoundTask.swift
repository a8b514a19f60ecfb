/// Something in a round that waits for somebody.
package enum RoundTask: Hashable, Sendable {
  /// People with a session behind them of which nobody has recorded whether they came.
  case unmarked(people: Int)
  /// Nominees whom nobody has approved or enrolled yet.
  case nominated(people: Int)
  /// Approved, and not enrolled yet.
  case approved(people: Int)
  case waiting(people: Int)
  /// Walk-ins whose organisation has not confirmed them.
  case walkIns(people: Int)
  /// A round that is over, and of which no certificate has been issued.
  case uncertified(people: Int)
  /// Who was rated after the round, and not again at this time.
  case followUp(Assessment.Occasion, people: Int)
  case noSessions
}
