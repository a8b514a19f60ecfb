/// A kind of document that a round has, by the name under which it is asked for.
package enum RoundDocument: String, CaseIterable, Hashable, Sendable {
  case roster
  case agenda
  case calendar
  case signInSheets = "sign-in-sheets"
  case badges
  case tentCards = "tent-cards"
  case register
  case assessments
  case report
  case certificates
  case confirmations
}
