import FoundationEssentials
import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct TemplateTests {
  @Test func `each file that differs from the one in use is a version, kept as it was`()
    async throws
  {
    let office = try await SmallOffice.withRound().office
    let versions = [[1, 1], [2], [2], [1, 1]] as [[UInt8]]
    var numbers: [Int] = []
    for file in versions {
      let (template, isNew) = try await office.addTemplate(
        file, named: "ก.odt", kind: .certificate, language: .thai)
      numbers.append(isNew ? template.version : -template.version)
    }
    #expect(numbers == [1, 2, -2, 3])
    let present = try #require(try await office.template(of: .certificate, in: .thai))
    #expect(present.file == [1, 1])
    #expect(present.template.version == 3)
    #expect(try await office.template(of: .certificate, in: .thai, version: 2).file == [2])
    #expect(try await office.template(of: .certificate, in: .english) == nil)
    #expect(try await office.templates().map(\.version) == [3, 2, 1])
  }

  @Test func `a version that is not there is refused with those that are`() async throws {
    let office = try await SmallOffice.withRound().office
    _ = try await office.addTemplate([1], named: "a.odt", kind: .agenda, language: .thai)
    await #expect(throws: Refused(.unknown(.template, "7", nearest: ["1"]))) {
      try await office.template(of: .agenda, in: .thai, version: 7)
    }
  }

  @Test func `what certificates were printed from is kept once, and is not what an office chose`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let issued = try await small.office.issueCertificates(
      round: "r", press: SmallOffice.press(from: [7]) { _, _ in [] })
    let printing = try #require(issued.first?.printing)
    #expect(issued.map(\.printing) == [printing, printing, printing])
    #expect(printing.digits == .thai)
    let (template, file) = try await small.office.template(printing.template)
    #expect(file == [7])
    #expect(template.digest == issued[0].templateDigest)
    #expect(template.origin == .shipped)
    #expect(try await small.office.templates() == [template])
    #expect(try await small.office.template(of: .certificate, in: .thai) == nil)
    #expect(try await small.office.record(ofRound: "r").register == issued)
  }

  @Test func `certificates from before templates were stored are read as they were`() async throws {
    let place = try Engine.current.emptyPlace()
    let small = try await SmallOffice()
    try await small.planRound()
    let early = try place.open(Schema.migrator.first(4))
    try await copyRows(from: small.database, to: early)
    try await early.write { db in
      try db.run(
        """
        INSERT INTO enrolment (id, round_id, person_id, organisation_id)
        SELECT '00000000-0000-7000-8000-000000000001', r.id, p.id, r.organiser_id
        FROM round r CROSS JOIN person p ORDER BY p.id LIMIT 1
        """)
      try db.run(
        """
        INSERT INTO enrolment_status (id, enrolment_id, status, reason, recorded_at, recorded_by,
          device)
        SELECT '00000000-0000-7000-8000-000000000003', id, 'enrolled', '', 0, 'a', ''
        FROM enrolment
        """)
      try db.run(
        """
        INSERT INTO certificate (id, enrolment_id, issuer_id, year, sequence, issued_on, recipient,
          recipient_position, recipient_organisation, issuer, programme, workshop, ordinal,
          round_code, first_on, last_on, minutes, venue, is_invented, template_digest, document,
          document_digest, recorded_at, recorded_by, device)
        SELECT '00000000-0000-7000-8000-000000000002', id, organisation_id, 2562, 1, '2019-08-28',
          'นายสมชาย ใจดี', '', '', 'ก', '', 'ข', 2, 'r', '2019-08-27', '2019-08-28', 540, '', 0, 'd',
          \([UInt8]([1])), 'e', 0, 'a', ''
        FROM enrolment
        """)
    }
    early.close()
    let now = try await SmallOffice(place: place)
    let certificate = try #require(try await now.office.record(ofRound: "r").register.first)
    #expect(certificate.printing == nil)
    #expect(certificate.templateDigest == "d")
    #expect(certificate.facts.recipient == "นายสมชาย ใจดี")
    #expect(try await now.office.document(of: certificate.id) == [1])
  }
}
