import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct RecordMarksTests {
  @Test func `a mark delivered twice is recorded once`() async throws {
    let round = try await MarkedRound()
    let mark = try round.mark(1, .present)
    #expect(try await round.office.record([mark]) == RecordingCount(new: 1))
    let before = try await round.entries()
    #expect(try await round.office.record([mark, mark]) == RecordingCount(unchanged: 2))
    #expect(try await round.entries() == before)
    #expect(try await round.status() == .present)
  }

  @Test func `a mark keeps its place among later ones, however often it comes`() async throws {
    let round = try await MarkedRound()
    let (first, second) = (try round.mark(1, .absent), try round.mark(2, .present, at: 1))
    #expect(
      try await round.office.record([first, second]) == RecordingCount(new: 1, corrected: 1))
    #expect(try await round.office.record([first]) == RecordingCount(unchanged: 1))
    #expect(try await round.status() == .present)
    // What comes late was made early.
    let between = try round.mark(3, .leave)
    #expect(try await round.office.record([between]) == RecordingCount(corrected: 1))
    #expect(try await round.status() == .present)
  }

  @Test func `the device's order decides between marks of one moment, not their ids`()
    async throws
  {
    let round = try await MarkedRound()
    try await round.office.record([
      try round.mark(9, .absent, order: 0), try round.mark(4, .late(minutes: 5), order: 1),
    ])
    #expect(try await round.status() == .late(minutes: 5))
  }

  @Test func `an id that was used for something else is refused`() async throws {
    let round = try await MarkedRound()
    let mark = try round.mark(1, .present)
    try await round.office.record([mark])
    await #expect(throws: Refused(.markDiffers(mark.id))) {
      try await round.office.record([try round.mark(1, .absent)])
    }
    #expect(try await round.status() == .present)
  }

  @Test func `the rules of attendance hold, and all is recorded or nothing`() async throws {
    let round = try await MarkedRound()
    let stranger = ID<Enrolment>(at: Moment(milliseconds: 1), random: (0, 0))
    await #expect(
      throws: Refused([
        Refusal(
          .unknown(.enrolment, stranger.description, nearest: []),
          at: Refusal.Place(line: 2, column: "")),
        Refusal(
          .latenessBeyondSession(minutes: 180, scheduled: 180),
          at: Refusal.Place(line: 3, column: "")),
      ])
    ) {
      try await round.office.record([
        try round.mark(1, .present),
        AttendanceMarkInput(
          id: try round.mark(2, .present).id, enrolment: stranger, session: round.session,
          status: .present, moment: try round.mark(2, .present).moment),
        try round.mark(3, .late(minutes: 180)),
      ])
    }
    #expect(try await round.status() == nil)
    try await round.office.cancelEnrolment(
      round: "r", SmallOffice.people[0], reason: "ลาออก")
    await #expect(throws: Refused(.notTakingPart("นางวรรณา ศรีสว่าง", .cancelled))) {
      try await round.office.record([try round.mark(1, .present)])
    }
  }

  @Test func `many who record at once are each told of their own, and each is in the trail alone`()
    async throws
  {
    let round = try await MarkedRound()
    let before = try await round.entries().count
    let stranger = ID<Enrolment>(at: Moment(milliseconds: 1), random: (0, 0))
    let outsider = round.office.acting(
      as: "x", device: "", authority: .account(ID(at: Moment(milliseconds: 1), random: (0, 0)), []))
    let told = await withTaskGroup(of: (Int, Bool).self) { group in
      for number in 1...90 {
        group.addTask {
          do {
            let mark = try round.mark(UInt64(number), .present, order: number)
            // One in three is of nobody, half of those by somebody without rights; one in three
            // delivers twice.
            let marks =
              switch number % 3 {
              case 0:
                [
                  AttendanceMarkInput(
                    id: mark.id, enrolment: stranger, session: mark.session, status: .present,
                    moment: mark.moment)
                ]
              case 1: [mark, mark]
              default: [mark]
              }
            let office = number % 6 == 0 ? outsider : round.office
            let count = try await office.record(marks)
            return (number, count.new + count.corrected == 1 && count.unchanged == number % 3 % 2)
          } catch {
            let expected: Refusal.Reason =
              number % 6 == 0
              ? .notAllowed(.change(.markAttendance))
              : .unknown(.enrolment, stranger.description, nearest: [])
            return (number, number % 3 == 0 && error as? Refused == Refused(expected))
          }
        }
      }
      return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
    }
    #expect(told.filter { !$0.value }.keys.sorted() == [])
    #expect(told.count == 90)
    let entries = try await round.entries().dropFirst(before)
    #expect(entries.count == 60)
    #expect(Set(entries.map(\.operation)).count == 60)
    #expect(try await round.office.verifyAudit().findings == [])
  }

  @Test func `a device whose clock is a day ahead is told so`() async throws {
    let round = try await MarkedRound()
    let ahead = try round.mark(1, .present, at: 86_400)
    let refused = await #expect(throws: Refused.self) { try await round.office.record([ahead]) }
    guard case .clockAhead(ahead.moment, let now) = refused?.reasons.first?.reason else {
      Issue.record("\(refused?.reasons ?? [])")
      return
    }
    #expect(now.dateInThailand.iso == "2020-01-31")
  }
}

/// A round whose first participant's first session is marked by ids.
private struct MarkedRound {
  let small: SmallOffice
  let enrolment: ID<Enrolment>
  let session: ID<Session>
  private let moment = Moment(milliseconds: 1_580_400_000_000)

  var office: Office { small.office }

  init() async throws {
    small = try await SmallOffice.withRound()
    let record = try await small.office.record(ofRound: "r")
    enrolment = record.participants[0].enrolment.id
    session = try #require(record.sessions.first).id
  }

  /// The device's mark of a number, `seconds` after its first.
  func mark(
    _ number: UInt64, _ status: AttendanceStatus, at seconds: Int64 = 0, order: Int = 0
  ) throws -> AttendanceMarkInput {
    AttendanceMarkInput(
      id: ID(at: moment, random: (0, number)), enrolment: enrolment, session: session,
      status: status, moment: Moment(milliseconds: moment.milliseconds + seconds * 1000),
      order: order)
  }

  func status() async throws -> AttendanceStatus? {
    try await office.record(ofRound: "r").participants.first { $0.enrolment.id == enrolment }?
      .marks[session]?.status
  }

  func entries() async throws -> [AuditEntry] {
    try await small.database.read { db in try AuditTable(db).entries(after: 0, count: 100_000) }
  }
}
