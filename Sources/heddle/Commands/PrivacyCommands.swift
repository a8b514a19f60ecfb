internal import Documents
internal import Exports
internal import OpenDocument
internal import Operations
internal import Phrases
internal import Training

/// What tells namesakes apart.
let subjectOptions = [personOrganisation, personPosition]
let whoever = Command.Argument(
  "PERSON", "ชื่อหรือรหัสของบุคคล", "the person's name or id")
let jsonOption = Command.Option(
  "json", "เป็น JSON สำหรับโปรแกรมอื่น", "as JSON for other programs")

let privacyCommands = [
  Command(
    "privacy", "rules",
    summary: LocalizedText(
      thai: "แสดงฐานทางกฎหมายและระยะเวลาเก็บรักษาข้อมูลแต่ละประเภท",
      english: "show the legal basis and the retention of each kind of record"),
    options: [jsonOption],
    details: LocalizedText(
      thai: """
        ค่าที่ยังไม่ได้ยืนยันเป็นข้อเสนอของโปรแกรม หน่วยงานซึ่งเป็นผู้ควบคุมข้อมูลต้องตรวจกับระเบียบของตนและยืนยัน
        ระบบนี้ไม่เก็บข้อมูลของเด็กหรือครอบครัว มีเฉพาะจำนวน ห้ามกรอกชื่อเด็กในช่องหมายเหตุใด ๆ
        """,
      english: """
        What is not confirmed is the program's proposal: the office, which is the data controller, has to hold it
        against its own regulations and confirm it. No data about children or families belongs into this system,
        only counts; write no child's name into any note.
        """)
  ) { invocation in
    let rules = try await invocation.office().retentionRules()
    if invocation.flag("json") { return Console.say(PrivacyJSON.rules(rules)) }
    for rule in rules { Console.say(invocation.reader.line(rule)) }
  },
  Command(
    "privacy", "rules", "set",
    summary: LocalizedText(
      thai: "กำหนดหรือยืนยันระยะเวลาเก็บรักษาข้อมูลประเภทหนึ่ง",
      english: "decide on, or confirm, the retention of a kind of record"),
    arguments: [
      .init(
        "KIND", "ประเภท: \(names(RecordKind.self))", "kind of record: \(names(RecordKind.self))")
    ],
    options: [
      .init(
        "months", value: "N", "จำนวนเดือน (ถ้าไม่ระบุ: ตามเดิม)", "so many months (else as before)"),
      .init(
        "basis", value: "BASIS", "ฐานทางกฎหมาย: \(names(LegalBasis.self))",
        "legal basis: \(names(LegalBasis.self))"),
      .init(
        "source", value: "TEXT", "กฎหมาย ระเบียบ หรือคำสั่งที่กำหนด",
        "the law, regulation or order that says so"),
    ]
  ) { invocation in
    let kind: RecordKind = try invocation.choice(argument: "KIND")
    let basis: LegalBasis? =
      invocation.text("basis") == nil ? nil : try invocation.choice("basis", else: .publicTask)
    let rule = try await invocation.office().setRetention(
      of: kind, basis: basis, months: invocation.number("months"),
      source: invocation.text("source"))
    Console.say(invocation.reader.line(rule))
  },
  Command(
    "privacy", "due",
    summary: LocalizedText(
      thai: "แสดงข้อมูลที่พ้นระยะเวลาเก็บรักษาแล้ว",
      english: "list what has outlived its retention"),
    options: [
      .init("date", value: "DATE", "ณ วันที่ (ถ้าไม่ระบุ: วันนี้)", "on a day (else today)"), jsonOption,
    ]
  ) { invocation in
    let due = try await invocation.office().retentionDue(on: invocation.date("date"))
    if invocation.flag("json") { return Console.say(PrivacyJSON.due(due)) }
    invocation.reader.lines(due).forEach(Console.say)
  },
  Command(
    "privacy", "report",
    summary: LocalizedText(
      thai: "เขียนข้อมูลทั้งหมดที่เก็บเกี่ยวกับบุคคล เพื่อมอบแก่เจ้าของข้อมูล (.odt .xml)",
      english: "write everything held about a person, for that person (.odt, .xml)"),
    arguments: [whoever],
    options: subjectOptions + [
      .init("out", value: "DIR", need: .required, "โฟลเดอร์ปลายทาง", "folder to write into"),
      .init(
        "controller", value: "NAME", "ผู้ควบคุมข้อมูล (ถ้าไม่ระบุ: เว้นบรรทัดไว้กรอก)",
        "the data controller (else a line is left for it)"),
      .init("date", value: "DATE", "วันที่ในรายงาน (ถ้าไม่ระบุ: วันนี้)", "the report's date (else today)"),
      .init(
        "digits", value: "thai|arabic", "ตัวเลขในเอกสาร (ถ้าไม่ระบุ: thai)",
        "digits in the document (else thai)"),
      .init(
        "document-lang", value: "th|en", "ภาษาของเอกสาร (ถ้าไม่ระบุ: th)",
        "language of the document (else th)"),
      .init(
        "templates", value: "DIR", "โฟลเดอร์แม่แบบที่ปรับแต่งเอง (โครงสร้างเหมือน exports)",
        "folder with restyled templates, laid out like exports; others are the program's own"),
      .init(
        "replace", "เขียนทับแฟ้มเดิมที่เนื้อหาต่างกัน", "replace files that are there and differ"),
    ],
    details: LocalizedText(
      thai: """
        ตามมาตรา 30 ต้องตอบภายใน 30 วันนับแต่วันที่ได้รับคำขอ แฟ้มมีข้อมูลส่วนบุคคล ให้ส่งถึงเจ้าของข้อมูลเท่านั้น
        เลขประจำตัวประชาชนแสดงแบบปิดบัง (เมื่อระบุรหัสผ่านของกุญแจ) ไม่มีชื่อผู้ประเมิน เพราะเป็นข้อมูลของผู้อื่น
        """,
      english: """
        Section 30 wants an answer within 30 days of the request. The files hold personal data: they go to the
        data subject alone. A national ID is masked (where the keys' passphrase is given); raters are not named,
        since that is other people's data.
        """)
  ) { invocation in
    try await invocation.writeAccessReport()
  },
  Command(
    "privacy", "erase",
    summary: LocalizedText(
      thai: "ลบข้อมูลส่วนบุคคลของบุคคลหนึ่ง โดยใช้นามแฝงแทน (ย้อนกลับไม่ได้)",
      english: "erase a person's data by pseudonymising it; cannot be undone"),
    arguments: [whoever],
    options: subjectOptions + [
      .init("reason", value: "TEXT", need: .required, "เหตุผล ห้ามใส่ชื่อ", "why; without names"),
      .init("dry-run", "แสดงสิ่งที่จะลบโดยไม่ลบ", "show what would go, and erase nothing"),
      .init("yes", "ยืนยันการลบ", "erase, indeed"),
    ],
    details: LocalizedText(
      thai: """
        ชื่อ ตำแหน่ง เลขประจำตัวประชาชน หมายเหตุ และเนื้อหาในร่องรอยการตรวจสอบถูกลบ ส่วนการเข้าร่วม จำนวน และ
        ใครบันทึกสิ่งใดเมื่อใดยังอยู่ วุฒิบัตรคงอยู่จนพ้นระยะเวลาเก็บรักษา แล้วใช้คำสั่งเดิมอีกครั้ง
        สำเนาสำรองที่ทำไว้ก่อนยังมีข้อมูลเดิม ให้ทำลายเมื่อพ้นกำหนดของหน่วยงาน และถ้ากู้คืนจากสำเนานั้น ให้ลบซ้ำ
        """,
      english: """
        Names, positions, the national ID, notes and contents of the audit trail go; attendance, counts, and who
        recorded what when stay. Certificates stay until their retention has passed; then the same command erases
        them. Earlier backups still hold the data: destroy them when the office's time for them is over, and
        erase again after restoring one.
        """)
  ) { invocation in
    try await invocation.erase()
  },
]

func names<Value: RawRepresentable & CaseIterable>(_: Value.Type) -> String
where Value.RawValue == String {
  Value.allCases.map(\.rawValue).joined(separator: ", ")
}

extension Invocation {
  /// Somebody by name, told apart by the options, or by id.
  func dataSubject() -> PersonReference {
    PersonReference(
      name: argument("PERSON"), organisation: text("organisation"), position: text("position"))
  }

  /// - Throws: `UsageError.badChoice`.
  func choice<Value: RawRepresentable & CaseIterable>(
    argument name: String
  ) throws(UsageError) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: argument(name)) else {
      throw .badChoice(name, text: argument(name), choices: Value.allCases.map(\.rawValue))
    }
    return value
  }

  fileprivate func writeAccessReport() async throws {
    let office = try office()
    let keys = try passphrase() == nil ? nil : try await office.unlockedKeyring()
    let record = try await office.personalRecord(of: dataSubject(), keys: keys)
    let documentReader = try documentReader()
    let template: DocumentTemplate
    do {
      template = try await templates(for: documentReader, in: office).template(.accessReport)
    } catch let error as UnusableTemplate {
      throw complain(error)
    }
    let (date, controller) = (try self.date("date") ?? office.today, text("controller") ?? "")
    let report = AccessReport(record, controller: controller, on: date, for: documentReader)
    let folder = OutputFolder(path: required("out"), replacing: flag("replace"))
    let written = try await folder.write([
      DocumentFile(name: "access-report.odt") { try report.render(template) },
      DocumentFile(name: "access-report.xml") {
        try AccessXML.bytes(record, controller: controller, on: date)
      },
    ])
    for name in written { Console.say("\(folder.path)/\(name)") }
  }

  fileprivate func erase() async throws {
    let isDone = flag("yes") && !flag("dry-run")
    let erasure = try await office().erase(
      dataSubject(), reason: required("reason"), dryRun: !isDone)
    reader.lines(erasure, isDone: isDone).forEach(Console.say)
    guard !isDone, !flag("dry-run") else { return }
    throw AlreadySaid(
      summary: reader.say(
        "ยังไม่ได้ลบสิ่งใด การลบย้อนกลับไม่ได้ ถ้าแน่ใจให้เพิ่ม --yes",
        "nothing was erased; it cannot be undone, so add --yes if you are sure"))
  }
}
