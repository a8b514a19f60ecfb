/// What a token of the JSON interface is for; it never allows more than its account may.
package enum TokenScope: String, CaseIterable, Sendable {
  case read, mark, rate
  /// Programmes, rounds, sessions, and what they need.
  case plan
  /// Nominations and enrolments.
  case enrol
  /// People and organisations.
  case people
  case certificates
}
