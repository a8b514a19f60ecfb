internal import Credentials
internal import Operations
internal import Phrases
internal import Training

let auditCommands = [
  Command(
    "audit", "verify",
    summary: LocalizedText(
      thai: "ตรวจร่องรอยการตรวจสอบทั้งหมด: ห่วงโซ่ ลายมือชื่อ และข้อมูลทุกแถวที่บันทึกไว้",
      english:
        "verify the whole audit trail: its chain, its signatures, and every row that it follows"),
    options: [
      .init(
        "head", value: "POSITION:HASH",
        "ค่าที่เก็บไว้นอกเครื่องจาก heddle audit head ซึ่งร่องรอยต้องมีอยู่",
        "what heddle audit head said once, kept elsewhere; the trail must still hold it"),
      .init(
        "key", value: "HEX", "กุญแจสาธารณะที่จดไว้ (ถ้าไม่ระบุ: ของฐานข้อมูลนี้)",
        "the public key as you noted it down (else the database's own)"),
    ],
    details: LocalizedText(
      thai: """
        พบการแก้ไข การลบ การสลับลำดับ และการตัดส่วนท้าย โดยไม่ผ่านโปรแกรม ผู้ที่เขียนฐานข้อมูลได้โดยตรงยังอาจตัด
        ส่วนท้ายที่ยังไม่ได้ลงนามออกพร้อมข้อมูลของส่วนนั้น จึงควรเก็บค่าจาก heddle audit head ไว้ที่อื่นเป็นประจำ
        """,
      english: """
        Finds edits, deletions, reordering and truncation behind the program's back. Whoever can write to the
        database directly may still cut off an end that is not signed yet, with all the data that it is about:
        so keep what heddle audit head says elsewhere, often.
        """)
  ) { invocation in
    let report = try await invocation.office().verifyAudit(
      kept: invocation.keptHead(), publicKey: invocation.publicKey())
    let reader = invocation.reader
    for line in invocation.summary(of: report) { Console.say(line) }
    for finding in report.findings { Console.say("✗ " + reader.sentence(finding)) }
    if report.findingCount > report.findings.count {
      let rest = report.findingCount - report.findings.count
      Console.say(reader.say("… และอีก \(rest) รายการ", "… and \(rest) more"))
    }
    if report.findingCount > 0 {
      throw AlreadySaid(
        summary: reader.say(
          "พบสิ่งผิดปกติ \(report.findingCount) รายการ", "\(report.findingCount) thing(s) are wrong"))
    }
    Console.say(reader.say("ไม่พบสิ่งผิดปกติ", "nothing is wrong"))
  },
  Command(
    "audit", "head",
    summary: LocalizedText(
      thai: "แสดงรายการสุดท้ายของร่องรอยการตรวจสอบ (ลำดับ:แฮช) เพื่อเก็บไว้ที่อื่น",
      english: "show where the audit trail ends now (position:hash), to keep elsewhere")
  ) { invocation in
    guard let head = try await invocation.office().auditHead() else {
      return Console.say(
        invocation.reader.say("ยังไม่มีรายการใด", "there are no entries yet"))
    }
    Console.say(head.text)
  },
  Command(
    "audit", "sign",
    summary: LocalizedText(
      thai: "ลงนามร่องรอยการตรวจสอบของทุกวันที่สิ้นสุดแล้ว (ต้องใช้รหัสผ่านของกุญแจ)",
      english: "sign the audit trail of every day that has ended (needs the keys' passphrase)"),
    details: LocalizedText(
      thai: "เมื่อระบุรหัสผ่านไว้ การเปลี่ยนแปลงครั้งแรกของวันใหม่จะลงนามให้วันก่อน ๆ เองโดยไม่ต้องใช้คำสั่งนี้",
      english: """
        Where the passphrase is given, the first change of a new day signs the days before by itself.
        """)
  ) { invocation in
    let heads = try await invocation.office().signAudit()
    let reader = invocation.reader
    for head in heads {
      let day = (try? CivilDate(iso: head.day)).map { reader.date($0) } ?? head.day
      Console.say(
        reader.say(
          "ลงนามวันที่ \(day) ถึงลำดับ \(head.position) แล้ว",
          "signed \(day), up to entry \(head.position)"))
    }
    if heads.isEmpty {
      Console.say(reader.say("ไม่มีวันที่ต้องลงนาม", "there is no day to sign"))
    }
  },
]

extension Invocation {
  /// - Throws: `UsageError.badHead`.
  fileprivate func keptHead() throws(UsageError) -> KeptHead? {
    guard let text = text("head") else { return nil }
    guard let head = KeptHead(text) else { throw .badHead(text) }
    return head
  }

  /// - Throws: `UsageError.badPublicKey`.
  fileprivate func publicKey() throws(UsageError) -> [UInt8]? {
    guard let text = text("key") else { return nil }
    guard let key = bytes(hexadecimal: text), key.count == 32 else { throw .badPublicKey(text) }
    return key
  }

  fileprivate func summary(of report: AuditReport) -> [String] {
    var lines = [
      reader.say(
        "รายการ \(report.entries) รายการ, แถวข้อมูล \(report.rows) แถว",
        "\(report.entries) entries, \(report.rows) rows")
    ]
    if let head = report.head, let time = report.lastRecorded {
      lines.append(
        reader.say(
          "สิ้นสุดที่ \(head.text) (\(reader.moment(time)))",
          "ends at \(head.text) (\(reader.moment(time)))"))
    }
    if let day = report.lastSignedDay {
      let day = (try? CivilDate(iso: day)).map { reader.date($0) } ?? day
      lines.append(
        reader.say(
          "ลงนามแล้ว \(report.heads) วัน ล่าสุดวันที่ \(day), หลังจากนั้นมี \(report.unsignedEntries) รายการ",
          "\(report.heads) day(s) signed, the last on \(day); \(report.unsignedEntries) entries since"
        ))
    } else {
      lines.append(
        reader.say(
          "ยังไม่มีวันใดลงนาม การตัดส่วนท้ายจะรู้ได้จากค่าที่เก็บไว้ที่อื่นเท่านั้น (--head)",
          "no day is signed: only a head kept elsewhere (--head) tells whether the end was cut off")
      )
    }
    if report.redactions > 0 {
      lines.append(
        reader.say(
          "เนื้อหา \(report.redactions) รายการถูกลบตามการลบข้อมูลส่วนบุคคล (\(report.rowsWithoutContent) แถวเทียบค่าไม่ได้)",
          "the contents of \(report.redactions) entries were erased (\(report.rowsWithoutContent) rows cannot be compared)"
        ))
    }
    return lines
  }
}
