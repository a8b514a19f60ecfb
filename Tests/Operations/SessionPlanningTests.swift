import Imports
import Operations
import Planning
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct SessionPlanningTests {
  @Test func `every clash of a session is told at once`() async throws {
    let small = try await SmallOffice.withRound()
    let record = try await small.office.record(ofRound: "r")
    let other = record.sessions[1]
    let room = try #require(record.rooms[other.room])
    let trainer = try #require(record.trainers[other.trainers[0]])
    await #expect(
      throws: Refused([
        Refusal(.conflict(.trainerBusy(trainer, with: other))),
        Refusal(.conflict(.roomBusy(room, with: other))),
        Refusal(.conflict(.participantsBusy(with: other))),
      ])
    ) {
      try await small.office.addSession(
        round: "r", SmallOffice.sessionPlan("2019-08-28", "11:59", "12:30"))
    }
    let after = try await small.office.record(ofRound: "r")
    #expect(after.sessions == record.sessions)
  }

  @Test func `sessions that touch do not clash`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.office.addSession(
      round: "r", SmallOffice.sessionPlan("2019-08-28", "12:00", "13:00"))
    #expect(try await small.office.record(ofRound: "r").sessions.count == 4)
  }

  @Test func `a room too small, a day outside the round and a holiday are refused`() async throws {
    let small = try await SmallOffice.withRound()
    let holiday = Holiday(date: try CivilDate(iso: "2019-08-29"), name: "วันหยุด")
    try await small.office.addHolidays([holiday])
    await #expect(
      throws: Refused([
        Refusal(
          .conflict(
            .outsideRound(
              first: try CivilDate(iso: "2019-08-27"), last: try CivilDate(iso: "2019-08-28")))),
        Refusal(.conflict(.holiday(holiday))),
        Refusal(.conflict(.roomTooSmall(capacity: 2, people: 3))),
      ])
    ) {
      try await small.office.addSession(
        round: "r", SmallOffice.sessionPlan("2019-08-29", "09:00", "12:00", room: "ห้องเล็ก"))
    }
  }

  @Test func `another round's session takes the trainer and the room, not the people`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    try await small.office.createRound(SmallOffice.roundPlan("s"))
    let other = try await small.office.record(ofRound: "r").sessions[0]
    let record = try await small.office.record(ofRound: "s")
    let room = try #require(record.rooms[other.room])
    await #expect(throws: Refused(.conflict(.roomBusy(room, with: other)))) {
      try await small.office.addSession(
        round: "s",
        SmallOffice.sessionPlan("2019-08-27", "14:00", "15:00", trainers: ["วิทยากร ข"]))
    }
    try await small.office.addSession(
      round: "s",
      SmallOffice.sessionPlan(
        "2019-08-27", "14:00", "15:00", room: "ห้องเล็ก", trainers: ["วิทยากร ข"]))
  }

  @Test func `a round refuses all that is wrong with it at once`() async throws {
    let small = try await SmallOffice.withRound()
    var plan = try SmallOffice.roundPlan("Bad Code")
    (plan.first, plan.last) = (plan.last, plan.first)
    plan.programme = "q"
    plan.venue = "สวนป่ารีสอร์"
    await #expect(
      throws: Refused([
        Refusal(
          .datesReversed(
            first: try CivilDate(iso: "2019-08-28"), last: try CivilDate(iso: "2019-08-27"))),
        Refusal(.invalidCode("Bad Code")),
        Refusal(.unknown(.programme, "q", nearest: ["p"])),
        Refusal(.unknown(.venue, "สวนป่ารีสอร์", nearest: ["สวนป่ารีสอร์ท"])),
      ])
    ) {
      try await small.office.createRound(plan)
    }
  }

  @Test func `a round's dates cannot leave a session outside`() async throws {
    let small = try await SmallOffice.withRound()
    let last = try CivilDate(iso: "2019-08-27")
    await #expect(
      throws: Refused([
        Refusal(.sessionOutside("ช่วง", try CivilDate(iso: "2019-08-28"))),
        Refusal(.sessionOutside("ช่วง", try CivilDate(iso: "2019-08-28"))),
      ])
    ) {
      try await small.office.editRound("r", RoundEdit(last: last))
    }
    let signatory = Signatory(name: "ใหม่", office: "ปลัด")
    try await small.office.editRound("r", RoundEdit(title: "ชื่อใหม่", signatories: [signatory]))
    let round = try await small.office.record(ofRound: "r").round
    #expect(round.title == "ชื่อใหม่")
    #expect(round.signatories == [signatory])
    #expect(round.last == (try CivilDate(iso: "2019-08-28")))
  }

  @Test func `venues of one name are told apart by what the refusal shows`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.office.addVenue(name: "ศาลากลาง", district: "เมืองสุรินทร์", province: "สุรินทร์")
    try await small.office.addVenue(name: "ศาลากลาง")
    await #expect(
      throws: Refused(
        .ambiguous(
          .venue, "ศาลากลาง", candidates: ["“ศาลากลาง เมืองสุรินทร์ สุรินทร์”", "“ศาลากลาง -”"]))
    ) {
      try await small.office.addRoom(venue: "ศาลากลาง", name: "ห้อง ๑", capacity: 10)
    }
    try await small.office.addRoom(
      venue: "ศาลากลาง เมืองสุรินทร์ สุรินทร์", name: "ห้อง ๑", capacity: 10)
    try await small.office.addRoom(venue: "ศาลากลาง -", name: "ห้อง ๑", capacity: 10)
  }

  @Test func `a session with marks cannot be taken out of the plan`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.office.markAttendance(
      round: "r",
      [StatedMark(person: SmallOffice.people[0], session: .number(2), status: .present)])
    await #expect(throws: Refused(.heldRecords(session: "ช่วง"))) {
      try await small.office.removeSession(round: "r", number: 2)
    }
    try await small.office.removeSession(round: "r", number: 3)
    #expect(try await small.office.record(ofRound: "r").sessions.count == 2)
  }
}
