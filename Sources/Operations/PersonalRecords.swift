package import Credentials
internal import SQL
internal import Storage
package import Training

extension Office {
  /// Everything that is held about somebody; a national ID is masked with the keys and only said to be
  /// held without them.
  package func personalRecord(
    of reference: PersonReference, keys: Keyring? = nil
  ) async throws -> PersonalRecord {
    try await read(.personalRecord, in: .people([reference])) { db in
      if keys != nil { try allow(.read(.nationalID), in: .people([reference]), db) }
      let person = try dataSubject(reference, db)
      let participations = try SubjectRecordsTable(db).participations(of: person.id)
      return PersonalRecord(
        person: person, employers: try PersonTable(db).employers(of: person.id),
        identity: try IdentityTable(db).identity(of: person.id).map { identity in
          PersonalRecord.HeldIdentity(
            masked: try keys.map { try opened(identity, $0).masked }, recorded: identity.recorded)
        },
        disclosures: try IdentityTable(db).disclosures(of: person.id),
        participations: participations, consents: try ConsentTable(db).consents(of: person.id),
        requests: try RequestTable(db).requests(of: person.id),
        history: try history(of: person, participations, db),
        rules: try RetentionTable(db).rules(), erased: try ErasureTable(db).erased(person.id))
    }
  }

  private func history(
    of person: Person, _ participations: [PersonalRecord.Participation], _ db: any Connection
  ) throws(SQLError) -> [AuditEntry] {
    var subjects = [person.id.description]
    for participation in participations {
      if let enrolment = participation.statuses.first?.enrolment {
        subjects.append(enrolment.description)
      }
      subjects += participation.certificates.map(\.id.description)
    }
    var entries: [AuditEntry] = []
    for subject in subjects { entries += try AuditTable(db).entries(of: subject) }
    return entries.sorted { $0.position < $1.position }
  }
}
