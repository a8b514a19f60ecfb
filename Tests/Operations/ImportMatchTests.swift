import Credentials
import Imports
import Operations
import SQL
import Storage
import Support
import Tables
import Testing
import Training

@Suite(.onEveryEngine)
struct ImportMatchTests {
  private static let list = """
    ชื่อ-สกุล,ตำแหน่ง,สังกัด
    นายประยูร ทองอินทร์,ปลัด,อบต.สวาย
    นายอนุชา กองทรัพย์,ครู,ทต.จอมพระ
    นางวันนา สีสว่าง,นักวิชาการศึกษา,อบต.สวาย
    นายใหม่ มาก,ครู,ทต.จอมพระ

    """

  private func rows(_ csv: String = list) throws -> [PersonRow] {
    try PersonRow.rows(of: CSVReader().table(Array(csv.utf8)))
  }

  @Test func `a preview says of each row whether it is the same, different, unsure or new`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    let outcome = try await small.office.previewPeople(rows())
    #expect(outcome.rows.map(\.line) == [2, 3, 4, 5])
    #expect(outcome.rows[0].match == .same)
    #expect(
      outcome.rows[1].match == .changed([.position(was: "ปลัดเทศบาล", becomes: "ครู")]))
    guard case .unsure(let candidates) = outcome.rows[2].match else {
      Issue.record("\(outcome.rows[2])")
      return
    }
    #expect(candidates.map { $0.other.names[0].value.displayed } == ["นางวรรณา ศรีสว่าง"])
    #expect(candidates.map(\.score) == [85])
    #expect(outcome.rows[3].match == .new)
    let refused = try #require(
      await #expect(throws: Refused.self) { try await small.office.importPeople(rows()) })
    #expect(refused.reasons.map(\.place) == [Refusal.Place(line: 4, column: "ชื่อ-สกุล")])
    guard case .unsurePerson("นางวันนา สีสว่าง", let named) = refused.reasons[0].reason else {
      Issue.record("\(refused)")
      return
    }
    #expect(named.map(\.other) == candidates.map(\.other))
    #expect(try await small.office.searchPeople("ใหม่ มาก") == [])
  }

  @Test func `a list that was imported changes nothing when it is imported again`() async throws {
    let small = try await SmallOffice.withRound()
    let person = try await small.office.personFile(PersonReference(name: "วรรณา ศรีสว่าง")).person
    var choices = ImportChoices(updates: true, decisions: [4: .person(person.id)])
    let outcome = try await small.office.importPeople(rows(), choices: choices)
    #expect([outcome.new, outcome.same, outcome.changed, outcome.unsure] == [1, 1, 2, 0])
    let moved = try await small.office.personFile(PersonReference(name: "อนุชา กองทรัพย์")).person
    #expect(moved.positions.map(\.value.title) == ["ปลัดเทศบาล", "ครู"])
    #expect(moved.positions[0].until == moved.positions[1].from?.adding(days: -1))
    #expect(
      try await small.office.personFile(PersonReference(name: "วันนา สีสว่าง")).person.id
        == person.id)

    let before = try await entries(of: small)
    choices.decisions = [:]
    for choices in [choices, ImportChoices(), ImportChoices(namesakes: true)] {
      let again = try await small.office.importPeople(rows(), choices: choices)
      #expect([again.new, again.same, again.changed, again.unsure] == [0, 4, 0, 0])
    }
    #expect(try await entries(of: small) == before)
  }

  @Test func `nothing on record is overwritten unless somebody asks for it`() async throws {
    let small = try await SmallOffice.withRound()
    let csv = "ชื่อ-สกุล,ตำแหน่ง,สังกัด\nนางสาวอนุชา กองทรัพย์,ครู,ทต.จอมพระ\n"
    let before = try await entries(of: small)
    let outcome = try await small.office.importPeople(rows(csv))
    #expect(
      outcome.rows.map(\.match) == [
        .changed([
          .prefix(was: "นาย", becomes: "นางสาว"), .position(was: "ปลัดเทศบาล", becomes: "ครู"),
        ])
      ])
    #expect(try await entries(of: small) == before)
  }

  @Test func `the list itself may say who is new and who is known`() async throws {
    let small = try await SmallOffice.withRound()
    func csv(_ decision: String) -> String {
      "ชื่อ-สกุล,ตำแหน่ง,สังกัด,ผลการพิจารณา\nนางวันนา สีสว่าง,ครู,อบต.สวาย,\(decision)\n"
    }
    await #expect(
      throws: Refused([
        Refusal(.badDecision("ไม่รู้"), at: Refusal.Place(line: 2, column: "ผลการพิจารณา"))
      ])
    ) { try await small.office.importPeople(rows(csv("ไม่รู้"))) }
    await #expect(throws: Refused([Refusal(.decisionWithoutRow(line: 9))])) {
      try await small.office.importPeople(
        rows(csv("new")), choices: ImportChoices(decisions: [9: .new]))
    }
    for expected in [1, 0] {
      #expect(try await small.office.importPeople(rows(csv("new"))).new == expected)
    }
    // Whoever was said to be new is not proposed as a duplicate.
    #expect(try await small.office.duplicates() == [])
  }

  @Test func `somebody of the same name elsewhere is asked about, not guessed`() async throws {
    let small = try await SmallOffice.withRound()
    let csv = "ชื่อ-สกุล,ตำแหน่ง,สังกัด\nนายประยูร ทองอินทร์,ปลัดเทศบาล,ทต.จอมพระ\n"
    #expect(try await small.office.previewPeople(rows(csv)).unsure == 1)
    #expect(
      try await small.office.previewPeople(rows(csv), choices: ImportChoices(namesakes: true)).new
        == 1)
  }

  @Test func `organisations that are known are not added again, under an earlier name either`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    let csv =
      "name,district,province,other spellings\nองค์การบริหารส่วนตำบลสวาย,เมืองสุรินทร์,สุรินทร์,อบต.ไสวาย\n"
    let rows = try OrganisationRow.rows(of: CSVReader().table(Array(csv.utf8)))
    try await small.office.changeOrganisation(
      "อบต.สวาย", OrganisationEdit(kind: .subdistrictMunicipality, name: "เทศบาลตำบลสวาย"),
      from: CivilDate(iso: "2020-01-01"))
    let before = try await entries(of: small)
    var outcome = try await small.office.importOrganisations(rows)
    #expect(outcome.rows.map(\.match) == [.changed([.spelling("อบต.ไสวาย")])])
    #expect(try await entries(of: small) == before)
    _ = try await small.office.importOrganisations(rows, updates: true)
    outcome = try await small.office.importOrganisations(rows)
    #expect(outcome.rows.map(\.match) == [.same])
    #expect(
      try await small.office.organisationFile("อบต.ไสวาย").present.name == "เทศบาลตำบลสวาย")
  }

  private func entries(of small: SmallOffice) async throws -> Int {
    try await small.database.read { db in
      try AuditTable(db).entries(after: 0, count: 100_000).count
    }
  }

  @Test func `a national ID tells whom a row is of, and is never replaced unasked`() async throws {
    let passphrase = try Passphrase("ผ้าไหมสุรินทร์ 2562")
    let small = try await SmallOffice.withRound(passphrase: passphrase)
    try await small.office.makeKeyring(passphrase)
    func list(_ name: String, _ number: String) throws -> [PersonRow] {
      try rows("ชื่อ-สกุล,ตำแหน่ง,สังกัด,เลขประจำตัวประชาชน\n\(name),,ทต.จอมพระ,\(number)\n")
    }
    let (first, second) = ("1-1017-00207-36-6", "1-1002-00303-45-4")
    let anucha = "นายอนุชา กองทรัพย์"
    #expect(try await small.office.importPeople(list(anucha, first)).same == 1)

    // Under another name altogether.
    let renamed = try await small.office.previewPeople(list("นายธนกฤต ศรีวงศ์", first))
    guard case .unsure(let candidates) = renamed.rows[0].match else {
      Issue.record("\(renamed)")
      return
    }
    #expect(candidates.map(\.reasons.first) == [.sameNationalID])

    let differing = try await small.office.importPeople(list(anucha, second))
    #expect(differing.rows[0].match == .changed([.nationalID]))
    let keys = try await small.office.unlock(passphrase)
    let person = PersonReference(name: "อนุชา กองทรัพย์")
    #expect(try await small.office.nationalID(of: person, keys: keys) == NationalID(first))
    try await small.office.importPeople(
      list(anucha, second), choices: ImportChoices(updates: true))
    #expect(try await small.office.nationalID(of: person, keys: keys) == NationalID(second))
  }
}
