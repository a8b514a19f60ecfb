package import SQL
package import Training

package struct CertificateTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Keeps the printed certificate, `document`, with its facts.
  package func insert(_ certificate: Certificate, document: [UInt8]) throws(SQLError) {
    let facts = certificate.facts
    try db.insert(
      into: .certificate,
      [
        "id": certificate.id,
        "enrolment_id": certificate.enrolment,
        "issuer_id": certificate.issuer,
        "year": facts.number.year.number,
        "sequence": facts.number.sequence,
        "issued_on": facts.issued,
        "recipient": facts.recipient,
        "recipient_position": facts.position,
        "recipient_organisation": facts.organisation,
        "issuer": facts.issuer,
        "programme": facts.programme,
        "workshop": facts.workshop,
        "ordinal": facts.ordinal,
        "round_code": facts.roundCode,
        "first_on": facts.first,
        "last_on": facts.last,
        "minutes": facts.minutes,
        "venue": facts.place,
        "is_invented": facts.isInvented,
        "template_digest": certificate.templateDigest,
        "template_id": certificate.printing?.template,
        "digits": certificate.printing?.digits,
        "document": document,
        "document_digest": certificate.documentDigest,
        "replaces_id": certificate.replaces,
        "recorded_at": certificate.recorded.at,
        "recorded_by": certificate.recorded.by,
        "device": certificate.recorded.device,
      ])
    for (place, name) in facts.coOrganisers.enumerated() {
      try db.insert(
        into: .certificateCoOrganiser,
        [
          "certificate_id": certificate.id,
          "place": place,
          "name": name,
        ])
    }
    for (place, signatory) in facts.signatories.enumerated() {
      try db.insert(
        into: .certificateSignatory,
        [
          "certificate_id": certificate.id,
          "place": place,
          "name": signatory.name,
          "office": signatory.office,
          "capacity": signatory.capacity,
        ])
    }
  }

  package func void(
    _ certificate: ID<Certificate>, _ void: Certificate.Void
  ) throws(SQLError) {
    try db.insert(
      into: .certificateVoid,
      [
        "certificate_id": certificate,
        "reason": void.reason,
        "voided_on": void.date,
        "recorded_at": void.recorded.at,
        "recorded_by": void.recorded.by,
        "device": void.recorded.device,
      ])
  }

  /// The number that the next certificate of an issuer and year takes.
  package func nextNumber(
    of issuer: ID<Organisation>, in year: BuddhistYear
  ) throws(SQLError) -> RegisterNumber {
    let last: Int? = try db.rows(
      """
      SELECT max(sequence) AS last FROM certificate
      WHERE issuer_id = \(issuer) AND year = \(year.number)
      """
    ).first?.optional("last")
    return RegisterNumber(sequence: (last ?? 0) + 1, year: year)
  }

  /// The latest day on which an issuer issued in a year.
  package func latestIssue(
    of issuer: ID<Organisation>, in year: BuddhistYear
  ) throws(SQLError) -> CivilDate? {
    try db.rows(
      """
      SELECT max(issued_on) AS latest FROM certificate
      WHERE issuer_id = \(issuer) AND year = \(year.number)
      """
    ).first?.optional("latest")
  }

  /// In the order of the register.
  package func certificates(of round: ID<Round>) throws(SQLError) -> [Certificate] {
    try certificates(
      db.rows(
        """
        SELECT \(sql: columns) FROM enrolment e
        JOIN certificate c ON c.enrolment_id = e.id
        LEFT JOIN certificate_void v ON v.certificate_id = c.id
        LEFT JOIN certificate o ON o.id = c.replaces_id
        WHERE e.round_id = \(round) ORDER BY c.year, c.sequence
        """))
  }

  /// All of one enrolment, in the order of the register.
  package func certificates(for enrolment: ID<Enrolment>) throws(SQLError) -> [Certificate] {
    try certificates(
      db.rows(
        """
        SELECT \(sql: columns) FROM certificate c
        LEFT JOIN certificate_void v ON v.certificate_id = c.id
        LEFT JOIN certificate o ON o.id = c.replaces_id
        WHERE c.enrolment_id = \(enrolment) ORDER BY c.year, c.sequence
        """))
  }

  /// All of one person, in the order of the register.
  package func certificates(of person: ID<Person>) throws(SQLError) -> [Certificate] {
    try certificates(
      db.rows(
        """
        SELECT \(sql: columns) FROM enrolment e JOIN certificate c ON c.enrolment_id = e.id
        LEFT JOIN certificate_void v ON v.certificate_id = c.id
        LEFT JOIN certificate o ON o.id = c.replaces_id
        WHERE e.person_id = \(person) ORDER BY c.year, c.sequence
        """))
  }

  /// One certificate with its round and what was issued in its place.
  package func registered(_ id: ID<Certificate>) throws(SQLError) -> RegisteredCertificate? {
    let rows = try db.rows(
      """
      SELECT \(sql: columns), r.code AS current_round,
        n.year AS replacing_year, n.sequence AS replacing_sequence
      FROM certificate c
      JOIN enrolment e ON e.id = c.enrolment_id
      JOIN round r ON r.id = e.round_id
      LEFT JOIN certificate_void v ON v.certificate_id = c.id
      LEFT JOIN certificate o ON o.id = c.replaces_id
      LEFT JOIN certificate n ON n.replaces_id = c.id
      WHERE c.id = \(id)
      """)
    guard let row = rows.first, let certificate = try certificates([row]).first else { return nil }
    var replacedBy: RegisterNumber?
    if let sequence: Int = try row.optional("replacing_sequence") {
      replacedBy = RegisterNumber(
        sequence: sequence, year: BuddhistYear(try row.value("replacing_year")))
    }
    return RegisteredCertificate(
      certificate: certificate, round: try row.value("current_round"), replacedBy: replacedBy)
  }

  /// The printed certificate, byte for byte as it was issued.
  package func document(of certificate: ID<Certificate>) throws(SQLError) -> [UInt8]? {
    try db.rows("SELECT document FROM certificate WHERE id = \(certificate)").first?
      .value("document")
  }
}

/// All of a certificate but its document, which is large and seldom wanted.
private let columns: StaticString = """
  c.id, c.enrolment_id, c.issuer_id, c.year, c.sequence, c.issued_on, c.recipient,
  c.recipient_position, c.recipient_organisation, c.issuer, c.programme, c.workshop, c.ordinal,
  c.round_code, c.first_on, c.last_on, c.minutes, c.venue, c.is_invented, c.template_digest,
  c.template_id, c.digits, c.document_digest, c.replaces_id, c.recorded_at, c.recorded_by, c.device,
  CASE WHEN length(c.document) = 0 THEN 1 ELSE 0 END AS is_empty,
  o.year AS replaced_year, o.sequence AS replaced_sequence,
  v.reason AS void_reason, v.voided_on, v.recorded_at AS void_recorded_at,
  v.recorded_by AS void_recorded_by, v.device AS void_device
  """

extension CertificateTable {
  private func certificates(_ rows: [Row]) throws(SQLError) -> [Certificate] {
    try rows.map { row throws(SQLError) in
      Certificate(
        id: try row.value("id"), enrolment: try row.value("enrolment_id"),
        issuer: try row.value("issuer_id"), facts: try facts(row),
        templateDigest: try row.value("template_digest"),
        printing: try printing(row), documentDigest: try row.value("document_digest"),
        replaces: try row.optional("replaces_id"), recorded: try row.recording(),
        void: try void(row), isErased: try isErased(row))
    }
  }

  private func facts(_ row: Row) throws(SQLError) -> CertificateFacts {
    let id: ID<Certificate> = try row.value("id")
    let coOrganisers = try db.rows(
      "SELECT name FROM certificate_co_organiser WHERE certificate_id = \(id) ORDER BY place"
    ).map { row throws(SQLError) in try row.value("name", as: String.self) }
    let signatories = try db.rows(
      "SELECT * FROM certificate_signatory WHERE certificate_id = \(id) ORDER BY place"
    ).map { row throws(SQLError) in
      Signatory(
        name: try row.value("name"), office: try row.value("office"),
        capacity: try row.value("capacity"))
    }
    var replaced: RegisterNumber?
    if let sequence: Int = try row.optional("replaced_sequence") {
      replaced = RegisterNumber(
        sequence: sequence, year: BuddhistYear(try row.value("replaced_year")))
    }
    return CertificateFacts(
      number: RegisterNumber(
        sequence: try row.value("sequence"), year: BuddhistYear(try row.value("year"))),
      issued: try row.value("issued_on"), recipient: try row.value("recipient"),
      position: try row.value("recipient_position"),
      organisation: try row.value("recipient_organisation"), issuer: try row.value("issuer"),
      coOrganisers: coOrganisers, programme: try row.value("programme"),
      workshop: try row.value("workshop"), ordinal: try row.value("ordinal"),
      roundCode: try row.value("round_code"), first: try row.value("first_on"),
      last: try row.value("last_on"), minutes: try row.value("minutes"),
      place: try row.value("venue"), signatories: signatories, replaces: replaced,
      isInvented: try row.value("is_invented"))
  }

  private func printing(_ row: Row) throws(SQLError) -> Certificate.Printing? {
    guard let template: ID<StoredTemplate> = try row.optional("template_id") else { return nil }
    return Certificate.Printing(template: template, digits: try row.value("digits"))
  }

  /// An erasure leaves no bytes, and a pseudonym for the recipient.
  private func isErased(_ row: Row) throws(SQLError) -> Bool {
    let recipient: String = try row.value("recipient")
    return try row.value("is_empty") && recipient.hasPrefix(Erasure.pseudonym)
  }

  private func void(_ row: Row) throws(SQLError) -> Certificate.Void? {
    guard let reason: String = try row.optional("void_reason") else { return nil }
    return Certificate.Void(
      reason: reason, date: try row.value("voided_on"),
      recorded: Recording(
        at: try row.value("void_recorded_at"), by: try row.value("void_recorded_by"),
        device: try row.value("void_device")))
  }
}
