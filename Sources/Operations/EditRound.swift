internal import Credentials
internal import SQL
internal import Storage
package import Training

/// What is to be different about a round; `nil` leaves a fact as it is.
package struct RoundEdit: Sendable {
  package var title: String?
  package var ordinal: Int?
  package var first: CivilDate?
  package var last: CivilDate?
  package var objectives: [String]?
  /// At most three; certificates that were issued keep theirs.
  package var signatories: [Signatory]?

  package init(
    title: String? = nil, ordinal: Int? = nil, first: CivilDate? = nil, last: CivilDate? = nil,
    objectives: [String]? = nil, signatories: [Signatory]? = nil
  ) {
    self.title = title
    self.ordinal = ordinal
    self.first = first
    self.last = last
    self.objectives = objectives
    self.signatories = signatories
  }
}

extension Round {
  /// Differs as soon as anything in it that can be edited does.
  package var revision: String {
    let texts =
      [title, String(ordinal), first.iso, last.iso] + objectives
      + signatories.flatMap { ["", $0.name, $0.office, $0.capacity] }
    return String(sha256(Array(texts.joined(separator: "\u{0}").utf8)).prefix(16))
  }
}

extension Office {
  /// With the `revision` that somebody saw it is changed only if it still stands so.
  ///
  /// - Throws: `Refused` for dates that leave a session outside, what a new round would be refused for, and
  ///   a round that changed meanwhile.
  @discardableResult
  package func editRound(
    _ code: String, _ edit: RoundEdit, seen revision: String? = nil
  ) async throws -> Round {
    try await change(.editRound, in: .round(code)) { db in
      let record = try record(ofRound: code, db)
      let old = record.round
      if let revision, revision != old.revision {
        throw Refused(.changedMeanwhile)
      }
      let (first, last) = (edit.first ?? old.first, edit.last ?? old.last)
      let (ordinal, signatories) = (
        edit.ordinal ?? old.ordinal, edit.signatories ?? old.signatories
      )
      var refusals = RefusalCollector()
      if last < first { refusals.add(.datesReversed(first: first, last: last)) }
      if signatories.count > 3 { refusals.add(.tooManySignatories(signatories.count)) }
      if ordinal < 1 { refusals.add(.ordinalNotPositive(ordinal)) }
      for session in record.agenda where !(first...max(first, last)).contains(session.slot.date) {
        refusals.add(.sessionOutside(session.title, session.slot.date))
      }
      try refusals.finish()
      let new = Round(
        id: old.id, programme: old.programme, code: old.code, ordinal: ordinal,
        title: edit.title.map(PersonName.normalised) ?? old.title, curriculum: old.curriculum,
        first: first, last: last, venue: old.venue, organiser: old.organiser,
        coOrganisers: old.coOrganisers, objectives: edit.objectives ?? old.objectives,
        signatories: signatories)
      try RoundTable(db).update(old, to: new)
      return new
    }
  }
}
