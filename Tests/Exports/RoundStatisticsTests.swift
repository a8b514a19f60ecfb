import Testing
import Training

struct RoundStatisticsTests {
  @Test func `people are counted by how far they came`() throws {
    let record = try ReportRound().record()
    var expected = Coverage()
    // Of 15, two walked in and one cancelled; three were late once and then missed the rest.
    (expected.invited, expected.registered, expected.attended) = (13, 14, 14)
    (expected.completed, expected.certified) = (11, 11)
    #expect(record.coverage(of: record.participants) == expected)
    let planned = try ReportRound(hasMarks: false).record()
    #expect(planned.coverage(of: planned.participants).attended == 0)
    #expect(record.coverage(of: []) == Coverage())
  }

  @Test func `attendance in a session counts those whom it concerns`() throws {
    let record = try ReportRound().record()
    let counts = record.sessions.map {
      let attendance = record.attendance(in: $0, of: record.participants)
      return [
        attendance.present, attendance.late, attendance.leave, attendance.absent,
        attendance.unmarked, attendance.expected,
      ]
    }
    #expect(counts == [[11, 3, 0, 0, 0, 14], [11, 0, 0, 3, 0, 14], [11, 0, 3, 0, 0, 14]])
    let planned = try ReportRound(hasMarks: false).record()
    let first = try #require(planned.sessions.first)
    #expect(planned.attendance(in: first, of: planned.participants).unmarked == 14)
    #expect(planned.attendance(in: first, of: []).share == nil)
  }

  @Test func `nobody is said to have attended too little before it is recorded`() throws {
    func bands(_ round: ReportRound) throws -> [Int] {
      let record = try round.record()
      let bands = record.takingPart.map(record.band)
      return AttendanceBand.allCases.map { band in bands.count { $0 == band } }
    }
    #expect(try bands(ReportRound()) == [11, 0, 3, 0, 0])
    #expect(try bands(ReportRound(hasMarks: false)) == [0, 0, 0, 0, 14])
    #expect(
      try ReportRound(hasMarks: false).record().shortfallCounts.map(\.kind) == [.unmarked])
    let counts = try ReportRound().record().shortfallCounts
    #expect(counts.map(\.kind) == [.attendance])
    #expect(counts.map(\.people) == [3])
  }

  @Test func `before and after are compared for the same people only`() throws {
    let record = try ReportRound().record()
    let pair = try #require(record.raterPair)
    #expect(pair == RaterPair(before: .own, after: .trainer))
    let results = record.competencyResults(of: record.takingPart, by: pair)
    #expect(results.map(\.competency.code) == ["C1", "C2"])
    #expect(results.map(\.matched.count) == [14, 10])
    #expect(results[0].matched.before.shown == [0, 14, 0, 0, 0, 0])
    #expect(results[0].matched.after.shown == [0, 0, 8, 6, 0, 0])
    #expect(
      [results[0].matched.rose, results[0].matched.same, results[0].matched.fell] == [14, 0, 0])
    #expect(results[0].doubledDistance == -2)
    #expect(results[1].doubledDistance == nil, "C2 has no expected level")
    #expect(results[1].after.notObserved == 4)
  }

  @Test func `raters of one kind are preferred, and of several ratings the lowest counts`() throws {
    let record = try ReportRound(organisations: 1).record()
    let first = try #require(record.participants.first)
    func rating(_ number: Int, _ occasion: Assessment.Occasion, _ level: Int) -> Rating {
      Rating(
        id: id(number), enrolment: first.enrolment.id, competency: "C1", occasion: occasion,
        raterKind: .supervisor, rater: "หัวหน้า \(number)", level: .shown(level),
        recorded: SmallRound.recording)
    }
    let rated = record.replacing(
      first,
      ratings: first.ratings + [rating(1, .pre, 4), rating(2, .post, 5), rating(3, .post, 3)])
    let pair = try #require(rated.raterPair)
    #expect(pair == RaterPair(before: .supervisor, after: .supervisor))
    let matched = try #require(
      rated.competencyResults(of: rated.takingPart, by: pair).first?.matched)
    #expect(matched.after.shown == [0, 0, 0, 1, 0, 0])
    #expect([matched.rose, matched.same, matched.fell] == [0, 0, 1])
  }

  @Test func `without ratings there is nothing to compare`() throws {
    #expect(try ReportRound(hasRatings: false).record().raterPair == nil)
    #expect(try ReportRound(organisations: 0).record().raterPair == nil)
  }
}

extension RoundRecord {
  fileprivate func replacing(_ one: Participant, ratings: [Rating]) -> RoundRecord {
    RoundRecord(
      round: round, programme: programme, curriculum: curriculum, venue: venue, rooms: rooms,
      trainers: trainers, organisations: organisations, cohorts: cohorts, agenda: agenda,
      participants: participants.map { participant in
        participant.enrolment.id != one.enrolment.id
          ? participant
          : Participant(
            enrolment: one.enrolment, status: one.status, person: one.person, marks: one.marks,
            ratings: ratings, certificates: one.certificates)
      }, claims: claims)
  }
}
