internal import Credentials
package import Training
internal import SQL
internal import Storage

extension Office {
  /// Issues certificates to all who have completed a round and never had one: numbers without
  /// gaps, facts frozen, documents kept, in one transaction.
  ///
  /// Numbers follow the order of the lists. Somebody whose certificate was voided gets another only by `reissueCertificate`.
  ///
  /// Without a date the day of issue is today. Gives the new certificates in the order of their
  /// numbers; none when nobody is due. With `dryRun` nothing is kept.
  ///
  /// `agreed`: the `revision` of the run that somebody saw and agreed to; where it is another one
  /// meanwhile, nothing is issued.
  package func issueCertificates(
    round code: String, on date: CivilDate? = nil, dryRun: Bool = false, agreed: String? = nil,
    press: CertificatePress
  ) async throws -> [Certificate] {
    try await change(.issueCertificates, in: .round(code), dryRun: dryRun) { db in
      let record = try record(ofRound: code, db)
      let date = date ?? today
      let due = due(in: record)
      let run = try certificateRun(in: record, on: date, due, db)
      guard !due.isEmpty else { return [] }
      if let agreed, agreed != run.revision { throw Refused(.issueChanged(round: code)) }
      let template = try keep(press.source, db)
      return try due.map { participant in
        try issue(
          facts: facts(for: participant, in: record, on: date, replacing: nil, db),
          to: participant, of: record, replacing: nil, press: press, template, db)
      }
    }
  }

  /// Voids a certificate from a day on, today if none is given; it stays in the register with the
  /// reason.
  package func voidCertificate(
    round code: String, number: RegisterNumber, reason: String, on date: CivilDate? = nil
  ) async throws -> Certificate {
    try await change(.voidCertificate, in: .round(code)) { db in
      let (_, certificate) = try certificate(number, in: record(ofRound: code, db))
      if let void = certificate.void { throw Refused(.alreadyVoid(number, void.date)) }
      try void(certificate, reason: reason, on: date ?? today, db)
      return certificate
    }
  }

  /// Issues a certificate in place of another (ใบแทน), which is void from then on.
  ///
  /// When `corrected` the new one says what holds now; otherwise it repeats the frozen facts of
  /// the old one.
  package func reissueCertificate(
    round code: String, number: RegisterNumber, reason: String, corrected: Bool,
    on date: CivilDate? = nil, press: CertificatePress
  ) async throws -> Certificate {
    try await change(.reissueCertificate, in: .round(code)) { db in
      let record = try record(ofRound: code, db)
      let date = date ?? today
      let (participant, old) = try certificate(number, in: record)
      if let newer = participant.certificates.first(where: { $0.replaces == old.id }) {
        throw Refused(.alreadyReplaced(number, by: newer.facts.number))
      }
      try checkIssue(of: record, on: date, db)
      if let void = old.void, date < void.date {
        throw Refused(.datesReversed(first: void.date, last: date))
      }
      if old.void == nil { try void(old, reason: reason, on: date, db) }
      let facts =
        corrected
        ? try facts(for: participant, in: record, on: date, replacing: old, db)
        : old.facts.reissued(
          number: try CertificateTable(db).nextNumber(of: old.issuer, in: date.buddhistYear),
          on: date)
      return try issue(
        facts: facts, to: participant, of: record, replacing: old, press: press,
        keep(press.source, db), db)
    }
  }

  /// The printed certificate, byte for byte as it was issued.
  ///
  /// - Throws: `Refused` where there is no such certificate.
  package func document(of certificate: ID<Certificate>) async throws -> [UInt8] {
    let document = try await read(.certificates, in: .certificate(certificate)) { db in
      try CertificateTable(db).document(of: certificate)
    }
    guard let document else {
      throw Refused(.unknown(.certificate, certificate.description, nearest: []))
    }
    return document
  }

  func checkIssue(
    of record: RoundRecord, on date: CivilDate, _ db: any Connection
  ) throws {
    let round = record.round
    var reasons: [Refusal.Reason] = []
    if record.sessions.isEmpty { reasons.append(.roundWithoutSessions(round: round.code)) }
    if round.signatories.isEmpty { reasons.append(.noSignatory(round: round.code)) }
    if date > today { reasons.append(.inTheFuture(date, today: today)) }
    if date < round.last { reasons.append(.issuedBeforeEnd(date, last: round.last)) }
    if let latest = try CertificateTable(db).latestIssue(
      of: round.organiser, in: date.buddhistYear), date < latest
    {
      reasons.append(.issuedBeforeRegister(date, latest: latest))
    }
    if !reasons.isEmpty { throw Refused(reasons.map { Refusal($0) }) }
  }

  private func certificate(
    _ number: RegisterNumber, in record: RoundRecord
  ) throws -> (Participant, Certificate) {
    for participant in record.participants {
      if let found = participant.certificates.first(where: { $0.facts.number == number }) {
        return (participant, found)
      }
    }
    throw Refused(.unknown(.certificate, number.text, nearest: []))
  }

  private func void(
    _ certificate: Certificate, reason: String, on date: CivilDate, _ db: any Connection
  ) throws {
    let reason = PersonName.normalised(reason)
    guard !reason.isEmpty else { throw Refused(.reasonMissing) }
    if date > today { throw Refused(.inTheFuture(date, today: today)) }
    if date < certificate.facts.issued {
      throw Refused(.datesReversed(first: certificate.facts.issued, last: date))
    }
    try CertificateTable(db).void(
      certificate.id, Certificate.Void(reason: reason, date: date, recorded: recording()))
  }

  private func issue(
    facts: CertificateFacts, to participant: Participant, of record: RoundRecord,
    replacing old: Certificate?, press: CertificatePress, _ template: StoredTemplate,
    _ db: any Connection
  ) throws -> Certificate {
    let id = newID(Certificate.self)
    let document = try press.print(facts, id)
    let certificate = Certificate(
      id: id, enrolment: participant.enrolment.id, issuer: record.round.organiser,
      facts: facts, templateDigest: template.digest,
      printing: Certificate.Printing(template: template.id, digits: press.digits),
      documentDigest: sha256(document),
      replaces: old?.id, recorded: recording(), void: nil)
    try CertificateTable(db).insert(certificate, document: document)
    return certificate
  }

  private func facts(
    for participant: Participant, in record: RoundRecord, on date: CivilDate,
    replacing old: Certificate?, _ db: any Connection
  ) throws -> CertificateFacts {
    record.certificateFacts(
      for: participant,
      number: try CertificateTable(db).nextNumber(
        of: record.round.organiser, in: date.buddhistYear),
      on: date, replacing: old?.facts.number)
  }
}

extension CertificateFacts {
  /// The same facts under a new number and date, pointing at the number they stand in for.
  fileprivate func reissued(number: RegisterNumber, on date: CivilDate) -> CertificateFacts {
    CertificateFacts(
      number: number, issued: date, recipient: recipient, position: position,
      organisation: organisation, issuer: issuer, coOrganisers: coOrganisers,
      programme: programme, workshop: workshop, ordinal: ordinal, roundCode: roundCode,
      first: first, last: last, minutes: minutes, place: place, signatories: signatories,
      replaces: self.number, isInvented: isInvented)
  }
}
