import Foundation
import Operations
import SQL
import SQLite
import Support
import Training

/// An office in a folder of its own: the sample, and lists of other people for a second round.
struct WorkingOffice {
  struct Failure: Error { let run: ProgramRun }

  /// What can be counted in the database, and whether it is whole.
  struct State: Equatable {
    var integrity = ["ok"]
    var people: Int
    /// The numbers of this year's certificates, in order.
    var certificates: [Int]
  }

  let folder: TemporaryFolder
  private let database: URL

  init(people count: Int) throws {
    folder = try TemporaryFolder()
    database = folder.url.appending(path: "heddle.sqlite")
    let names = Self.names(count)
    try write("people.csv", "ชื่อ-สกุล,ตำแหน่ง,สังกัด", names) {
      "\($0),นักวิชาการศึกษา,องค์การบริหารส่วนตำบลสวาย"
    }
    try write("marks.csv", "ชื่อ-สกุล,ช่วง,สถานะ", names) { "\($0),1,มา" }
    try write("ratings.csv", "ชื่อ-สกุล,ระยะ,ประเภทผู้ประเมิน,ผู้ประเมิน,C1", names) {
      "\($0),หลัง,วิทยากร,ทีมวิทยากรมูลนิธิสยามกัมมาจล,3"
    }
    try run("sample")
  }

  /// Brings a second round of the people on the lists to where their certificates can be issued.
  func completeRound() throws {
    try run("import", "people", "people.csv")
    try run(
      "round", "create", "r", "--programme", "surin-equity", "--ordinal", "3", "--title", "อบรม",
      "--curriculum", "community-weaver", "--first", "2019-09-02", "--last", "2019-09-02",
      "--venue", "สวนป่ารีสอร์ท", "--organiser", "องค์การบริหารส่วนจังหวัดสุรินทร์", "--signatory",
      "ผู้ลงนาม|นายก")
    try run(
      "session", "add", "r", "--date", "2019-09-02", "--start", "09:00", "--end", "12:00",
      "--room", "ห้องประชุมลุมพินีแกรนด์", "--title", "ช่วง")
    try run("nominate", "r", "--file", "people.csv")
    try run("enrol", "r")
    try run("attendance", "import", "r", "marks.csv")
    try run("rating", "import", "r", "ratings.csv")
  }

  /// - Throws: `Failure` unless the program ends well.
  func run(_ arguments: String...) throws {
    let run = try heddle(arguments, in: folder.url)
    guard run.exitCode == 0 else { throw Failure(run: run) }
  }

  /// The bytes of the database when nothing works on it.
  func contents() throws -> Data { try Data(contentsOf: database) }

  /// Puts a database back as it was once.
  func restore(_ contents: Data) throws {
    for suffix in ["-wal", "-shm"] { unlink(database.path + suffix) }
    try contents.write(to: database)
  }

  func state() async throws -> State {
    let recorded = Recording(at: Moment(milliseconds: 0), by: "test", device: "test")
    let database = try SQLiteDatabase(
      path: database.path, creating: false, migrator: Office.migrator(recorded: recorded))
    let state = try await database.read { db in
      State(
        integrity: try db.rows("PRAGMA integrity_check").map {
          try $0.value("integrity_check")
        },
        people: try db.rows("SELECT id FROM person").count,
        certificates: try db.rows(
          "SELECT sequence FROM certificate WHERE round_code = 'r' ORDER BY sequence"
        ).map { try $0.value("sequence") })
    }
    database.close()
    return state
  }

  private static func names(_ count: Int) -> [String] {
    let given = ["กมล", "ขวัญ", "จิตร", "ชูชัย", "ดวง", "ทวี", "ธนา", "บุญ", "ปรีชา", "มานะ"]
    let middle = ["ชัย", "พร", "ศรี", "วรรณ", "นภา", "ศักดิ์", "ลักษณ์", "พงษ์", "รัตน์", "เดช"]
    let surnames = [
      "ใจดี", "ทองคำ", "ศรีสุข", "บุญมา", "แก้วใส", "คำดี", "พรหมมา", "สายทอง", "วงศ์ดี", "มีสุข",
    ]
    return (0..<count).map {
      "นาย\(given[$0 % 10])\(middle[$0 / 10 % 10]) \(surnames[$0 / 100 % 10])"
    }
  }

  private func write(
    _ name: String, _ heading: String, _ names: [String], _ row: (String) -> String
  ) throws {
    let lines = [heading] + names.map(row)
    try Data((lines.joined(separator: "\n") + "\n").utf8)
      .write(to: folder.url.appending(path: name))
  }
}
