import Exports
import FoundationEssentials
import OpenDocument
import Training

/// Rounds for reports: as many organisations as a test wants, with marks and ratings that follow a
/// pattern.
struct ReportRound {
  var organisations = 3
  var peopleOfEach = 5
  var hasMarks = true
  var hasRatings = true
  var hasSessions = true
  var name = "องค์การบริหารส่วนตำบลตัวอย่าง"
  var objectives = ["เพื่อสร้างความเข้าใจในบทบาทหน้าที่นักถักทอชุมชน"]

  func record() throws -> RoundRecord {
    let small = try SmallRound(people: 0).record()
    let bodies = (0..<organisations).map { place in
      Organisation(
        id: id(10_000 + place), kind: .subdistrictAdministrativeOrganisation,
        name: "\(name) \(place + 1)", district: "จอมพระ", province: "สุรินทร์")
    }
    let sessions = hasSessions ? small.agenda : []
    let people = try bodies.enumerated().flatMap { place, body in
      try (0..<peopleOfEach).map {
        try participant(place * peopleOfEach + $0, of: body, in: sessions)
      }
    }
    let round = small.round
    return RoundRecord(
      round: Round(
        id: round.id, programme: round.programme, code: round.code, ordinal: round.ordinal,
        title: round.title, curriculum: round.curriculum, first: round.first, last: round.last,
        venue: round.venue, organiser: round.organiser, coOrganisers: round.coOrganisers,
        objectives: objectives, signatories: round.signatories),
      programme: small.programme, curriculum: curriculum(small.curriculum), venue: small.venue,
      rooms: small.rooms, trainers: small.trainers,
      organisations: small.organisations.merging(bodies.map { ($0.id, $0) }) { $1 },
      cohorts: [], agenda: sessions, participants: people,
      claims: [
        HeadcountClaim(id: id(7), round: round.id, people: 85, statedBy: "ประกาศ")
      ])
  }

  /// By the number of the person, from 0: every fifth came late and then missed a session, every
  /// seventh walked in, the fourth cancelled.
  private func participant(
    _ place: Int, of body: Organisation, in sessions: [Session]
  ) throws -> Participant {
    let enrolment = Enrolment(
      id: id(20_000 + place), round: id(1), person: id(40_000 + place), organisation: body.id)
    var marks: [ID<Session>: AttendanceMark] = [:]
    for (index, session) in sessions.enumerated() where hasMarks && place != 3 {
      let status: AttendanceStatus =
        place % 5 == 4 ? index == 0 ? .late(minutes: 10) : index == 1 ? .absent : .leave : .present
      marks[session.id] = AttendanceMark(
        id: id(60_000 + place * 3 + index), enrolment: enrolment.id, session: session.id,
        status: status, recorded: SmallRound.recording)
    }
    let isCertified = hasMarks && place % 5 != 4 && place != 3
    return Participant(
      enrolment: enrolment,
      status: place == 3 ? .cancelled : place % 7 == 6 ? .walkIn : .enrolled,
      person: Person(
        id: enrolment.person,
        names: [
          Dated(try PersonName(prefix: "นาย", given: "สมมติ\(place + 1)", surname: "ตัวอย่าง"))
        ],
        positions: [
          Dated(Position(title: "นักวิชาการศึกษาชำนาญการ", organisation: body.id))
        ], isInvented: true),
      marks: marks, ratings: hasRatings && place != 3 ? ratings(place, enrolment.id) : [],
      certificates: isCertified
        ? [
          try SmallRound.certificate(
            for: enrolment.id, facts: SmallRound.facts(number: place + 1))
        ] : [])
  }

  /// A self-rating of 1 before, a trainer's of 2 or 3 after; one in three is not observed in C2.
  private func ratings(_ place: Int, _ enrolment: ID<Enrolment>) -> [Rating] {
    ["C1", "C2"].enumerated().flatMap { index, code in
      [
        (Assessment.Occasion.pre, Rating.RaterKind.own, Rating.Level.shown(1)),
        (
          .post, .trainer,
          index == 1 && place % 3 == 0 ? .notObserved : .shown(place % 2 == 0 ? 2 : 3)
        ),
      ].enumerated().map { which, rating in
        Rating(
          id: id(90_000 + place * 4 + index * 2 + which), enrolment: enrolment,
          competency: code, occasion: rating.0, raterKind: rating.1, rater: "ผู้ประเมิน",
          level: rating.2, recorded: SmallRound.recording)
      }
    }
  }

  private func curriculum(_ small: Curriculum) -> Curriculum {
    func competency(_ code: String, _ title: String, _ expected: Int?) -> Curriculum.Competency {
      Curriculum.Competency(
        code: code, title: LocalizedText(thai: title, english: "Competency \(code)"),
        indicators: (0...5).map { LocalizedText(thai: "ระดับ \($0)") }, expected: expected)
    }
    return Curriculum(
      code: small.code, version: small.version, title: small.title,
      summary: objectives.isEmpty
        ? nil : LocalizedText(thai: "หลักสูตรสำหรับบุคลากรท้องถิ่น", english: "For local staff"),
      modules: small.modules,
      competencies: [
        competency("C1", "เข้าใจบทบาทและความเสมอภาค", 3), competency("C2", "วางแผนร่วม", nil),
        competency("C3", "ไม่มีผู้ประเมิน", 3),
      ],
      completion: small.completion)
  }

  /// Reports to be printed: the usual, and what is hard on the layout.
  static func printed() throws -> [String: [UInt8]] {
    let long = String(repeating: "เทศบาลนครแห่งการเรียนรู้และความเสมอภาคทางการศึกษา", count: 3)
    let many = ReportRound(organisations: 200, peopleOfEach: 1)
    let rounds: [(String, Language, ReportRound)] = [
      ("report", .thai, ReportRound()), ("report", .english, ReportRound()),
      ("report-planned", .thai, ReportRound(hasMarks: false, hasRatings: false, objectives: [])),
      ("report-empty", .thai, ReportRound(organisations: 0, hasSessions: false, objectives: [])),
      ("report-one", .english, ReportRound(organisations: 1, peopleOfEach: 1)),
      ("report-many", .thai, many),
      ("report-long", .english, ReportRound(organisations: 26, peopleOfEach: 1, name: long)),
    ]
    let templates = (
      thai: try ShippedFiles.template(.report),
      english: try ShippedFiles.template(.report, .english)
    )
    func render(
      _ round: ReportRound, _ language: Language, isPublished: Bool = false
    ) throws -> [UInt8] {
      let isThai = language == .thai
      return try ReportDocument(
        round.record(), for: isThai ? thai : english, isPublished: isPublished
      ).render(isThai ? templates.thai : templates.english)
    }
    var documents: [String: [UInt8]] = [:]
    for (name, language, round) in rounds {
      documents["\(language.rawValue)-\(name).odt"] = try render(round, language)
    }
    for language in Language.allCases {
      documents["\(language.rawValue)-report-published.odt"] = try render(
        ReportRound(organisations: 8), language, isPublished: true)
    }
    return documents
  }
}
