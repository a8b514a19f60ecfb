internal import SQL
internal import Storage
package import Training

extension Office {
  /// Takes away what is known about somebody and says what that was: words about them in every table
  /// and in the audit trail's contents; that they took part, and who recorded what when, stays.
  ///
  /// Certificates stay until the time of their rule has passed; the same again erases them then. With
  /// `dryRun` it only says what it would do.
  ///
  /// - Throws: `reasonMissing`; `unfinishedRound` for somebody who is named for a round that has not
  ///   ended; `alreadyErased` where nothing is left to do.
  package func erase(
    _ reference: PersonReference, reason: String, dryRun: Bool = false
  ) async throws -> Erasure {
    try await change(.erasePerson, in: .people([reference]), dryRun: dryRun) { db in
      let reason = try stated(reason)
      let person = try dataSubject(reference, db)
      let table = ErasureTable(db)
      if let round = try table.unfinishedRound(of: person.id, on: today) {
        throw Refused(.privacy(.unfinishedRound(displayedName(person), round: round)))
      }
      let rule = try certificateRule(db)
      let owners = try table.owners(person.id, latestIssue: rule.latestStart(dueOn: today))
      let earlier = try table.number(of: person.id)
      let number = try earlier ?? table.nextNumber()
      let pseudonym = try PersonName(given: Erasure.pseudonym, surname: padded(number, 4))
      try table.permit()
      let rows = try table.erase(owners, pseudonym: pseudonym)
      let redactions = try redact(owners, pseudonym, reason: reason, db)
      try table.withdrawPermit()
      if earlier == nil {
        try table.insert(person.id, number: number, reason: reason, recording())
      } else if rows.isEmpty, redactions == 0 {
        throw Refused(.privacy(.alreadyErased(displayedName(person))))
      }
      return Erasure(
        person: person.id, name: displayedName(person), pseudonym: pseudonym.withoutPrefix,
        rows: rows, redactions: redactions,
        kept: try table.issues(of: owners.keptCertificates).map {
          Erasure.KeptCertificate(number: $0.number, until: rule.end(from: $0.issued))
        })
    }
  }

  private func certificateRule(_ db: any Connection) throws(SQLError) -> RetentionRule {
    guard let rule = try RetentionTable(db).rules().first(where: { $0.kind == .certificate })
    else { throw .damagedValue(column: "kind") }
    return rule
  }

  /// Takes the content out of every entry that says anything about the person; gives their number.
  private func redact(
    _ owners: ErasureTable.Owners, _ pseudonym: PersonName, reason: String, _ db: any Connection
  ) throws(SQLError) -> Int {
    let kept = Set(owners.keptCertificates.map { "[\"\($0)\"]" })
    let (operation, recorded) = (newID(AuditOperation.self), recording())
    var count = 0
    for subject in owners.subjects {
      for entry in try AuditTable(db).entries(of: subject) {
        if entry.table == Table.certificate.name, kept.contains(entry.rowKey) { continue }
        guard try entry.isPersonal(besides: pseudonym) else { continue }
        try ErasureTable(db).redact(
          entry, of: owners.person, operation: operation, reason: reason, recorded)
        count += 1
      }
    }
    return count
  }
}
