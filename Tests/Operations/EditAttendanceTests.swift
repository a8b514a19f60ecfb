import Operations
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct EditAttendanceTests {
  @Test func `an edit that comes again changes nothing, and one of an older state is a conflict`()
    async throws
  {
    let cell = try await Cell()
    let first = cell.edit(1, .present)
    #expect(try await cell.office.edit([first]) == [.recorded(first.id)])
    #expect(try await cell.office.edit([first]) == [.recorded(first.id)])
    // Somebody else did not see it: the same value is no conflict, another is.
    let same = cell.edit(2, .present)
    #expect(try await cell.office.edit([same]) == [.recorded(same.id)])
    let outcome = try #require(try await cell.office.edit([cell.edit(3, .absent)]).first)
    guard case .conflict(let now) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(now?.id == same.id)
    let seen = cell.edit(4, .absent, base: same.id)
    #expect(try await cell.office.edit([seen]) == [.recorded(seen.id)])
    #expect(try await cell.status() == .absent)
  }

  @Test func `a mark made on a slow clock still follows the one that it was made from`()
    async throws
  {
    let cell = try await Cell()
    let first = cell.edit(1, .present, at: 60)
    let second = cell.edit(2, .late(minutes: 5), at: 0, base: first.id)
    #expect(
      try await cell.office.edit([first, second]) == [.recorded(first.id), .recorded(second.id)])
    #expect(try await cell.status() == .late(minutes: 5))
  }

  @Test func `one that is refused holds none of the others back`() async throws {
    let cell = try await Cell()
    let (bad, good) = (cell.edit(1, .late(minutes: 180)), cell.edit(2, .present))
    #expect(
      try await cell.office.edit([bad, good]) == [
        .rejected([.latenessBeyondSession(minutes: 180, scheduled: 180)]), .recorded(good.id),
      ])
  }

  @Test func `what is taken back counts as not marked, and stays in the history`() async throws {
    let cell = try await Cell()
    let first = cell.edit(1, .present)
    let back = cell.edit(2, nil, base: first.id)
    #expect(
      try await cell.office.edit([first, back]) == [.recorded(first.id), .recorded(back.id)])
    #expect(try await cell.status() == nil)
    let marks = try await cell.office.marks(of: cell.enrolment, in: cell.session, round: "r")
    #expect(marks.map(\.isTakenBack) == [false, true])
  }

  @Test func `the rest are present, and undoing it leaves the earlier marks`() async throws {
    let cell = try await Cell()
    let first = cell.edit(1, .leave)
    _ = try await cell.office.edit([first])
    let done = try await cell.office.markRestPresent(round: "r", session: cell.session)
    #expect(done.count == 2)
    #expect(try await cell.office.markRestPresent(round: "r", session: cell.session).count == 0)
    let undone = try await cell.office.undoMarks(
      round: "r", session: cell.session, moment: done.moment)
    #expect(undone.count == 2)
    let sheet = try await cell.office.attendanceSheet(ofRound: "r", session: cell.session)
    #expect(sheet.rows.compactMap(\.mark).map(\.id) == [first.id])
    #expect(
      try await cell.office.undoMarks(round: "r", session: cell.session, moment: done.moment).count
        == 0)
  }

  @Test func `ratings are edited in the same way`() async throws {
    let cell = try await Cell()
    func edit(_ number: UInt64, _ level: Rating.Level?, base: ID<Rating>? = nil) -> RatingEdit {
      RatingEdit(
        id: ID(at: cell.moment, random: (0, number)), enrolment: cell.enrolment, competency: "C1",
        occasion: .post, raterKind: .trainer, rater: "วิทยากร ก", level: level,
        moment: cell.moment, base: base)
    }
    let first = edit(1, .shown(3))
    let office = cell.office
    #expect(
      try await office.edit(ratingsOf: "r", [first, first]) == [
        .recorded(first.id), .recorded(first.id),
      ])
    let outcome = try #require(try await office.edit(ratingsOf: "r", [edit(2, .shown(4))]).first)
    guard case .conflict(let now) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(now?.level == .shown(3))
    let back = edit(3, nil, base: first.id)
    #expect(try await office.edit(ratingsOf: "r", [back]) == [.recorded(back.id)])
    #expect(
      try await office.ratingSheet(ofRound: "r", .post).rows.allSatisfy {
        $0.participant.ratings.isEmpty
      })
  }
}

/// The first participant's first session.
private struct Cell {
  let office: Office
  let enrolment: ID<Enrolment>
  let session: ID<Session>
  let moment = Moment(milliseconds: 1_580_400_000_000)

  init() async throws {
    office = try await SmallOffice.withRound().office
    let sheet = try await office.attendanceSheet(ofRound: "r")
    session = try #require(sheet.sessions.first).id
    enrolment = try #require(sheet.rows.first).participant.enrolment.id
  }

  func edit(
    _ number: UInt64, _ status: AttendanceStatus?, at seconds: Int64 = 0,
    base: ID<AttendanceMark>? = nil
  ) -> AttendanceEdit {
    AttendanceEdit(
      id: ID(at: moment, random: (0, number)), enrolment: enrolment, session: session,
      status: status, moment: Moment(milliseconds: moment.milliseconds + seconds * 1000),
      base: base)
  }

  func status() async throws -> AttendanceStatus? {
    try await office.record(ofRound: "r").participants.first { $0.enrolment.id == enrolment }?
      .marks[session]?.status
  }
}
