import Credentials
import Curricula
import FoundationEssentials
import Imports
import Operations
import SQL
import Storage
import Support
import Synchronization
import Tables
import Training

/// An office on a database of the engine that is tested at the moment, with what a round needs; its clock moves by a second at
/// each look, and its random numbers are always the same.
struct SmallOffice {
  let office: Office
  let database: any Database

  init(
    now: String = "2020-01-31", place: TestPlace? = nil, migrator: Migrator? = nil,
    passphrase: Passphrase? = nil
  ) async throws {
    let start = Moment(try CivilDate(iso: now), try TimeOfDay("16:30"))
    let migrator =
      migrator ?? Office.migrator(recorded: Recording(at: start, by: "ผู้ทดสอบ", device: "test"))
    try self.init(
      now: now, on: place?.open(migrator) ?? Engine.current.database(migrator),
      passphrase: passphrase)
  }

  /// The office on a database that is there, perhaps on another day.
  init(now: String, on database: any Database, passphrase: Passphrase? = nil) throws {
    self.database = database
    let start = Moment(try CivilDate(iso: now), try TimeOfDay("16:30"))
    let ticks = Ticks()
    office = Office(
      database: database,
      clock: { Moment(milliseconds: start.milliseconds + Int64(ticks.next()) * 1000) },
      random: { 42 }, actor: "ผู้ทดสอบ", device: "test",
      readCurriculum: { try CurriculumReader().read($0) }, passphrase: passphrase)
  }

  /// Three half-days at one venue, three people of two organisations, all enrolled.
  static func withRound(
    place: TestPlace? = nil, passphrase: Passphrase? = nil
  ) async throws -> SmallOffice {
    let small = try await SmallOffice(place: place, passphrase: passphrase)
    try await small.planRound()
    for (date, start, end) in [
      ("2019-08-27", "13:30", "16:30"), ("2019-08-28", "09:00", "12:00"),
      ("2019-08-28", "13:00", "16:00"),
    ] {
      try await small.office.addSession(round: "r", sessionPlan(date, start, end))
    }
    try await small.office.nominate(round: "r", people)
    try await small.office.enrol(round: "r")
    return small
  }

  /// People, places, and a round in which nothing happens yet.
  func planRound() async throws {
    let bytes = try Data(
      contentsOf: packageFolder.appending(path: "curricula/community-weaver.xml"))
    try await office.storeCurriculum(Array(bytes))
    try await importOrganisations(
      """
      name,district,province
      องค์การบริหารส่วนตำบลสวาย,เมืองสุรินทร์,สุรินทร์
      เทศบาลตำบลจอมพระ,จอมพระ,สุรินทร์
      """)
    try await importPeople(
      """
      ชื่อ-สกุล,ตำแหน่ง,สังกัด
      นางวรรณา ศรีสว่าง,นักวิชาการศึกษา,องค์การบริหารส่วนตำบลสวาย
      นายประยูร ทองอินทร์,ปลัด,องค์การบริหารส่วนตำบลสวาย
      นายอนุชา กองทรัพย์,ปลัดเทศบาล,เทศบาลตำบลจอมพระ
      """)
    try await office.addVenue(name: "สวนป่ารีสอร์ท", province: "สุรินทร์")
    try await office.addRoom(venue: "สวนป่ารีสอร์ท", name: "ห้องใหญ่", capacity: 100)
    try await office.addRoom(venue: "สวนป่ารีสอร์ท", name: "ห้องเล็ก", capacity: 2)
    for name in ["วิทยากร ก", "วิทยากร ข"] {
      try await office.addTrainer(name: name, organisation: "เทศบาลตำบลจอมพระ")
    }
    try await office.createProgramme(
      code: "p", title: "โครงการ", organiser: "องค์การบริหารส่วนตำบลสวาย")
    try await office.createRound(Self.roundPlan("r"))
  }

  static let people = ["วรรณา ศรีสว่าง", "ประยูร ทองอินทร์", "อนุชา กองทรัพย์"]
    .map { PersonReference(name: $0) }

  static func roundPlan(_ code: String) throws -> RoundPlan {
    RoundPlan(
      code: code, programme: "p", ordinal: 2, title: "การอบรม",
      curriculum: "community-weaver", first: try CivilDate(iso: "2019-08-27"),
      last: try CivilDate(iso: "2019-08-28"), venue: "สวนป่ารีสอร์ท",
      organiser: "องค์การบริหารส่วนตำบลสวาย",
      signatories: [Signatory(name: "ผู้ลงนาม", office: "นายก")])
  }

  static func sessionPlan(
    _ date: String, _ start: String, _ end: String, room: String = "ห้องใหญ่",
    trainers: [String] = ["วิทยากร ก"]
  ) throws -> SessionPlan {
    SessionPlan(
      module: nil, title: "ช่วง",
      slot: try Slot(
        date: CivilDate(iso: date), start: TimeOfDay(start), end: TimeOfDay(end)),
      room: room, trainers: trainers)
  }

  func importOrganisations(_ csv: String) async throws {
    _ = try await office.importOrganisations(
      OrganisationRow.rows(of: CSVReader().table(Array(csv.utf8))))
  }

  func importPeople(_ csv: String) async throws {
    _ = try await office.importPeople(PersonRow.rows(of: CSVReader().table(Array(csv.utf8))))
  }

  /// Everybody present in every session and rated C1 at 3 after it.
  func everybodyCompletes(_ people: [PersonReference] = people) async throws {
    try await office.markAttendance(
      round: "r",
      people.flatMap { person in
        (1...3).map { StatedMark(person: person, session: .number($0), status: .present) }
      })
    try await office.rate(
      round: "r", people.map { Self.rating($0, "C1", .shown(3)) })
  }

  static func rating(
    _ person: PersonReference, _ competency: String, _ level: Rating.Level
  ) -> StatedRating {
    StatedRating(
      person: person, competency: competency, occasion: .post, raterKind: .trainer,
      rater: "วิทยากร ก", level: level)
  }

  /// Prints nothing but the number, so that a document can be told by its bytes.
  static let press = press { facts, _ in Array(facts.number.text.utf8) }

  static func press(
    from template: [UInt8] = Array("t".utf8),
    _ print: @escaping @Sendable (CertificateFacts, ID<Certificate>) throws -> [UInt8]
  ) -> CertificatePress {
    CertificatePress(
      source: CertificatePress.Source(
        file: template, fileName: "t.odt", language: .thai, origin: .shipped),
      digits: .thai, print: print)
  }
}

private final class Ticks: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
