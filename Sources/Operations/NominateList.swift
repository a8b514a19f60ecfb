internal import Credentials
package import Imports
internal import SQL
internal import Storage
internal import Training

/// What a list of people is taken for.
package enum ListUse: Hashable, Sendable {
  case nominees
  case walkIns
}

/// What came, or would come, of a list of people for a round.
package struct RoundListOutcome: Sendable {
  package let people: ImportOutcome
  package let nominated: Int
  /// Those for whom there was no place.
  package let waiting: Int
  /// Names of those who are in the round already, and stay as they are.
  package let already: [String]
  /// What keeps rows from being taken; empty where the list was.
  package let refusals: [Refusal]

  /// Differs whenever the list would do something else.
  package var revision: String {
    var form = CanonicalForm("list of people")
    for row in people.rows {
      form.add(Int64(row.line))
      form.add(row.record)
      form.add(row.match.code)
    }
    for name in already { form.add(name) }
    form.add(Int64(nominated))
    form.add(Int64(waiting))
    return String(sha256(form.bytes).prefix(16))
  }
}

extension RowMatch {
  /// Without what differs.
  package var code: String {
    switch self {
    case .new: "new"
    case .same: "same"
    case .changed: "different"
    case .unsure: "unsure"
    }
  }
}

extension Office {
  /// Adds those of a list who are not known yet and names all of it for a round, as one operation.
  ///
  /// Who is in the round already stays as they are, so that the same list again changes nothing. With
  /// `dryRun` nothing is written, rows that nobody has decided are left out, and what is in the way is
  /// told in the outcome.
  ///
  /// - Throws: `Refused` with everything that is in the way; `changedMeanwhile` where the list would
  ///   not do any more what it would when `revision` was made.
  @discardableResult
  package func nominate(
    round code: String, list rows: [PersonRow], as use: ListUse = .nominees,
    choices: ImportChoices = ImportChoices(), letter: String? = nil,
    waiving reasons: WaiverReasons = WaiverReasons(), revision: String? = nil, dryRun: Bool = false
  ) async throws -> RoundListOutcome {
    let keys = try await keys(for: rows)
    return try await change(
      use == .nominees ? .nominate : .addWalkIn, in: .round(code), dryRun: dryRun
    ) { db in
      try allow(.change(.importPeople), in: .office, db)
      if choices.updates { try allow(.change(.renamePerson), in: .office, db) }
      if keys != nil { try allow(.change(.setNationalID), in: .office, db) }
      if !reasons.isEmpty { try allow(.change(.approveNominations), in: .round(code), db) }
      var refusals = RefusalCollector()
      let record = try record(ofRound: code, db)
      let (outcome, people) = try importPeople(
        rows, choices, keys, toleratesUnsure: dryRun, &refusals, db)
      var already: [String] = []
      var references: [PersonReference] = []
      for (row, person) in people {
        let before = record.participants.first { $0.enrolment.person == person }
        let stays = before.map { !$0.status.isOver } ?? false
        if stays, !(use == .walkIns && before?.status == .waiting) {
          already.append(row.name.displayed)
        } else {
          references.append(
            PersonReference(person, place: Refusal.Place(row.source, .personName, .given)))
        }
      }
      var nominated = NominationOutcome()
      switch use {
      case .nominees:
        nominated = try nominate(
          references, for: record, cohort: nil, letter: letter, waiving: reasons, &refusals, db)
      case .walkIns:
        try addWalkIns(
          references, to: record, cohort: nil, note: "", waiving: reasons, &refusals, db)
        nominated.nominated = references.count
      }
      if !dryRun { try refusals.finish() }
      let result = RoundListOutcome(
        people: outcome, nominated: nominated.nominated, waiting: nominated.waiting.count,
        already: already, refusals: refusals.reasons)
      if let revision, revision != result.revision { throw Refused(.changedMeanwhile) }
      return result
    }
  }
}
