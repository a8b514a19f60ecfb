internal import SQL
internal import Storage
package import Training

/// A round with whom it takes and how its people came to stand where they stand.
package struct RoundRoster: Sendable {
  package let record: RoundRecord
  package let admission: Admission
  /// In the order of receipt.
  package let letters: [NominationLetter]
  /// The letter by which each was named last.
  package let letterOf: [ID<Enrolment>: NominationLetter]
  /// In their order.
  package let waiting: [Waiting]
  package let counts: Reconciliation

  /// Somebody on the waiting list.
  package struct Waiting: Sendable {
    package let enrolment: ID<Enrolment>
    package let since: Moment
    /// What holds them back.
    package let limit: Places.Limit?
  }

  package var places: Int? { admission.places(in: record) }
  package var freePlaces: Int? { places.map { $0 - counts.total.holdingPlaces } }
}

extension Office {
  /// All programmes, by code.
  package func programmes() async throws -> [Programme] {
    try await read(.programmes, in: .office) { db in
      try ProgrammeTable(db).all().sorted { $0.code < $1.code }
    }
  }

  /// One round without what happens in it.
  package func round(_ code: String) async throws -> Round {
    try await read(.rounds, in: .round(code), isNarrowed: true) { db in try round(code, db) }
  }

  /// Everything that the list of a round's people shows, read at one moment.
  package func roster(ofRound code: String) async throws -> RoundRoster {
    try await read(.enrolments, in: .round(code), isNarrowed: true) { db in
      let record = try narrowed(record(ofRound: code, db), for: .enrolments, db)
      let round = record.round.id
      let admission = try AdmissionTable(db).admission(of: round)
      let changes = try EnrolmentTable(db).changes(of: round)
      let letters = try LetterTable(db).letters(of: round)
      let byNumber = byID(letters, \.id)
      var letterOf: [ID<Enrolment>: NominationLetter] = [:]
      var since: [ID<Enrolment>: Moment] = [:]
      for change in changes {
        since[change.enrolment] = change.recorded.at
        if let letter = change.letter { letterOf[change.enrolment] = byNumber[letter] }
      }
      let places = Places(record, admission)
      return RoundRoster(
        record: record, admission: admission, letters: letters, letterOf: letterOf,
        waiting: record.waiting(changes).map { enrolment in
          RoundRoster.Waiting(
            enrolment: enrolment.id, since: since[enrolment.id] ?? Moment(milliseconds: 0),
            limit: places.limit(for: enrolment.organisation))
        },
        counts: record.reconciliation(
          admission, invited: try AdmissionTable(db).invitations(to: round)))
    }
  }
}
