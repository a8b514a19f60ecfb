internal import SQL
internal import Storage
package import Training

/// How an enrolment came to stand where it stands.
package struct EnrolmentHistory: Sendable {
  package let name: String
  package let steps: [Step]
  package let waivers: [Waiver]

  package struct Step: Sendable {
    package let change: EnrolmentChange
    /// Of the enrolment that the change points at.
    package let other: String?
    package let letter: NominationLetter?
  }
}

/// Somebody on the waiting list.
package struct WaitingPerson: Hashable, Sendable {
  package let name: String
  package let organisation: String
  package let since: Moment
  /// What holds them back.
  package let limit: Places.Limit?
}

extension Office {
  package func enrolmentHistory(
    round code: String, _ reference: PersonReference
  ) async throws -> EnrolmentHistory {
    try await read(.enrolments, in: .participants([reference], round: code)) { db in
      let record = try record(ofRound: code, db)
      let participant = try participant(reference, of: record)
      let letters = byID(try LetterTable(db).letters(of: record.round.id), \.id)
      let changes = try EnrolmentTable(db).changes(of: record.round.id)
        .filter { $0.enrolment == participant.enrolment.id }
      return EnrolmentHistory(
        name: record.name(of: participant)?.displayed ?? "",
        steps: changes.map { change in
          let other = record.participants.first { $0.enrolment.id == change.other }
          return EnrolmentHistory.Step(
            change: change, other: other.flatMap { record.name(of: $0)?.displayed },
            letter: change.letter.flatMap { letters[$0] })
        }, waivers: try WaiverTable(db).waivers(of: participant.enrolment.id))
    }
  }

  /// Those who wait for a place in a round, in their order.
  package func waitingList(ofRound code: String) async throws -> [WaitingPerson] {
    try await read(.enrolments, in: .round(code), isNarrowed: true) { db in
      let record = try record(ofRound: code, db)
      let changes = try EnrolmentTable(db).changes(of: record.round.id)
      let since = Dictionary(
        changes.map { ($0.enrolment, $0.recorded.at) }, uniquingKeysWith: { $1 })
      let places = Places(record, try AdmissionTable(db).admission(of: record.round.id))
      let waiting = record.waiting(changes)
      let visible = try visibleEmployers(.enrolments, ofRound: record.round.id, db)
      let shown = waiting.filter { visible?.contains($0.organisation) ?? true }
      return zip(shown, names(of: shown, in: record)).map { enrolment, name in
        WaitingPerson(
          name: name, organisation: record.organisations[enrolment.organisation]?.name ?? "",
          since: since[enrolment.id] ?? Moment(milliseconds: 0),
          limit: places.limit(for: enrolment.organisation))
      }
    }
  }

  /// The stated headcounts of a round held against its named people.
  package func reconciliation(
    ofRound code: String
  ) async throws -> (counts: Reconciliation, organisations: [ID<Organisation>: Organisation]) {
    try await read(.coverage, in: .round(code)) { db in
      let record = try record(ofRound: code, db)
      let table = AdmissionTable(db)
      let counts = record.reconciliation(
        try table.admission(of: record.round.id),
        invited: try table.invitations(to: record.round.id))
      var organisations = record.organisations
      for count in counts.organisations where organisations[count.organisation] == nil {
        organisations[count.organisation] = try OrganisationTable(db).organisation(
          count.organisation, on: record.round.first)
      }
      return (counts, organisations)
    }
  }
}
