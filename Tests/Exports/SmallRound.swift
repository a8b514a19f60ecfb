import FoundationEssentials
import Training

/// Rounds of made-up people, from two to as many as a test wants.
struct SmallRound {
  var people = 2
  var officialNames: [PersonName] = []
  var signatories = [
    Signatory(name: "นายสมมติ ตัวอย่าง", office: "นายกองค์การบริหารส่วนจังหวัดสุรินทร์", capacity: "")
  ]
  var isInvented = true
  /// Of the first people; all others are enrolled.
  var statuses: [Enrolment.Status] = []
  /// Of the certificates that every other person has.
  var certificateNumbers: [Int] = []
  /// Places of people who were never there, and of whom nothing is recorded of the last session.
  var absent: Set<Int> = []
  var unmarked: Set<Int> = []
  /// Of the last session.
  var lastTitle = "สรุปผลและถอดบทเรียน"
  var lastEnd = "16.00"
  /// Whether the curriculum has competencies, in which the first was rated by two trainers.
  var isRated = false

  static let first = date(2019, 8, 27)
  static let last = date(2019, 8, 28)

  func record() throws -> RoundRecord {
    let organiser = Self.organisations[0].id
    let round = Round(
      id: id(1), programme: id(2), code: "surin-2562-2", ordinal: 2,
      title: "ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์",
      curriculum: id(3), first: Self.first, last: Self.last, venue: id(4), organiser: organiser,
      coOrganisers: [Self.organisations[3].id], signatories: signatories)
    return RoundRecord(
      round: round,
      programme: Programme(
        id: id(2), code: "surin-abe",
        title: "โครงการจัดการศึกษาเชิงพื้นที่เพื่อความเสมอภาคทางการศึกษาจังหวัดสุรินทร์", organiser: organiser),
      curriculum: isRated ? Self.curriculum(with: Self.competencies) : Self.curriculum(with: []),
      venue: Venue(
        id: id(4), name: "สวนป่ารีสอร์ท", subdistrict: "เฉนียง", district: "เมืองสุรินทร์",
        province: "สุรินทร์"),
      rooms: [id(5): Room(id: id(5), venue: id(4), name: "ห้องประชุมลุมพินีแกรนด์", capacity: 120)],
      trainers: [
        id(6): Trainer(
          id: id(6), name: "ทีมวิทยากรมูลนิธิสยามกัมมาจล", organisation: Self.organisations[3].id)
      ],
      organisations: Dictionary(uniqueKeysWithValues: Self.organisations.map { ($0.id, $0) }),
      cohorts: [], agenda: try sessions(), participants: try (0..<people).map(participant),
      claims: [])
  }

  private func sessions() throws -> [Session] {
    try [
      ("M1", "พิธีเปิด", Self.first, "13.30", "16.30"), ("M2", "", Self.last, "09.00", "12.00"),
      (nil, lastTitle, Self.last, "13.00", lastEnd),
    ].enumerated().map { place, session in
      Session(
        id: id(10 + place), round: id(1), module: session.0, title: session.1,
        slot: try Slot(
          date: session.2, start: TimeOfDay(session.3), end: TimeOfDay(session.4)),
        room: id(5), trainers: [id(6)])
    }
  }

  /// The first has been everywhere, the second missed a half-day; then they take turns.
  private func participant(_ place: Int) throws -> Participant {
    let names =
      officialNames.isEmpty
      ? [
        try PersonName(prefix: "นาย", given: "สมชาย", surname: "ใจดี"),
        try PersonName(prefix: "นางสาว", given: "เกศรา", surname: "ตัวอย่าง"),
        try PersonName(prefix: "จ.ส.อ.", given: "ปิยะพงษ์", surname: "สมมติวงศ์"),
        try PersonName(prefix: "ว่าที่ร้อยตรีหญิง", given: "พิมพ์ชนก", surname: "ณ ตัวอย่าง"),
      ] : officialNames
    let titles = ["ผู้อำนวยการกองการศึกษา", "นักวิชาการศึกษาชำนาญการ", "นักพัฒนาชุมชนปฏิบัติการ"]
    let organisation = Self.organisations[1 + place % 2].id
    let enrolment = Enrolment(
      id: id(1000 + place), round: id(1), person: id(2000 + place), organisation: organisation)
    var marks: [ID<Session>: AttendanceMark] = [:]
    for session in 0..<3 {
      if session == 2, unmarked.contains(place) { continue }
      let status: AttendanceStatus =
        absent.contains(place) || place % 2 == 1 && session == 1
        ? .absent : session == 2 ? .late(minutes: 10) : .present
      marks[id(10 + session)] = AttendanceMark(
        id: id(3000 + place * 3 + session), enrolment: enrolment.id, session: id(10 + session),
        status: status, recorded: Self.recording)
    }
    return Participant(
      enrolment: enrolment, status: place < statuses.count ? statuses[place] : .enrolled,
      person: Person(
        id: enrolment.person, names: [Dated(names[place % names.count])],
        positions: [
          Dated(Position(title: titles[place % titles.count], organisation: organisation))
        ], isInvented: isInvented),
      marks: marks,
      ratings: isRated ? try ratings(place, of: enrolment.id) : [],
      certificates: place % 2 == 0 ? [try certificate(place, for: enrolment.id)] : [])
  }

  private func certificate(_ place: Int, for enrolment: ID<Enrolment>) throws -> Certificate {
    let number = place / 2 < certificateNumbers.count ? certificateNumbers[place / 2] : 1
    return try Self.certificate(for: enrolment, facts: Self.facts(number: number))
  }

  private func ratings(_ place: Int, of enrolment: ID<Enrolment>) throws -> [Rating] {
    let stated: [(String, Assessment.Occasion, Rating.RaterKind, String, Rating.Level)] =
      place == 0
      ? [
        ("C2", .post, .trainer, "วิทยากร ก", .notObserved),
        ("C1", .followUp3, .own, "นายสมชาย ใจดี", .shown(5)),
        ("C1", .post, .trainer, "วิทยากร ข", .shown(2)),
        ("C1", .post, .trainer, "วิทยากร ก", .shown(4)),
        ("C1", .pre, .own, "นายสมชาย ใจดี", .shown(0)),
      ] : []
    return try stated.enumerated().map { number, rating in
      Rating(
        id: id(5000 + number), enrolment: enrolment, competency: rating.0, occasion: rating.1,
        raterKind: rating.2, rater: rating.3, level: rating.4,
        recorded: Recording(
          at: Moment(Self.last, try TimeOfDay("16.05")), by: "clerk", device: "test"))
    }
  }

  static let recording = Recording(at: Moment(milliseconds: 0), by: "trainer", device: "test")

  static func certificate(
    for enrolment: ID<Enrolment> = id(1000), facts: CertificateFacts = facts(),
    void: Certificate.Void? = nil
  ) throws -> Certificate {
    Certificate(
      id: id(4000), enrolment: enrolment, issuer: organisations[0].id, facts: facts,
      templateDigest: "", printing: nil, documentDigest: "", replaces: nil, recorded: recording,
      void: void)
  }

  static func facts(
    number: Int = 1, recipient: String = "นายสมชาย ใจดี",
    workshop: String =
      "ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์",
    coOrganisers: [String] = ["มูลนิธิสยามกัมมาจล"],
    signatories: [Signatory] = SmallRound().signatories, replaces: RegisterNumber? = nil
  ) -> CertificateFacts {
    CertificateFacts(
      number: RegisterNumber(sequence: number, year: BuddhistYear(2562)), issued: last,
      recipient: recipient, position: "ผู้อำนวยการกองการศึกษา",
      organisation: "องค์การบริหารส่วนตำบลสลักได", issuer: "องค์การบริหารส่วนจังหวัดสุรินทร์",
      coOrganisers: coOrganisers,
      programme: "โครงการจัดการศึกษาเชิงพื้นที่เพื่อความเสมอภาคทางการศึกษาจังหวัดสุรินทร์",
      workshop: workshop, ordinal: 2, roundCode: "surin-2562-2", first: first, last: last,
      minutes: 540, place: "สวนป่ารีสอร์ท ตำบลเฉนียง อำเภอเมืองสุรินทร์ จังหวัดสุรินทร์",
      signatories: signatories, replaces: replaces, isInvented: true)
  }

  static let organisations = [
    Organisation(
      id: id(100), kind: .provincialAdministrativeOrganisation,
      name: "องค์การบริหารส่วนจังหวัดสุรินทร์", district: "เมืองสุรินทร์", province: "สุรินทร์"),
    Organisation(
      id: id(101), kind: .subdistrictAdministrativeOrganisation,
      name: "องค์การบริหารส่วนตำบลเป็นสุข", district: "จอมพระ", province: "สุรินทร์"),
    Organisation(
      id: id(102), kind: .subdistrictAdministrativeOrganisation,
      name: "องค์การบริหารส่วนตำบลประทัดบุ", district: "ปราสาท", province: "สุรินทร์"),
    Organisation(
      id: id(103), kind: .foundation, name: "มูลนิธิสยามกัมมาจล", district: "", province: ""),
  ]

  private static let competencies = [
    Curriculum.Competency(
      code: "C1", title: LocalizedText(thai: "เข้าใจบทบาท", english: "Understanding the role"),
      indicators: ["ไม่แสดงสมรรถนะ", "บอกบทบาทได้"].map { LocalizedText(thai: $0) }, expected: 3),
    Curriculum.Competency(
      code: "C2", title: LocalizedText(thai: "วางแผนร่วม"), indicators: [], expected: nil),
  ]

  private static func curriculum(with competencies: [Curriculum.Competency]) -> Curriculum {
    Curriculum(
      code: "weavers", version: "1", title: LocalizedText(thai: "นักถักทอชุมชน"), summary: nil,
      modules: [
        module(
          "M1", "บทบาทนักถักทอชุมชน", "The role of a community weaver",
          ["สร้างความเข้าใจในบทบาทหน้าที่นักถักทอชุมชน", "ร่วมวางแผนกระบวนการดำเนินงาน"]),
        module("M2", "แผนปฏิบัติการ ๙๐ วัน", "A plan for 90 days", []),
      ],
      competencies: competencies,
      completion: CompletionRule(
        attendance: CompletionRule.AttendanceRule(
          percent: 80, basis: .halfDays, latenessLimit: nil), required: []))
  }

  private static func module(
    _ code: String, _ thai: String, _ english: String, _ objectives: [String]
  ) -> Curriculum.Module {
    Curriculum.Module(
      code: code, round: 2, title: LocalizedText(thai: thai, english: english), minutes: 180,
      method: nil, objectives: objectives.map { LocalizedText(thai: $0) }, trainersNeeded: 1,
      competencies: [], prerequisites: [])
  }
}

/// The id with a small number in its last bytes.
func id<Entity>(_ number: Int) -> ID<Entity> {
  let bytes = (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  return ID(
    UUID(
      uuid: (
        0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, bytes[3], bytes[2], bytes[1], bytes[0]
      )))
}

/// A date that a test is sure of.
func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
  (try? CivilDate(year: year, month: month, day: day)) ?? CivilDate(dayNumber: 0)
}
