/// A kind of thing that is looked at, as far as rights tell them apart.
package enum Reading: String, CaseIterable, Sendable {
  /// The list, and the numbers of one.
  case rounds
  /// Everything about one: plan, roster, attendance, ratings, eligibility.
  case round
  /// How people of a round came to stand where they stand, with their letters.
  case enrolments
  /// Who of which organisations takes part.
  case coverage
  case programmes, curricula, organisations, trainers, templates, retention
  case people
  /// One person with positions, rounds and certificates.
  case person
  /// All that is known about a person, as they may ask for it themselves.
  case personalRecord
  case consents, requests
  /// For being shown masked; what shows it whole is `AuditAction.revealNationalID`.
  case nationalID
  /// The open keys, to seal a national ID or to show one.
  case keys
  /// Pairs of records that may be one person.
  case duplicates
  /// What an import would do.
  case importPreview
  case certificates
  /// Every fact that contains some words.
  case find
  case personHistory, roundHistory
  case audit, accounts
  /// One's own sessions and tokens.
  case sessions
  /// Whether the indexes that are made of other tables are whole.
  case indexes
}
