internal import Imports
internal import Operations
internal import Phrases
internal import Training

private let round = Command.Argument("ROUND", "รหัสรอบ", "code of the round")

let attendanceCommands = [
  Command(
    "attendance", "mark",
    summary: LocalizedText(
      thai: "บันทึกการเข้าร่วมหนึ่งรายการ (บันทึกซ้ำคือการแก้ไข ประวัติเดิมยังอยู่)",
      english: "record one mark; another for the same session corrects it, the history stays"),
    arguments: [round],
    options: [
      .init("person", value: "NAME", need: .required, "ชื่อผู้เข้าอบรม", "the participant"),
      .init("organisation", value: "NAME", "หน่วยงาน เมื่อชื่อซ้ำ", "their organisation, for namesakes"),
      .init(
        "position", value: "TEXT", "ตำแหน่ง เมื่อชื่อซ้ำในหน่วยงานเดียวกัน",
        "their position, for namesakes in one organisation"),
      .init(
        "session", value: "N", need: .required, "ช่วงที่ (ดู session list)",
        "the session's number (see session list)"),
      .init(
        "status", value: "present|late|leave|absent", need: .required, "มา สาย ลา ขาด",
        "how they attended"),
      .init("minutes", value: "N", "สาย (นาที)", "how many minutes late"),
      .init("note", value: "TEXT", "หมายเหตุ", "a note"),
    ]
  ) { invocation in
    let mark = StatedMark(
      person: PersonReference(
        name: invocation.required("person"), organisation: invocation.text("organisation"),
        position: invocation.text("position")),
      session: .number(try invocation.requiredNumber("session")),
      status: try invocation.attendanceStatus(), note: invocation.text("note") ?? "")
    let count = try await invocation.office().markAttendance(
      round: invocation.argument("ROUND"), [mark])
    invocation.sayRecorded(count)
  },
  Command(
    "attendance", "import",
    summary: LocalizedText(
      thai: "บันทึกการเข้าร่วมจากแฟ้ม ทั้งหมดหรือไม่เลย",
      english: "record attendance from a file, all or none"),
    arguments: [round, listFile], options: [listSheet, dryRun],
    details: LocalizedText(
      thai:
        "คอลัมน์: ชื่อ-สกุล · ที่ (ลำดับในใบลงชื่อ) · สังกัด (เมื่อชื่อซ้ำ) · ช่วง (ดู session list) หรือ วันที่ กับ เวลา · สถานะ (มา สาย ลา ขาด) · สาย (นาที) · หมายเหตุ",
      english:
        "Columns: name (ชื่อ-สกุล) · no (number on the sheet) · organisation (for namesakes) · session (see session list), or date and start · status (present, late, leave, absent) · late minutes · note"
    )
  ) { invocation in
    let rows = try invocation.rows { table throws(ImportError) in
      try AttendanceRow.rows(of: table)
    }
    let count = try await invocation.recordingList {
      try await invocation.office().markAttendance(
        round: invocation.argument("ROUND"), rows.map { StatedMark($0) },
        dryRun: invocation.flag("dry-run"))
    }
    invocation.sayRecorded(count)
  },
  Command(
    "rating", "import",
    summary: LocalizedText(
      thai: "บันทึกผลประเมินสมรรถนะจากแฟ้ม ทั้งหมดหรือไม่เลย",
      english: "record competency ratings from a file, all or none"),
    arguments: [round, listFile], options: [listSheet, dryRun],
    details: LocalizedText(
      thai:
        "คอลัมน์: ชื่อ-สกุล · สังกัด (เมื่อชื่อซ้ำ) · ระยะ (ก่อน หลัง ย้อนหลัง ติดตาม ๓ เดือน …) · ประเภทผู้ประเมิน (ประเมินตนเอง วิทยากร ผู้บังคับบัญชา) · ผู้ประเมิน · สมรรถนะ กับ ระดับ (0–5 หรือ N) หรือคอลัมน์ละสมรรถนะ เช่น C1 C2",
      english:
        "Columns: name (ชื่อ-สกุล) · organisation (for namesakes) · occasion (pre, post, then, follow-up-3 …) · rater kind (self, trainer, supervisor) · rater · competency and level (0–5 or N), or a column for each competency (C1, C2 …)"
    )
  ) { invocation in
    let office = try invocation.office()
    let code = invocation.argument("ROUND")
    let competencies = try await office.record(ofRound: code).curriculum.competencies.map(\.code)
    let rows = try invocation.rows { table throws(ImportError) in
      try RatingRow.rows(of: table, competencies: competencies)
    }
    let count = try await invocation.recordingList {
      try await office.rate(
        round: code, rows.map { StatedRating($0) }, dryRun: invocation.flag("dry-run"))
    }
    invocation.sayRecorded(count)
  },
]

extension Invocation {
  fileprivate func attendanceStatus() throws(UsageError) -> AttendanceStatus {
    let minutes = try number("minutes")
    switch (required("status"), minutes) {
    case ("present", nil), ("มา", nil): return .present
    case ("leave", nil), ("ลา", nil): return .leave
    case ("absent", nil), ("ขาด", nil): return .absent
    case ("late", let minutes?), ("สาย", let minutes?): return .late(minutes: minutes)
    case ("present", _), ("late", _), ("leave", _), ("absent", _), ("มา", _), ("สาย", _),
      ("ลา", _), ("ขาด", _):
      throw .latenessNeedsLate
    case (let text, _):
      throw .badChoice(
        "--status", text: text, choices: ["present", "late", "leave", "absent"])
    }
  }

  fileprivate func sayRecorded(_ count: RecordingCount) {
    let counts = reader.say(
      "ใหม่ \(count.new) · แก้ไข \(count.corrected) · เหมือนเดิม \(count.unchanged)",
      "\(count.new) new · \(count.corrected) corrected · \(count.unchanged) unchanged")
    Console.say(
      flag("dry-run")
        ? reader.say("ตรวจแล้วใช้ได้ (ยังไม่ได้บันทึก): ", "checked, all good (nothing recorded): ")
          + counts
        : reader.say("บันทึกแล้ว: ", "recorded: ") + counts)
  }
}
