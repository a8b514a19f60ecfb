import FoundationEssentials
import Imports
import Operations
import SQL
import SQLite
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct ErasureTests {
  private static let erased = SmallOffice.people[0]
  private static let names = ["วรรณา", "ศรีสว่าง", "เดิมสกุล", "วรรนา"]

  /// Somebody of whom words stand wherever words may stand.
  private func knownOffice(place: TestPlace? = nil) async throws -> SmallOffice {
    let small = try await SmallOffice.withRound(place: place)
    let office = small.office
    let person = Self.erased
    try await office.rename(
      person, to: PersonName(prefix: "นาง", given: "วรรณา", surname: "เดิมสกุล"),
      from: CivilDate(iso: "2019-09-01"))
    try await office.move(person, to: "หัวหน้าวรรณา", at: nil, from: CivilDate(iso: "2019-09-02"))
    try await office.markAttendance(
      round: "r",
      [
        StatedMark(
          person: person, session: .number(1), status: .present, note: "คุณวรรณามาก่อนเวลา"),
        StatedMark(person: person, session: .number(2), status: .absent),
      ])
    try await office.rate(
      round: "r",
      [
        StatedRating(
          person: person, competency: "C1", occasion: .pre, raterKind: .own, rater: "",
          level: .shown(2)),
        SmallOffice.rating(person, "C1", .shown(3)),
      ])
    try await office.addAlias("วรรนา เดิมสกุล", source: "ประกาศ", to: person)
    try await office.setNationalID(
      of: person, to: IdentityTests.number(), keys: IdentityTests.keys())
    _ = try await office.revealNationalID(
      of: person, reason: "ตรวจบัตรของวรรณา", keys: IdentityTests.keys())
    try await office.recordConsent(
      of: person, to: .photographOnWebsite, isGiven: true, evidence: "แบบฟอร์มของวรรณา 12/2562")
    _ = try await office.recordRequest(
      of: person, kind: .erasure, note: "หนังสือของนางวรรณา")
    try await office.cancelEnrolment(round: "r", person, reason: "วรรณาย้าย")
    return small
  }

  @Test func `nothing that the file holds tells the name any more`() async throws {
    let place = try TestPlace(file: "office.sqlite")
    let small = try await knownOffice(place: place)
    let erasure = try await small.office.erase(Self.erased, reason: "คำขอเลขที่ 1/2563")
    #expect(erasure.pseudonym == "บุคคลที่ถูกลบข้อมูล 0001")
    #expect(erasure.kept == [])
    #expect(
      erasure.rows == [
        .init(table: "person_name", rows: 2), .init(table: "person_position", rows: 2),
        .init(table: "person_alias", rows: 1), .init(table: "person_identity", rows: 1),
        .init(table: "identity_disclosure", rows: 1),
        .init(table: "consent", rows: 1), .init(table: "data_request", rows: 1),
        .init(table: "enrolment_status", rows: 1), .init(table: "attendance_mark", rows: 1),
        .init(table: "rating", rows: 1),
      ])
    for name in Self.names { #expect(try await small.office.find(name) == [], "\(name)") }
    let found = try await small.office.find(Erasure.pseudonym)
    #expect(found.map(\.kind) == [.person])

    small.database.close()
    let bytes = try Data(contentsOf: URL(filePath: place.text))
    for name in Self.names { #expect(bytes.firstRange(of: Data(name.utf8)) == nil, "\(name)") }
    // What was said of others is there still.
    #expect(bytes.firstRange(of: Data("ประยูร".utf8)) != nil)
  }

  @Test func `who took part and what was recorded of it stays, without a name`() async throws {
    let small = try await knownOffice()
    _ = try await small.office.erase(Self.erased, reason: "คำขอ")
    let record = try await small.office.record(ofRound: "r")
    let participant = try #require(
      record.participants.first { $0.person.names.first?.value.given == Erasure.pseudonym })
    #expect(participant.person.names.count == 1)
    #expect(participant.status == .cancelled)
    #expect(participant.marks.count == 2)
    #expect(participant.marks.values.map(\.note).sorted() == ["", "-"])
    #expect(
      Set(participant.ratings.map(\.rater)) == ["บุคคลที่ถูกลบข้อมูล 0001", "วิทยากร ก"])
    #expect(record.participants.count == 3)
  }

  @Test func `the trail keeps who did what when, and says which contents were taken away`()
    async throws
  {
    let small = try await knownOffice()
    let before = try await entries(of: small)
    let erasure = try await small.office.erase(Self.erased, reason: "คำขอ")
    let after = try await entries(of: small)
    #expect(
      zip(before, after).allSatisfy { $0.hash == $1.hash && $0.contentDigest == $1.contentDigest })
    let redacted = after.filter { $0.content == nil }
    #expect(redacted.count == erasure.redactions)
    #expect(
      Set(redacted.map(\.table)) == [
        "person_name", "person_position", "person_alias", "person_identity", "identity_disclosure",
        "consent",
        "data_request", "enrolment_status", "attendance_mark", "rating",
      ])
    let recorded = try await small.database.read { db in
      try db.rows("SELECT position FROM audit_redaction ORDER BY position").map {
        try $0.value("position", as: Int.self)
      }
    }
    #expect(recorded == redacted.map(\.position))
    // The other mark, the trainer's rating and the others' names keep their contents.
    #expect(after.contains { $0.table == "attendance_mark" && $0.content != nil })
    #expect(try await small.office.verifyAudit().findings == [])
    for entry in after.dropFirst(before.count) {
      #expect(entry.action == "erase-person")
      for name in Self.names { #expect(entry.content?.json.contains(name) == false) }
    }
  }

  @Test func `a certificate stays until the time of its rule has passed, and goes then`()
    async throws
  {
    let place = try TestPlace(file: "office.sqlite")
    let small = try await SmallOffice.withRound(place: place)
    try await small.everybodyCompletes()
    let issued = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    #expect(issued[2].facts.recipient == "นางวรรณา ศรีสว่าง")
    let erasure = try await small.office.erase(Self.erased, reason: "คำขอ")
    #expect(
      erasure.kept == [
        .init(number: issued[2].facts.number, until: try CivilDate(iso: "2049-08-28"))
      ])
    #expect(try await small.office.find("วรรณา").map(\.kind) == [.certificate])
    await #expect(throws: Refused(.privacy(.alreadyErased("บุคคลที่ถูกลบข้อมูล 0001")))) {
      try await small.office.erase(
        PersonReference(name: "บุคคลที่ถูกลบข้อมูล 0001"), reason: "คำขอ")
    }
    small.database.close()

    let later = try await SmallOffice(now: "2049-08-28", place: place)
    let again = try await later.office.erase(
      PersonReference(name: "บุคคลที่ถูกลบข้อมูล 0001"), reason: "พ้นกำหนด")
    #expect(again.pseudonym == erasure.pseudonym)
    #expect(again.kept == [])
    #expect(again.rows == [.init(table: "certificate", rows: 1)])
    let certificate = try #require(
      try await later.office.record(ofRound: "r").register.last)
    #expect(certificate.facts.recipient == "บุคคลที่ถูกลบข้อมูล 0001")
    #expect(certificate.facts.number == issued[2].facts.number)
    #expect(try await later.office.document(of: certificate.id) == [])
    #expect(certificate.isErased)
    try await checkRecords(of: later.database) { #expect($0.findings == []) }
    later.database.close()
    let bytes = try Data(contentsOf: URL(filePath: place.text))
    for name in ["วรรณา", "ศรีสว่าง"] { #expect(bytes.firstRange(of: Data(name.utf8)) == nil) }
  }

  @Test func `a rehearsal says the same and leaves all as it was`() async throws {
    let small = try await knownOffice()
    let before = try await entries(of: small)
    let rehearsed = try await small.office.erase(Self.erased, reason: "คำขอ", dryRun: true)
    #expect(try await entries(of: small) == before)
    let done = try await small.office.erase(Self.erased, reason: "คำขอ")
    #expect(done == rehearsed)
  }

  @Test func `nobody is erased who is named for a round that has not ended, nor without a reason`()
    async throws
  {
    let small = try await SmallOffice(now: "2019-08-28")
    try await small.planRound()
    try await small.office.nominate(round: "r", SmallOffice.people)
    await #expect(throws: Refused(.privacy(.unfinishedRound("นางวรรณา ศรีสว่าง", round: "r")))) {
      try await small.office.erase(Self.erased, reason: "คำขอ")
    }
    await #expect(throws: Refused(.reasonMissing)) {
      try await small.office.erase(Self.erased, reason: " ")
    }
  }

  @Test(arguments: [
    "UPDATE attendance_mark SET status = 'absent'", "DELETE FROM attendance_mark",
    "UPDATE rating SET level = 5", "UPDATE enrolment_status SET status = 'enrolled'",
    "UPDATE consent SET is_given = 0", "UPDATE identity_disclosure SET recorded_by = 'x'",
    "DELETE FROM person_erasure", "UPDATE audit_redaction SET position = 2",
  ])
  func `facts stay append-only but for the words that an erasure takes away`(
    statement: String
  ) async throws {
    let small = try await knownOffice()
    _ = try await small.office.erase(Self.erased, reason: "คำขอ")
    let error = await #expect(throws: SQLError.self) {
      try await small.database.write { db in _ = try db.run(Query(stringLiteral: statement)) }
    }
    guard case .constraint(.appendOnly, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  private func entries(of small: SmallOffice) async throws -> [AuditEntry] {
    try await small.database.read { db in try AuditTable(db).entries(after: 0, count: 100_000) }
  }
}
