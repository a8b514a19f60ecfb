/// What an account is for; the raw value is how it is stored and typed.
package enum Role: String, CaseIterable, Sendable {
  case organiser, trainer
  /// Staff of an organisation's personnel office.
  case hr
  case auditor, administrator
}
