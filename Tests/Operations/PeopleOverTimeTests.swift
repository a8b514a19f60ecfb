import Operations
import Planning
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct PeopleOverTimeTests {
  private let wanna = PersonReference(name: "วรรณา ศรีสว่าง")

  @Test func `somebody acts in a post beside their own, and what ends stays in the history`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    let (start, end) = (try CivilDate(iso: "2020-02-01"), try CivilDate(iso: "2020-03-31"))
    try await small.office.move(wanna, to: "ผอ.กองการศึกษา", at: nil, from: start, isActing: true)
    var person = try await small.office.personFile(wanna).person
    #expect(person.position(on: start)?.title == "นักวิชาการศึกษา")
    #expect(person.actingPositions(on: start).map(\.title) == ["ผอ.กองการศึกษา"])

    try await small.office.endPositions(of: wanna, actingAlone: true, on: end)
    person = try await small.office.personFile(wanna).person
    #expect(person.actingPositions(on: end).count == 1)
    #expect(person.actingPositions(on: end.adding(days: 1)) == [])
    #expect(person.positions.map(\.until) == [nil, end])
    await #expect(throws: Refused(.withoutOpenPosition("วรรณา ศรีสว่าง"))) {
      try await small.office.endPositions(of: wanna, actingAlone: true, on: end)
    }
    await #expect(throws: Refused(.datesReversed(first: start, last: start))) {
      try await small.office.move(wanna, to: "ปลัด", at: nil, from: start, isActing: true)
    }
  }

  @Test func `somebody is found by another spelling and by any part of their names`() async throws {
    let small = try await SmallOffice.withRound()
    #expect(try await small.office.addAlias("นางวันนา ศรีสะหว่าง", source: "ใบลงชื่อ", to: wanna))
    #expect(try await !small.office.addAlias("วันนา  ศรีสะหว่าง", source: "ใบลงชื่อ", to: wanna))
    let id = try await small.office.personFile(wanna).person.id
    for name in ["วันนา ศรีสะหว่าง", id.description] {
      #expect(
        try await small.office.personFile(PersonReference(name: name)).person.id == id, "\(name)")
    }
    for part in ["วรรณา", "รรณา ศ", "สว่าง", "ง", "สะหว่าง", "วรรณา ศรีสว่าง", "ศรีสะ"] {
      let found = try await small.office.searchPeople(part)
      #expect(found.map(\.person.id).contains(id), "\(part)")
    }
    for part in ["วรรณี", "วรรณา ศรีสว่างใจ", "%", "_", ""] {
      #expect(try await small.office.searchPeople(part) == [], "\(part)")
    }
    let found = try await small.office.searchPeople("ทอง")
    #expect(found.map { $0.person.names[0].value.displayed } == ["นายประยูร ทองอินทร์"])
    #expect(found.map(\.organisation?.name) == ["องค์การบริหารส่วนตำบลสวาย"])
    try await small.office.rename(
      wanna, to: PersonName(prefix: "นาง", given: "วรรณา", surname: "สุขใจ"),
      from: CivilDate(iso: "2020-01-01"))
    #expect(try await small.office.searchPeople("สุขใจ").map(\.person.id) == [id])
    #expect(try await small.office.staleIndexes() == [])
  }

  @Test func `indexes that went wrong are noticed and made anew`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.database.write { db in
      try db.run("DELETE FROM name_part WHERE part = 'ทองอินทร์'")
      try db.run("INSERT INTO person_key (key, person_id) VALUES ('f:x', 'stray')")
      try db.run("DELETE FROM organisation_spelling")
    }
    #expect(
      try await small.office.staleIndexes() == ["name_part", "person_key", "organisation_spelling"])
    try await small.office.rebuildIndexes()
    #expect(try await small.office.staleIndexes() == [])
    #expect(try await small.office.searchPeople("ทองอิน").count == 1)
  }

  @Test func `an organisation that is raised keeps its people, and each document its name`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    let (old, new) = ("องค์การบริหารส่วนตำบลสวาย", "เทศบาลตำบลสวาย")
    let before = try await small.office.record(ofRound: "r")
    try await small.office.changeOrganisation(
      "อบต.สวาย",
      OrganisationEdit(kind: .subdistrictMunicipality, name: new, reference: "ประกาศ มท."),
      from: CivilDate(iso: "2020-01-01"))
    for name in [old, new, "ทต.สวาย", "อบต. สวาย"] {
      let file = try await small.office.organisationFile(name)
      #expect(file.present.name == new)
      #expect(file.present.kind == .subdistrictMunicipality)
      #expect(file.founded.name == old)
      #expect(file.changes.map(\.reference) == ["ประกาศ มท."])
      #expect(file.staff == 2)
    }
    let after = try await small.office.record(ofRound: "r")
    #expect(after.organisations.mapValues(\.name) == before.organisations.mapValues(\.name))
    #expect(
      try await small.office.organisations(district: "เมืองสุรินทร์").map(\.name) == [new])
    #expect(
      try await small.office.organisations(
        district: "เมืองสุรินทร์", on: CivilDate(iso: "2019-12-31")
      ).map(\.name) == [old])
    #expect(try await small.office.find(new).map(\.kind) == [.organisation])

    await #expect(throws: Refused(.nothingChanges(new))) {
      try await small.office.changeOrganisation(
        new, OrganisationEdit(name: new), from: CivilDate(iso: "2020-01-02"))
    }
    await #expect(
      throws: Refused(.exists(.organisation, "เทศบาลตำบลจอมพระ จอมพระ สุรินทร์"))
    ) {
      try await small.office.changeOrganisation(
        new, OrganisationEdit(name: "เทศบาลตำบลจอมพระ", district: "จอมพระ"),
        from: CivilDate(iso: "2020-01-02"))
    }
  }

  @Test func `an organisation is never above itself`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.importOrganisations(
      "name,kind,district,province\nกองการศึกษา,อื่น ๆ,จอมพระ,สุรินทร์\nฝ่ายบริหาร,อื่น ๆ,จอมพระ,สุรินทร์\n")
    try await small.office.placeOrganisation("กองการศึกษา", under: "ทต.จอมพระ")
    try await small.office.placeOrganisation("ฝ่ายบริหาร", under: "กองการศึกษา")
    for name in ["ทต.จอมพระ", "กองการศึกษา", "ฝ่ายบริหาร"] {
      let full = try await small.office.organisationFile(name).present.name
      await #expect(throws: Refused(.organisationCycle(full, under: "ฝ่ายบริหาร"))) {
        try await small.office.placeOrganisation(name, under: "ฝ่ายบริหาร")
      }
    }
    #expect(
      try await small.office.organisationFile("ฝ่ายบริหาร").parent?.name == "กองการศึกษา")
    try await small.office.placeOrganisation("ฝ่ายบริหาร", under: nil)
    #expect(try await small.office.organisationFile("ฝ่ายบริหาร").parent == nil)
  }

  @Test func `a trainer of whom it is on record what they teach teaches nothing else`()
    async throws
  {
    let small = try await SmallOffice()
    try await small.planRound()
    func add(_ module: String, _ start: String, _ end: String) async throws {
      var plan = try SmallOffice.sessionPlan("2019-08-28", start, end)
      plan.module = module
      try await small.office.addSession(round: "r", plan)
    }
    let trainer = try await small.office.trainerFile("วิทยากร ก").trainer
    let modules = try await small.office.record(ofRound: "r").curriculum.modules
    let (taught, other) = (modules[0], modules[modules.count - 1])
    try await add(other.code, "08:00", "09:00")
    try await small.office.qualifyTrainer(
      "วิทยากร ก",
      QualificationPlan(
        scope: .module, code: taught.code, until: CivilDate(iso: "2019-08-28"),
        evidence: "วุฒิบัตรวิทยากร"))
    try await add(taught.code, "09:00", "10:00")
    let day = try CivilDate(iso: "2019-08-28")
    await #expect(
      throws: Refused([Refusal(.conflict(.trainerNotQualified(trainer, module: other.code, day)))])
    ) { try await add(other.code, "10:00", "11:00") }
    await #expect(throws: Refused.self) {
      try await small.office.qualifyTrainer(
        "วิทยากร ก", QualificationPlan(scope: .competency, code: "C99"))
    }
    try await small.office.linkTrainer("วิทยากร ก", to: PersonReference(name: "อนุชา กองทรัพย์"))
    let file = try await small.office.trainerFile("วิทยากร ก")
    #expect(file.person?.names[0].value.given == "อนุชา")
    #expect(file.qualifications.map(\.evidence) == ["วุฒิบัตรวิทยากร"])
  }
}
