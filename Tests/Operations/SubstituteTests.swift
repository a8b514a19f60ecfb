import Imports
import Operations
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct SubstituteTests {
  @Test func `a substitute takes the place with its letter and cohort, both histories kept`()
    async throws
  {
    let nominations = try await Nominations(limits: { $0.capacity = .people(1) })
    let office = nominations.office
    try await office.addCohort(round: "r", name: "รุ่น 1")
    try await office.addLetter(
      round: "r",
      LetterInput(
        number: "สร ๗๑๒๐๑/๑๒๓", dated: CivilDate(iso: "2019-08-01"), organisation: "อบต.สวาย"))
    try await office.nominate(
      round: "r", [SmallOffice.people[0]], cohort: "รุ่น 1", letter: "สร 71201/123")
    try await office.enrol(round: "r")
    #expect(
      try await office.substitute(
        round: "r", for: SmallOffice.people[0], by: SmallOffice.people[1], reason: "ติดราชการ")
        == .enrolled)
    let record = try await office.record(ofRound: "r")
    #expect(record.participants.map(\.status) == [.replaced, .enrolled])
    #expect(record.takingPart.map(\.enrolment.cohort) == record.cohorts.map(\.id))
    let gone = try await office.enrolmentHistory(round: "r", SmallOffice.people[0]).steps
    #expect(gone.map(\.change.status) == [.nominated, .enrolled, .replaced])
    #expect(gone.last?.other == "นายประยูร ทองอินทร์")
    #expect(gone.last?.change.reason == "ติดราชการ")
    let come = try await office.enrolmentHistory(round: "r", SmallOffice.people[1]).steps
    #expect(come.map(\.change.status) == [.enrolled])
    #expect(come.map(\.change.cause) == [.substitution])
    #expect(come.map(\.other) == ["นางวรรณา ศรีสว่าง"])
    #expect(come.map(\.letter?.number) == ["สร ๗๑๒๐๑/๑๒๓"])
  }

  @Test func `nobody replaces themselves, another organisation's people, or who has been there`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    let (nominee, other) = (SmallOffice.people[0], SmallOffice.people[2])
    try await small.importPeople(
      "ชื่อ-สกุล,สังกัด\nนายใหม่ มาก,องค์การบริหารส่วนตำบลสวาย\n")
    let new = PersonReference(name: "ใหม่ มาก")
    func refusal(_ substitute: PersonReference, reason: String = "ป่วย") async throws -> Refused? {
      await #expect(throws: Refused.self) {
        try await small.office.substitute(
          round: "r", for: nominee, by: substitute, reason: reason)
      }
    }
    #expect(try await refusal(nominee) == Refused(.substituteOfThemselves("วรรณา ศรีสว่าง")))
    #expect(
      try await refusal(other)
        == Refused(
          .substituteFromElsewhere(
            "อนุชา กองทรัพย์", organisation: "องค์การบริหารส่วนตำบลสวาย")))
    #expect(
      try await refusal(SmallOffice.people[1])
        == Refused(.alreadyEnrolled("ประยูร ทองอินทร์", .enrolled)))
    #expect(try await refusal(new, reason: " ") == Refused(.reasonMissing))
    try await small.office.markAttendance(
      round: "r", [StatedMark(person: nominee, session: .number(1), status: .absent)])
    #expect(try await refusal(new) == Refused(.hasAttendance("วรรณา ศรีสว่าง")))
  }

  @Test func `a substitute still needs the approval that the round asks for`() async throws {
    let nominations = try await Nominations(limits: { $0.needsApproval = true })
    let office = nominations.office
    try await office.nominate(round: "r", [SmallOffice.people[0]])
    try await office.approve(round: "r", .everybody, Approval(.superior, by: "นายก"))
    try await office.enrol(round: "r")
    #expect(
      try await office.substitute(
        round: "r", for: SmallOffice.people[0], by: SmallOffice.people[1], reason: "ป่วย")
        == .nominated)
  }

  @Test func `a walk-in takes part at once, and is enrolled once confirmed`() async throws {
    let nominations = try await Nominations(limits: { $0.capacity = .people(1) })
    let office = nominations.office
    try await office.nominate(round: "r", [SmallOffice.people[0]])
    // There is no place, and still they are there.
    try await office.addWalkIns(round: "r", [SmallOffice.people[1]], note: "มาแทนโดยไม่แจ้ง")
    #expect(try await office.record(ofRound: "r").takingPart.map(\.status) == [.walkIn])
    #expect(
      try await office.confirmWalkIns(
        round: "r", [SmallOffice.people[1]], Approval(.superior, by: "ปลัด อบต.")) == 1)
    let steps = try await office.enrolmentHistory(round: "r", SmallOffice.people[1]).steps
    #expect(steps.map(\.change.status) == [.walkIn, .enrolled])
    #expect(steps.map(\.change.reason) == ["มาแทนโดยไม่แจ้ง", ""])
    #expect(steps.last?.change.cause == .walkInConfirmed)
    await #expect(
      throws: Refused(.standsOtherwise("วรรณา ศรีสว่าง", .nominated, wanted: [.walkIn]))
    ) {
      try await office.confirmWalkIns(
        round: "r", [SmallOffice.people[0]], Approval(.superior, by: "ปลัด อบต."))
    }
  }

  @Test func `a letter entered again is the same one, and names its organisation's people alone`()
    async throws
  {
    let office = try await Nominations().office
    let dated = try CivilDate(iso: "2019-08-01")
    func enter(_ number: String, on date: CivilDate) async throws -> Bool {
      try await office.addLetter(
        round: "r", LetterInput(number: number, dated: date, organisation: "อบต. สวาย")
      ).isNew
    }
    #expect(try await enter("สร ๗๑๒๐๑/๑๒๓", on: dated))
    #expect(try await !enter(" สร  71201/123", on: dated))
    #expect(try await enter("สร ๗๑๒๐๑/๑๒๓", on: dated.adding(days: 1)))
    await #expect(throws: Refused(.letterOfAnother("สร 71201/123", "อนุชา กองทรัพย์"))) {
      try await office.nominate(round: "r", [SmallOffice.people[2]], letter: "สร 71201/123")
    }
    await #expect(
      throws: Refused(
        .ambiguous(.letter, "สร 71201/123", candidates: ["2019-08-01", "2019-08-02"]))
    ) {
      try await office.nominate(round: "r", [SmallOffice.people[0]], letter: "สร 71201/123")
    }
    #expect(try await enter("สร ๑", on: dated))
    try await office.nominate(round: "r", Array(SmallOffice.people.prefix(2)), letter: "สร ๑")
    let letters = try await office.letters(ofRound: "r")
    #expect(letters.map(\.letter.number) == ["สร ๗๑๒๐๑/๑๒๓", "สร ๑", "สร ๗๑๒๐๑/๑๒๓"])
    #expect(
      letters[1].people == [
        LetterFile.Person(name: "นางวรรณา ศรีสว่าง", position: "นักวิชาการศึกษา", status: .nominated),
        LetterFile.Person(name: "นายประยูร ทองอินทร์", position: "ปลัด", status: .nominated),
      ])
    #expect(
      try await office.approve(round: "r", .letter("สร ๑"), Approval(.superior, by: "นายก")) == 2)
  }
}
