/// A kind of record about people that has a legal basis and a time for which it is kept.
package enum RecordKind: String, CaseIterable, Sendable {
  /// Names, positions and employers.
  case person
  case nomination
  case attendance
  case rating
  case certificate
  case nationalID = "national-id"
  /// Telephone numbers and addresses.
  case contact
  /// Consents for photographs and for telephone numbers in lists.
  case consent
  /// Requests of data subjects and their answers.
  case request
  case audit

  /// What the time is counted from.
  package var start: RetentionStart {
    switch self {
    case .person: .lastRound
    case .nomination, .attendance, .rating: .roundEnd
    case .certificate: .issue
    case .nationalID, .contact, .consent, .audit: .recording
    case .request: .answer
    }
  }
}

/// What a time of retention is counted from.
package enum RetentionStart: String, CaseIterable, Sendable {
  /// The last day of the last round that somebody was named for.
  case lastRound = "last-round"
  case roundEnd = "round-end"
  case issue
  case recording
  case answer
}
