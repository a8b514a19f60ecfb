import Imports
import Operations
import Tables
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct RecordingTests {
  @Test func `a correction is a new mark, and the same mark again is none`() async throws {
    let small = try await SmallOffice.withRound()
    let person = SmallOffice.people[0]
    func mark(_ status: AttendanceStatus) async throws -> RecordingCount {
      try await small.office.markAttendance(
        round: "r", [StatedMark(person: person, session: .number(1), status: status)])
    }
    #expect(try await mark(.absent) == RecordingCount(new: 1))
    #expect(try await mark(.absent) == RecordingCount(unchanged: 1))
    #expect(try await mark(.late(minutes: 10)) == RecordingCount(corrected: 1))
    let record = try await small.office.record(ofRound: "r")
    let first = try #require(record.sessions.first)
    #expect(record.participants[0].marks[first.id]?.status == .late(minutes: 10))
  }

  @Test func `marks are recorded all or none, with every refusal at its place`() async throws {
    let small = try await SmallOffice.withRound()
    let place = Refusal.Place(line: 3, column: "ชื่อ")
    let marks = [
      StatedMark(person: SmallOffice.people[0], session: .number(1), status: .present),
      StatedMark(
        person: PersonReference(name: "วรรณา ศรีสวาง", place: place), session: .number(1),
        status: .present),
      StatedMark(person: SmallOffice.people[1], session: .number(9), status: .present),
      StatedMark(
        person: SmallOffice.people[2], session: .number(1), status: .late(minutes: 180)),
    ]
    await #expect(
      throws: Refused([
        Refusal(
          .notEnrolled("วรรณา ศรีสวาง", round: "r", nearest: ["วรรณา ศรีสว่าง"]), at: place),
        Refusal(.unknown(.session, "9", nearest: ["1", "2", "3"])),
        Refusal(.latenessBeyondSession(minutes: 180, scheduled: 180)),
      ])
    ) {
      try await small.office.markAttendance(round: "r", marks)
    }
    let record = try await small.office.record(ofRound: "r")
    #expect(record.participants.allSatisfy { $0.marks.isEmpty })
  }

  @Test func `a rehearsal says what would be done and does nothing`() async throws {
    let small = try await SmallOffice.withRound()
    let count = try await small.office.rate(
      round: "r", [SmallOffice.rating(SmallOffice.people[0], "C1", .notObserved)], dryRun: true)
    #expect(count == RecordingCount(new: 1))
    let record = try await small.office.record(ofRound: "r")
    #expect(record.participants.allSatisfy { $0.ratings.isEmpty })
  }

  @Test func `somebody who is only nominated cannot be marked`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.importPeople("ชื่อ-สกุล,สังกัด\nนายใหม่ มาก,เทศบาลตำบลจอมพระ\n")
    let new = PersonReference(name: "ใหม่ มาก")
    try await small.office.nominate(round: "r", [new])
    await #expect(throws: Refused(.notTakingPart("ใหม่ มาก", .nominated))) {
      try await small.office.markAttendance(
        round: "r", [StatedMark(person: new, session: .number(1), status: .present)])
    }
  }

  @Test func `two people of one name are told apart by their organisation`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.importPeople(
      "ชื่อ-สกุล,สังกัด,decision\nนางวรรณา ศรีสว่าง,เทศบาลตำบลจอมพระ,new\n")
    try await small.office.nominate(
      round: "r", [PersonReference(name: "วรรณา ศรีสว่าง", organisation: "เทศบาลตำบลจอมพระ")])
    await #expect(
      throws: Refused(
        .ambiguous(
          .person, "วรรณา ศรีสว่าง",
          candidates: ["นักวิชาการศึกษา องค์การบริหารส่วนตำบลสวาย", "เทศบาลตำบลจอมพระ"]))
    ) {
      try await small.office.enrol(round: "r", [PersonReference(name: "วรรณา ศรีสว่าง")])
    }
  }

  @Test func `a number on the list wants its name, since numbers shift`() async throws {
    let small = try await SmallOffice.withRound()
    func mark(_ number: Int, _ name: String) async throws {
      try await small.office.markAttendance(
        round: "r",
        [
          StatedMark(
            person: PersonReference(name: name, number: number), session: .number(1),
            status: .present)
        ])
    }
    await #expect(throws: Refused(.numberWithoutName(1, listed: "นายอนุชา กองทรัพย์"))) {
      try await mark(1, "")
    }
    await #expect(
      throws: Refused(.numberDisagrees(1, "วรรณา ศรีสว่าง", listed: "นายอนุชา กองทรัพย์"))
    ) {
      try await mark(1, "วรรณา ศรีสว่าง")
    }
    try await mark(1, "นายอนุชา กองทรัพย์")
    let record = try await small.office.record(ofRound: "r")
    let marked = record.participants.filter { !$0.marks.isEmpty }
    #expect(marked.map { record.name(of: $0)?.displayed } == ["นายอนุชา กองทรัพย์"])
  }

  @Test func `a break is on the agenda, and nobody's attendance of it is recorded`() async throws {
    let small = try await SmallOffice.withRound()
    var lunch = try SmallOffice.sessionPlan("2019-08-28", "12:00", "13:00")
    (lunch.title, lunch.isBreak) = ("อาหารกลางวัน", true)
    try await small.office.addSession(round: "r", lunch)
    let record = try await small.office.record(ofRound: "r")
    #expect(record.agenda.count == 4)
    #expect(record.sessions.count == 3)
    await #expect(throws: Refused(.attendanceOfBreak("อาหารกลางวัน"))) {
      try await small.office.markAttendance(
        round: "r",
        [StatedMark(person: SmallOffice.people[0], session: .number(3), status: .present)])
    }
  }

  @Test func `a cancelled place can be taken up again`() async throws {
    let small = try await SmallOffice.withRound()
    let person = SmallOffice.people[0]
    try await small.office.cancelEnrolment(round: "r", person, reason: "ผิดคน")
    try await small.office.nominate(round: "r", [person])
    #expect(try await small.office.enrol(round: "r", [person]) == 1)
    #expect(try await small.office.record(ofRound: "r").takingPart.count == 3)
  }

  @Test func `namesakes in one organisation are told apart by their position`() async throws {
    let small = try await SmallOffice.withRound()
    let csv = "ชื่อ-สกุล,ตำแหน่ง,สังกัด\nนายอนุชา กองทรัพย์,ครู,ทต.จอมพระ\n"
    _ = try await small.office.importPeople(
      PersonRow.rows(of: CSVReader().table(Array(csv.utf8))),
      choices: ImportChoices(namesakes: true))
    await #expect(
      throws: Refused(
        .ambiguous(
          .person, "อนุชา กองทรัพย์",
          candidates: ["ปลัดเทศบาล เทศบาลตำบลจอมพระ", "ครู เทศบาลตำบลจอมพระ"]))
    ) {
      try await small.office.nominate(round: "r", [PersonReference(name: "อนุชา กองทรัพย์")])
    }
    try await small.office.nominate(
      round: "r", [PersonReference(name: "อนุชา กองทรัพย์", position: "ครู")])
  }
}
