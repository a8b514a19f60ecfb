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

  /// Whether everybody may see it: it names no participant and tells no small count.
  ///
  /// The agenda and the calendar name trainers, as announcements of workshops do.
  package var isPublishable: Bool {
    switch self {
    case .agenda, .calendar, .report: true
    case .roster, .signInSheets, .badges, .tentCards, .register, .assessments, .certificates,
      .confirmations:
      false
    }
  }
}
