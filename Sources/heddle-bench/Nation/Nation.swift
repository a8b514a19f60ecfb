internal import SQL
internal import Training

/// A made-up nation of local governments and their training; every row follows from its number.
struct Nation: Sendable {
  let organisations: Int
  let people: Int
  let rounds: Int
  static let sessionsPerRound = 5
  static let peoplePerRound = 50

  var enrolments: Int { rounds * Self.peoplePerRound }
  var marks: Int { enrolments * Self.sessionsPerRound }
  var certificates: Int { enrolments / 10 }

  /// - Parameter scale: 1 for the whole nation.
  init(scale: Double) {
    organisations = max(1, Int(7850 * scale))
    people = max(Self.peoplePerRound, Int(250_000 * scale))
    rounds = max(1, Int(20_000 * scale))
  }

  /// Kinds of rows, told apart by the first digits of their ids.
  enum Kind: UInt64 {
    case organisation = 1, person, round, session, enrolment, status, mark, venue, room, programme
    case curriculum, certificate
  }

  static func id<Entity>(_ kind: Kind, _ number: Int, _: Entity.Type = Entity.self) -> ID<Entity> {
    ID(
      at: Moment(milliseconds: 1_600_000_000_000 + Int64(kind.rawValue) * 1_000_000_000),
      random: (UInt64(number >> 20), UInt64(number)))
  }

  /// As a value of a row.
  private func key(_ kind: Kind, _ number: Int) -> SQLValue {
    .text((Self.id(kind, number) as ID<Nation>).description)
  }

  private func text(_ text: String) -> SQLValue { .text(text) }

  private static let given = [
    "วรรณา", "ประยูร", "อนุชา", "สมชาย", "สมหญิง", "มาลี", "บุญเลิศ", "จันทร์เพ็ญ", "กิตติ", "ทองใบ",
    "ศิริพร", "วิชัย", "อรุณ", "พรทิพย์", "สุรชัย", "นงลักษณ์", "ปรีชา", "รัตนา", "ธวัชชัย", "อำไพ",
  ]
  private static let heads = [
    "ศรี", "ทอง", "บุญ", "แก้ว", "วงศ์", "จันทร์", "สุข", "พรหม", "เพชร", "อินทร์", "ชัย", "มณี", "คำ", "สาย",
    "แสง", "ไพร", "รุ่ง", "ธรรม", "ใจ", "ภักดี",
  ]
  private static let tails = [
    "สว่าง", "ทรัพย์", "มา", "งาม", "ดี", "วงษ์", "ชัย", "เรือง", "สุวรรณ", "กุล", "รัตน์", "พันธ์", "ศิริ",
    "ไทย", "นาค", "เกตุ", "มั่น", "คง", "ประเสริฐ", "โพธิ์",
  ]

  static func name(_ number: Int) -> (given: String, surname: String) {
    let mixed = Int((UInt64(number) &* 0x9E37_79B9_7F4A_7C15) >> 33)
    let surname =
      heads[mixed % 20] + tails[mixed / 20 % 20]
      + (mixed / 400 % 4 == 0 ? "" : heads[mixed / 1600 % 20])
    return (given[mixed / 32000 % 20], surname)
  }

  /// One table after another, in an order in which rows can be added.
  func tables() -> [Rows] {
    directory() + places() + participation()
  }

  struct Rows: Sendable {
    let table: String
    let columns: [String]
    let count: Int
    let row: @Sendable (Int) -> [SQLValue]
  }

  private func directory() -> [Rows] {
    [
      Rows(
        table: "organisation", columns: ["id", "kind", "name", "district", "province"],
        count: organisations
      ) { [self] number in
        [
          key(.organisation, number), text("subdistrict-administrative-organisation"),
          text("องค์การบริหารส่วนตำบล\(Self.heads[number % 20])\(number)"),
          text("อำเภอ\(number / 9)"), text("จังหวัด\(number % 77)"),
        ]
      },
      Rows(table: "person", columns: ["id", "is_invented"], count: people) { [self] number in
        [key(.person, number), .integer(1)]
      },
      Rows(
        table: "person_name",
        columns: ["person_id", "place", "prefix", "given", "surname", "without_prefix"],
        count: people
      ) { [self] number in
        let name = Self.name(number)
        return [
          key(.person, number), .integer(0), text("นาย"), text(name.given), text(name.surname),
          text(PersonName.normalised("\(name.given) \(name.surname)")),
        ]
      },
      Rows(
        table: "person_position", columns: ["person_id", "place", "organisation_id", "title"],
        count: people
      ) { [self] number in
        [
          key(.person, number), .integer(0), key(.organisation, number % organisations),
          text("นักวิชาการศึกษา"),
        ]
      },
    ]
  }

  private func places() -> [Rows] {
    [
      Rows(
        table: "venue", columns: ["id", "name", "subdistrict", "district", "province"], count: 100
      ) { [self] number in
        [key(.venue, number), text("หอประชุม \(number)"), text(""), text(""), text("จังหวัด")]
      },
      Rows(table: "room", columns: ["id", "venue_id", "name", "capacity"], count: 100) {
        [self] number in
        [key(.room, number), key(.venue, number), text("ห้องใหญ่"), .integer(200)]
      },
      Rows(
        table: "programme", columns: ["id", "code", "title", "organiser_id", "period_note"],
        count: 77
      ) { [self] number in
        [
          key(.programme, number), text("p\(number)"), text("โครงการพัฒนาบุคลากร \(number)"),
          key(.organisation, 0), text(""),
        ]
      },
      Rows(
        table: "curriculum", columns: ["id", "code", "version", "document", "digest"], count: 1
      ) { [self] number in
        [key(.curriculum, number), text("c"), text("1"), .blob([]), text("")]
      },
      Rows(
        table: "round",
        columns: [
          "id", "programme_id", "code", "ordinal", "title", "curriculum_id", "first_on", "last_on",
          "venue_id", "organiser_id",
        ], count: rounds
      ) { [self] number in
        let day = Self.day(number)
        return [
          key(.round, number), key(.programme, number % 77), text("r\(number)"),
          .integer(Int64(number % 9 + 1)), text("การอบรมเชิงปฏิบัติการ \(number)"),
          key(.curriculum, 0), text(day), text(day), key(.venue, number % 100),
          key(.organisation, number % organisations),
        ]
      },
      Rows(
        table: "session",
        columns: [
          "id", "round_id", "title", "held_on", "start_minute", "end_minute", "room_id", "is_break",
        ], count: rounds * Self.sessionsPerRound
      ) { [self] number in
        let (round, place) = number.quotientAndRemainder(dividingBy: Self.sessionsPerRound)
        return [
          key(.session, number), key(.round, round), text("ช่วงที่ \(place + 1)"),
          text(Self.day(round)), .integer(Int64(510 + place * 90)),
          .integer(Int64(600 + place * 90)), key(.room, round % 100), .integer(0),
        ]
      },
    ]
  }

  private func participation() -> [Rows] {
    let recording = ["recorded_at", "recorded_by", "device"]
    let recorded: @Sendable (Int) -> [SQLValue] = { number in
      [.integer(1_700_000_000_000 + Int64(number)), .text("เจ้าหน้าที่"), .text("เครื่อง 1")]
    }
    return [
      Rows(
        table: "enrolment", columns: ["id", "round_id", "person_id", "organisation_id"],
        count: enrolments
      ) { [self] number in
        let person = Self.person(number, people)
        return [
          key(.enrolment, number), key(.round, number / Self.peoplePerRound), key(.person, person),
          key(.organisation, person % organisations),
        ]
      },
      Rows(
        table: "enrolment_status", columns: ["id", "enrolment_id", "status", "reason"] + recording,
        count: enrolments
      ) { [self] number in
        [key(.status, number), key(.enrolment, number), text("enrolled"), text("")]
          + recorded(number)
      },
      Rows(
        table: "certificate",
        columns: [
          "id", "enrolment_id", "issuer_id", "year", "sequence", "issued_on", "recipient",
          "recipient_position", "recipient_organisation", "issuer", "programme", "workshop",
          "ordinal", "round_code", "first_on", "last_on", "minutes", "venue", "is_invented",
          "template_digest", "document", "document_digest",
        ] + recording, count: certificates
      ) { [self] number in
        let enrolment = number * 10
        let round = enrolment / Self.peoplePerRound
        let name = Self.name(Self.person(enrolment, people))
        let day = Self.day(round)
        return [
          key(.certificate, number), key(.enrolment, enrolment), key(.organisation, 0),
          .integer(2562), .integer(Int64(number + 1)), text(day),
          text("นาย\(name.given) \(name.surname)"), text("นักวิชาการศึกษา"), text("อบต."),
          text("จังหวัด"),
          text("โครงการ"), text("การอบรม"), .integer(1), text("r\(round)"), text(day), text(day),
          .integer(450), text("หอประชุม"), .integer(1), text(""), .blob([]), text(""),
        ] + recorded(number)
      },
      Rows(
        table: "attendance_mark",
        columns: ["id", "enrolment_id", "session_id", "status", "minutes_late", "note"]
          + recording, count: marks
      ) { [self] number in
        let (enrolment, place) = number.quotientAndRemainder(dividingBy: Self.sessionsPerRound)
        let isLate = number % 17 == 0
        return [
          key(.mark, number), key(.enrolment, enrolment),
          key(.session, enrolment / Self.peoplePerRound * Self.sessionsPerRound + place),
          text(isLate ? "late" : number % 23 == 0 ? "absent" : "present"),
          isLate ? .integer(10) : .null, text(""),
        ] + recorded(number)
      },
    ]
  }

  /// Who takes a place in a round; nobody twice in one round.
  private static func person(_ enrolment: Int, _ people: Int) -> Int {
    let (round, place) = enrolment.quotientAndRemainder(dividingBy: peoplePerRound)
    return (round * 7919 + place * (people / peoplePerRound)) % people
  }

  private static func day(_ round: Int) -> String {
    let month = round % 12 + 1
    return "2019-\(month < 10 ? "0" : "")\(month)-\(10 + round % 18)"
  }
}
