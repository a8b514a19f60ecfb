import Imports
import Operations
import SQL
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct CertificateTests {
  @Test func `certificates are numbered without gaps in the order of the lists`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let issued = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    #expect(issued.map(\.facts.number.text) == ["001/2562", "002/2562", "003/2562"])
    #expect(
      issued.map(\.facts.recipient) == [
        "นายอนุชา กองทรัพย์", "นายประยูร ทองอินทร์", "นางวรรณา ศรีสว่าง",
      ])
    #expect(issued.map(\.facts.minutes) == [540, 540, 540])
    let again = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    #expect(again == [])
  }

  @Test func `what a certificate says outlives what held when it was issued`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let issued = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    let first = try #require(issued.first)
    try await small.office.markAttendance(
      round: "r",
      [StatedMark(person: SmallOffice.people[0], session: .number(1), status: .absent)])
    let record = try await small.office.record(ofRound: "r")
    #expect(record.register.first == first)
    #expect(try await small.office.document(of: first.id) == Array("001/2562".utf8))
  }

  @Test func `what a scanner reads finds the certificate or the badge's holder, if not misread`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let issued = try await small.office.issueCertificates(round: "r", press: SmallOffice.press)
    let code = ScanCode.certificate(issued[0].id).text
    #expect(
      try await small.office.find(code.lowercased()) == [
        Finding(kind: .certificate, text: "001/2563 · นายอนุชา กองทรัพย์ · การอบรม")
      ])
    let badge = ScanCode.enrolment(issued[0].enrolment).text
    #expect(
      try await small.office.find(badge) == [
        Finding(kind: .person, text: "อนุชา กองทรัพย์ · เทศบาลตำบลจอมพระ · r")
      ])
    let misread = code.dropLast() + (code.hasSuffix("A") ? "B" : "A")
    await #expect(throws: TrainingError.wrongCheckCharacter(String(misread))) {
      try await small.office.find(String(misread))
    }
  }

  @Test func `a failed print leaves no number behind`() async throws {
    struct PrinterJam: Error {}
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let press = SmallOffice.press { facts, _ in
      if facts.number.sequence == 2 { throw PrinterJam() }
      return []
    }
    await #expect(throws: PrinterJam.self) {
      try await small.office.issueCertificates(round: "r", press: press)
    }
    #expect(try await small.office.record(ofRound: "r").register == [])
  }

  @Test func `a void certificate keeps its number, and only a reissue follows it`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let date = try CivilDate(iso: "2019-08-28")
    _ = try await small.office.issueCertificates(
      round: "r", on: date, press: SmallOffice.press)
    let number = RegisterNumber(sequence: 2, year: BuddhistYear(2562))
    _ = try await small.office.voidCertificate(
      round: "r", number: number, reason: "พิมพ์ชื่อผิด", on: date)
    await #expect(throws: Refused(.alreadyVoid(number, date))) {
      try await small.office.voidCertificate(round: "r", number: number, reason: "อีกครั้ง")
    }
    let nobody = try await small.office.issueCertificates(
      round: "r", on: date, press: SmallOffice.press)
    #expect(nobody == [])
    let replacement = try await small.office.reissueCertificate(
      round: "r", number: number, reason: "ออกแทน", corrected: false, on: date,
      press: SmallOffice.press)
    #expect(replacement.facts.number.text == "004/2562")
    #expect(replacement.facts.replaces == number)
    #expect(replacement.facts.recipient == "นายประยูร ทองอินทร์")
    await #expect(throws: Refused(.alreadyReplaced(number, by: replacement.facts.number))) {
      try await small.office.reissueCertificate(
        round: "r", number: number, reason: "อีกครั้ง", corrected: false, on: date,
        press: SmallOffice.press)
    }
    let register = try await small.office.record(ofRound: "r").register
    #expect(register.map(\.facts.number.sequence) == [1, 2, 3, 4])
    #expect(register[1].void?.reason == "พิมพ์ชื่อผิด")
  }

  @Test func `a reissue of a valid certificate voids it`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    _ = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    let number = RegisterNumber(sequence: 1, year: BuddhistYear(2562))
    _ = try await small.office.reissueCertificate(
      round: "r", number: number, reason: "ชำรุด", corrected: false, press: SmallOffice.press)
    let register = try await small.office.record(ofRound: "r").register
    #expect(register.first?.void?.reason == "ชำรุด")
  }

  @Test func `a certificate is not dated before the round ends or the register stands`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes([SmallOffice.people[0]])
    let (last, later) = (try CivilDate(iso: "2019-08-28"), try CivilDate(iso: "2019-09-05"))
    let early = try CivilDate(iso: "2019-08-27")
    await #expect(throws: Refused(.issuedBeforeEnd(early, last: last))) {
      try await small.office.issueCertificates(round: "r", on: early, press: SmallOffice.press)
    }
    _ = try await small.office.issueCertificates(
      round: "r", on: later, press: SmallOffice.press)
    await #expect(throws: Refused(.issuedBeforeRegister(last, latest: later))) {
      try await small.office.issueCertificates(round: "r", on: last, press: SmallOffice.press)
    }
  }

  @Test func `the register begins anew with each Buddhist year`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes([SmallOffice.people[0]])
    _ = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-12-31"), press: SmallOffice.press)
    try await small.everybodyCompletes([SmallOffice.people[1]])
    let issued = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2020-01-01"), press: SmallOffice.press)
    #expect(issued.map(\.facts.number.text) == ["001/2563"])
  }

  @Test func `the database itself refuses to change or delete what is append-only`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    _ = try await small.office.issueCertificates(round: "r", press: SmallOffice.press)
    let statements: [Query] = [
      "UPDATE certificate SET recipient = 'x'", "UPDATE certificate SET workshop = 'x'",
      "DELETE FROM certificate",
      "UPDATE attendance_mark SET status = 'present'", "DELETE FROM attendance_mark",
      "UPDATE rating SET level = 5", "DELETE FROM rating", "DELETE FROM enrolment_status",
    ]
    for statement in statements {
      await #expect {
        try await small.database.write { db in _ = try db.run(statement) }
      } throws: { error in
        guard case SQLError.constraint(.appendOnly, _) = error else { return false }
        return true
      }
    }
  }

  @Test func `no certificate is dated or voided in the future`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let (today, later) = (try CivilDate(iso: "2020-01-31"), try CivilDate(iso: "2020-02-01"))
    await #expect(throws: Refused(.inTheFuture(later, today: today))) {
      try await small.office.issueCertificates(round: "r", on: later, press: SmallOffice.press)
    }
    _ = try await small.office.issueCertificates(round: "r", on: today, press: SmallOffice.press)
    let number = RegisterNumber(sequence: 1, year: BuddhistYear(2563))
    await #expect(throws: Refused(.inTheFuture(later, today: today))) {
      try await small.office.voidCertificate(
        round: "r", number: number, reason: "x", on: later)
    }
  }

  @Test func `a rehearsed issue uses no number up`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let rehearsed = try await small.office.issueCertificates(
      round: "r", dryRun: true, press: SmallOffice.press)
    #expect(rehearsed.count == 3)
    #expect(try await small.office.record(ofRound: "r").register == [])
  }

  @Test func `who holds a valid certificate cannot be cancelled`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    _ = try await small.office.issueCertificates(round: "r", press: SmallOffice.press)
    await #expect(
      throws: Refused(
        .holdsCertificate(
          "วรรณา ศรีสว่าง", RegisterNumber(sequence: 3, year: BuddhistYear(2563))))
    ) {
      try await small.office.cancelEnrolment(
        round: "r", SmallOffice.people[0], reason: "ย้าย")
    }
  }

  @Test func `a reissue says what holds now only when it is a correction`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let date = try CivilDate(iso: "2019-08-28")
    _ = try await small.office.issueCertificates(round: "r", on: date, press: SmallOffice.press)
    try await small.office.rename(
      SmallOffice.people[0],
      to: PersonName(prefix: "นาง", given: "วรรณา", surname: "ศรีสว่างวงศ์"))
    let number = RegisterNumber(sequence: 3, year: BuddhistYear(2562))
    let corrected = try await small.office.reissueCertificate(
      round: "r", number: number, reason: "แก้ชื่อ", corrected: true, on: date,
      press: SmallOffice.press)
    #expect(corrected.facts.recipient == "นางวรรณา ศรีสว่างวงศ์")
    let repeated = try await small.office.reissueCertificate(
      round: "r", number: corrected.facts.number, reason: "ชำรุด", corrected: false, on: date,
      press: SmallOffice.press)
    #expect(repeated.facts.recipient == "นางวรรณา ศรีสว่างวงศ์")
    let register = try await small.office.record(ofRound: "r").register
    #expect(register[2].facts.recipient == "นางวรรณา ศรีสว่าง")
  }
}
