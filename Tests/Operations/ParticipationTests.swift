import Imports
import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct ParticipationTests {
  /// One came late to one session and was absent from another, which was then corrected.
  private func office() async throws -> SmallOffice {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    for (session, status) in [
      (1, AttendanceStatus.late(minutes: 30)), (2, .absent), (3, .absent), (3, .leave),
    ] {
      try await small.office.markAttendance(
        round: "r",
        [
          StatedMark(
            person: SmallOffice.people[0], session: .number(session), status: status)
        ])
    }
    _ = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    return small
  }

  @Test func `a training record has minutes, late ones taken off, and the valid certificate`()
    async throws
  {
    let small = try await office()
    let round = try await small.office.record(ofRound: "r")
    for participant in round.participants {
      let record = try #require(try await small.office.trainingRecord(of: participant.person.id))
      #expect(record.person == participant.person)
      let entry = try #require(record.rounds.first)
      #expect(record.rounds.count == 1)
      #expect(entry.round == round.round.id)
      #expect(entry.status == .enrolled)
      #expect(entry.minutesScheduled == 540)
      let isLate = participant.certificate == nil
      #expect(entry.minutesAttended == (isLate ? 150 : 540))
      #expect(entry.certificate == participant.certificate?.facts.number)
    }
    #expect(round.participants.count { $0.certificate == nil } == 1)
  }

  @Test func `a round's numbers count the last mark of each`() async throws {
    let small = try await office()
    let round = try await small.office.record(ofRound: "r").round
    let counts = try await small.office.counts(ofRound: round.id)
    #expect(counts.enrolments == [.enrolled: 3])
    #expect(counts.sessions.map(\.present) == [2, 2, 2])
    #expect(counts.sessions.map(\.late) == [1, 0, 0])
    #expect(counts.sessions.map(\.leave) == [0, 0, 1])
    #expect(counts.sessions.map(\.absent) == [0, 1, 0])
    #expect(counts.certificates == 2)
  }

  @Test func `nobody and no round have nothing`() async throws {
    let small = try await SmallOffice()
    let none = ID<Person>(at: Moment(milliseconds: 1), random: (0, 0))
    #expect(try await small.office.trainingRecord(of: none) == nil)
    let round = ID<Round>(at: Moment(milliseconds: 1), random: (0, 0))
    #expect(
      try await small.office.counts(ofRound: round)
        == RoundCounts(enrolments: [:], sessions: [], certificates: 0))
  }

  @Test func `no question about one person or round, and no mark, reads a whole table`()
    async throws
  {
    let small = try await office()
    let round = try await small.office.record(ofRound: "r")
    let planned = PlannedDatabase(small.database)
    let office = Office(
      database: planned, clock: { Moment(milliseconds: 1_600_000_000_000) }, random: { 7 },
      actor: "ผู้ทดสอบ", device: "test", readCurriculum: { _ in throw SQLError.closed })
    let participant = round.participants[0]
    _ = try await office.trainingRecord(of: participant.person.id)
    _ = try await office.counts(ofRound: round.round.id)
    _ = try await office.coverage(ofProgramme: round.programme.code)
    let found = try await office.searchPeople("สว่าง")
    #expect(found.map(\.person.id) == [participant.person.id])
    try await office.record([
      AttendanceMarkInput(
        id: ID(at: Moment(milliseconds: 1_600_000_000_000), random: (1, 1)),
        enrolment: participant.enrolment.id, session: round.sessions[0].id, status: .present,
        moment: Moment(milliseconds: 1_600_000_000_000))
    ])
    #expect(planned.fullScans == [])
    #expect(planned.statements >= 8)
  }
}
