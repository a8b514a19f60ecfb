internal import FoundationEssentials
internal import Operations
internal import Phrases
internal import Postgres
internal import SQL
internal import Training

let careCommands = [
  Command(
    "backup",
    summary: LocalizedText(
      thai: "สำรองข้อมูลทั้งหมดเป็นแฟ้มเดียว ขณะที่ผู้อื่นยังทำงานอยู่ได้ แล้วลองกู้คืนเพื่อตรวจสอบ",
      english: "copy all records into one file while others work, and prove it by restoring it"),
    arguments: [.init("FILE", "แฟ้มสำรองใหม่", "the new backup file")],
    details: LocalizedText(
      thai: """
        แฟ้มสำรองมีรูปแบบเดียวกันไม่ว่าข้อมูลอยู่ใน SQLite หรือ PostgreSQL เก็บแยกจากเครื่องนี้ และเก็บรหัสผ่านของ
        ข้อมูลที่เข้ารหัสไว้คนละที่กับแฟ้ม
        """,
      english: """
        The file has the same form whether the records are in SQLite or in PostgreSQL. Keep it away from
        this machine, and the passphrase of encrypted values away from the file.
        """)
  ) { invocation in
    let backup = invocation.backup(invocation.argument("FILE"))
    let database = try invocation.database(
      invocation.databasePlace, creating: false, now: Moment(Date()))
    let holdings = try await backup.make(of: database)
    let (reader, path) = (invocation.reader, backup.path)
    Console.say(
      reader.say(
        "สำรองข้อมูลไว้ที่ \(path) แล้ว: \(holdings.rows) แถวใน \(holdings.tables.count) ตาราง",
        "backed up to \(path): \(holdings.rows) rows in \(holdings.tables.count) tables"))
    Console.say(
      reader.say(
        "ตรวจสอบแล้ว: กู้คืนลงที่ชั่วคราว เปิดด้วยโปรแกรมนี้ ตรวจโครงสร้างแฟ้ม และเทียบทุกแถวของทุกตารางแล้วตรงกัน",
        "verified: restored to a temporary place, opened by this program, its structure checked, and every row of every table compared"
      ))
    invocation.say(holdings)
  },
  Command(
    "restore",
    summary: LocalizedText(
      thai: "กู้คืนแฟ้มสำรองลงในฐานข้อมูลที่ยังไม่มีข้อมูล (ย้ายจาก SQLite ไป PostgreSQL ได้ด้วยวิธีนี้)",
      english: "bring a backup back into a database without records; also moves up to PostgreSQL"),
    arguments: [.init("FILE", "แฟ้มสำรอง", "the backup file")]
  ) { invocation in
    let backup = invocation.backup(invocation.argument("FILE"))
    let place = try invocation.databaseName()
    let holdings = Restored()
    if PostgresAddress.isAddress(invocation.databasePlace) {
      try await invocation.inNewDatabase(now: Moment(Date())) { database in
        holdings.value = try await backup.restore(into: database)
      }
    } else {
      holdings.value = try await backup.restore(to: place)
    }
    Console.say(
      invocation.reader.say(
        "กู้คืน \(backup.path) ลง \(place) แล้ว: \(holdings.value.rows) แถวใน \(holdings.value.tables.count) ตาราง",
        "restored \(backup.path) into \(place): \(holdings.value.rows) rows in \(holdings.value.tables.count) tables"
      ))
    invocation.say(holdings.value)
  },
  Command(
    "check",
    summary: LocalizedText(
      thai: "ตรวจสอบฐานข้อมูลทั้งหมด: แฟ้ม ร่องรอยการแก้ไข วุฒิบัตร และกฎระหว่างตาราง",
      english: "check the whole database: its files, audit trail, certificates, rules across tables"
    ),
    options: [
      .init(
        "rebuild", "สร้างดัชนีค้นชื่อใหม่ก่อนตรวจสอบ",
        "make the indexes by which names are found anew first")
    ]
  ) { invocation in
    let database = try invocation.database(
      invocation.databasePlace, creating: false, now: Moment(Date()))
    if invocation.flag("rebuild") { try await invocation.office().rebuildIndexes() }
    let reader = invocation.reader
    let broken = Tally()
    try await checkRecords(of: database) { result in
      broken.add(result)
      for line in reader.lines(result) { Console.say(line) }
    }
    guard broken.rules == 0 else {
      throw AlreadySaid(
        summary: reader.say(
          "พบสิ่งผิดปกติใน \(broken.rules) ข้อจาก \(RecordRule.allCases.count) ข้อ",
          "\(broken.rules) of \(RecordRule.allCases.count) rules are broken"))
    }
    Console.say(
      reader.say(
        "ไม่พบสิ่งผิดปกติ (\(RecordRule.allCases.count) ข้อ)",
        "nothing is wrong (\(RecordRule.allCases.count) rules)"))
  },
]

private final class Restored {
  var value = Holdings()
}

private final class Tally {
  private(set) var rules = 0

  func add(_ result: RuleResult) { if !result.findings.isEmpty { rules += 1 } }
}

extension Reader {
  fileprivate func lines(_ result: RuleResult) -> [String] {
    guard !result.findings.isEmpty else { return ["✓ \(title(result.rule))"] }
    return ["✗ \(title(result.rule))"] + result.findings.map { "  \(sentence($0))" }
      + (result.hasMore ? [say("  และอื่น ๆ อีก", "  and more")] : [])
      + ["  → \(remedy(result.rule))"]
  }
}

extension Invocation {
  fileprivate func backup(_ path: String) -> Backup {
    let now = Moment(Date())
    return Backup(
      path: path,
      open: { place, creating in try database(place, creating: creating, now: now) },
      migrator: migrator(now))
  }

  /// The digest by which a backup and what was restored from it can be compared by eye.
  fileprivate func say(_ holdings: Holdings) {
    Console.say(
      reader.say("ค่าตรวจสอบเนื้อหา (SHA-256): ", "content digest (SHA-256): ") + holdings.digest)
  }
}
