import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct PrivacyTests {
  @Test func `a consent holds for its purpose until it is withdrawn, and both are kept`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    let (office, person) = (small.office, SmallOffice.people[0])
    await #expect(
      throws: Refused(.privacy(.notConsented("นางวรรณา ศรีสว่าง", .photographOnWebsite)))
    ) {
      try await office.recordConsent(
        of: person, to: .photographOnWebsite, isGiven: false, evidence: "3/2563")
    }
    await #expect(throws: Refused(.privacy(.evidenceMissing))) {
      try await office.recordConsent(
        of: person, to: .photographOnWebsite, isGiven: true, evidence: " ")
    }
    try await office.recordConsent(
      of: person, to: .photographOnWebsite, isGiven: true, evidence: "1/2563")
    try await office.recordConsent(
      of: person, to: .photographInside, isGiven: true, evidence: "2/2563")
    try await office.recordConsent(
      of: person, to: .photographOnWebsite, isGiven: false, evidence: "3/2563")
    let consents = try await office.consents(of: person)
    #expect(consents.map(\.evidence) == ["1/2563", "2/2563", "3/2563"])
    #expect(
      Consent.Purpose.allCases.filter { consents.allow($0) } == [.photographInside])
  }

  @Test func `a request is due within 30 days and is answered once`() async throws {
    let small = try await SmallOffice.withRound()
    let office = small.office
    let request = try await office.recordRequest(
      of: SmallOffice.people[0], kind: .access, note: "หนังสือที่ 7",
      received: CivilDate(iso: "2020-01-15"))
    #expect(request.due == (try CivilDate(iso: "2020-02-14")))
    let stranger = try await office.recordRequest(
      of: PersonReference(name: "นายนอก ทะเบียน"), isKnown: false, kind: .access, note: "")
    #expect(try await office.requests() == [request, stranger])
    await #expect(
      throws: Refused(.inTheFuture(try CivilDate(iso: "2020-02-01"), today: office.today))
    ) {
      try await office.recordRequest(
        of: SmallOffice.people[0], kind: .access, note: "", received: CivilDate(iso: "2020-02-01"))
    }
    let answered = try await office.answerRequest(request.id.description, with: "ส่งรายงานแล้ว")
    #expect(try await office.requests() == [stranger])
    #expect(
      try await office.requests(answeredSince: CivilDate(iso: "2020-01-01"))
        == [stranger, answered])
    await #expect(throws: Refused(.privacy(.alreadyAnswered(office.today)))) {
      try await office.answerRequest(request.id.description, with: "อีกครั้ง")
    }
    await #expect(throws: Refused(.unknown(.request, "7", nearest: []))) {
      try await office.answerRequest("7", with: "ส่งแล้ว")
    }
  }

  @Test func `every kind of record has a rule, a proposal until the office decides`() async throws {
    let small = try await SmallOffice()
    #expect(RetentionRule.proposals.map(\.kind) == RecordKind.allCases)
    #expect(try await small.office.retentionRules() == RetentionRule.proposals)
    await #expect(throws: Refused(.privacy(.monthsOutOfRange(0)))) {
      try await small.office.setRetention(of: .rating, basis: nil, months: 0, source: nil)
    }
    _ = try await small.office.setRetention(
      of: .rating, basis: .legalDuty, months: 36, source: "คำสั่งที่ 1/2563")
    let rule = try #require(
      try await small.office.retentionRules().first { $0.kind == .rating })
    #expect(rule.confirmed?.by == "ผู้ทดสอบ")
    #expect(
      RetentionRule(kind: rule.kind, basis: rule.basis, months: rule.months, source: rule.source)
        == RetentionRule(
          kind: .rating, basis: .legalDuty, months: 36, source: "คำสั่งที่ 1/2563"))
    #expect(try await small.office.retentionRules().count { $0.confirmed != nil } == 1)
  }

  @Test func `what has outlived its time is listed from the very day on`() async throws {
    let small = try await SmallOffice.withRound()
    let office = small.office
    try await small.everybodyCompletes()
    _ = try await office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    try await office.setNationalID(
      of: SmallOffice.people[0], to: IdentityTests.number(), keys: IdentityTests.keys())
    #expect(try await due(office, "2022-01-30") == [])
    #expect(try await due(office, "2022-01-31") == ["national-id 1: วรรณา ศรีสว่าง"])
    #expect(try await due(office, "2024-08-27").count == 1)
    #expect(try await due(office, "2024-08-28").first == "rating 3: r")
    #expect(
      try await due(office, "2029-08-28") == [
        "person 3: ประยูร ทองอินทร์, วรรณา ศรีสว่าง, อนุชา กองทรัพย์", "nomination 6: r",
        "attendance 9: r", "rating 3: r", "national-id 1: วรรณา ศรีสว่าง",
      ])
    let entries = try await small.database.read { db in
      try AuditTable(db).entries(after: 0, count: 100_000).count
    }
    #expect(
      try await due(office, "2049-08-28").suffix(3) == [
        "certificate 3: r", "national-id 1: วรรณา ศรีสว่าง", "audit \(entries): ",
      ])
    _ = try await office.erase(SmallOffice.people[0], reason: "พ้นกำหนด")
    #expect(
      try await due(office, "2029-08-28") == [
        "person 2: ประยูร ทองอินทร์, อนุชา กองทรัพย์", "nomination 4: r", "attendance 6: r",
        "rating 2: r",
      ])
  }

  private func due(_ office: Office, _ date: String) async throws -> [String] {
    try await office.retentionDue(on: CivilDate(iso: date)).map { due in
      let places = due.places.map(\.name).sorted().joined(separator: ", ")
      return "\(due.rule.kind.rawValue) \(due.records): \(places)"
    }
  }

  @Test(arguments: [
    ("2020-01-31", 1, "2020-02-29"), ("2019-01-31", 1, "2019-02-28"),
    ("2019-08-28", 360, "2049-08-28"),
    ("2020-03-31", -1, "2020-02-29"), ("2020-01-15", -13, "2018-12-15"),
  ])
  func `months are counted by the calendar`(from: String, months: Int, to: String) throws {
    #expect(try CivilDate(iso: from).adding(months: months) == CivilDate(iso: to))
  }

  @Test(arguments: ["2020-02-28", "2020-02-29", "2020-03-01", "2021-02-28", "2020-12-31"])
  func `what began on the latest day is due, and what began after it is not`(day: String) throws {
    let rule = RetentionRule(kind: .rating, basis: .publicTask, months: 12, source: "")
    let date = try CivilDate(iso: day)
    let latest = rule.latestStart(dueOn: date)
    #expect(rule.end(from: latest) <= date)
    #expect(rule.end(from: latest.adding(days: 1)) > date)
  }
}
