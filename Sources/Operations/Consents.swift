internal import SQL
internal import Storage
package import Training

extension Office {
  /// Records that somebody gave or withdrew a consent, with where that can be seen.
  ///
  /// - Throws: `evidenceMissing`; `notConsented` for a withdrawal of what was never given;
  ///   `inTheFuture`.
  package func recordConsent(
    of reference: PersonReference, to purpose: Consent.Purpose, isGiven: Bool, evidence: String,
    on date: CivilDate? = nil
  ) async throws {
    try await change(.recordConsent, in: .people([reference])) { db in
      let person = try dataSubject(reference, db)
      let evidence = PersonName.normalised(evidence)
      if evidence.isEmpty { throw Refused(.privacy(.evidenceMissing)) }
      let date = date ?? today
      if date > today { throw Refused(.inTheFuture(date, today: today)) }
      if !isGiven, try !ConsentTable(db).consents(of: person.id).allow(purpose) {
        throw Refused(.privacy(.notConsented(displayedName(person), purpose)))
      }
      try ConsentTable(db).insert(
        Consent(
          id: newID(), person: person.id, purpose: purpose, isGiven: isGiven, date: date,
          evidence: evidence, recorded: recording()))
    }
  }

  /// Every consent that somebody gave or withdrew, the latest last.
  package func consents(of reference: PersonReference) async throws -> [Consent] {
    try await read(.consents, in: .people([reference])) { db in
      try ConsentTable(db).consents(of: dataSubject(reference, db).id)
    }
  }
}
