internal import Exports
internal import Training

/// What can be asked for by name, and `all` of it.
private let documents: [(name: String, documents: [RoundDocument], summary: LocalizedText)] =
  [
    (
      "all", RoundDocument.allCases,
      LocalizedText(thai: "เขียนเอกสารทั้งชุดของรอบ", english: "write all documents of a round")
    )
  ] + RoundDocument.allCases.map { ($0.rawValue, [$0], $0.summary) }

extension RoundDocument {
  fileprivate var summary: LocalizedText {
    switch self {
    case .roster:
      LocalizedText(
        thai: "เขียนบัญชีรายชื่อ (.ods .xlsx .fods .xml .csv)",
        english: "write the roster (.ods .xlsx .fods .xml .csv)")
    case .agenda: LocalizedText(thai: "เขียนกำหนดการ", english: "write the agenda")
    case .calendar:
      LocalizedText(
        thai: "เขียนปฏิทินช่วงเวลาอบรม (.ics)", english: "write the sessions as a calendar (.ics)")
    case .signInSheets:
      LocalizedText(
        thai: "เขียนใบลงลายมือชื่อแต่ละวัน", english: "write the sign-in sheet of each day")
    case .badges:
      LocalizedText(
        thai: "เขียนป้ายชื่อพร้อมรหัส QR", english: "write name badges with QR codes")
    case .tentCards: LocalizedText(thai: "เขียนป้ายตั้งโต๊ะ", english: "write tent cards")
    case .register:
      LocalizedText(
        thai: "เขียนทะเบียนคุมวุฒิบัตร (.ods .xlsx)",
        english: "write the certificate register (.ods .xlsx)")
    case .assessments:
      LocalizedText(
        thai: "เขียนผลการประเมินสมรรถนะ (.ods .xlsx .xml)",
        english: "write the ratings of competencies (.ods .xlsx .xml)")
    case .report:
      LocalizedText(
        thai: "เขียนรายงานผลการฝึกอบรม", english: "write the report on the round")
    case .certificates:
      LocalizedText(
        thai: "เขียนวุฒิบัตรที่ออกแล้ว ตรงตามฉบับที่ออก",
        english: "write the certificates, byte for byte as issued")
    case .confirmations:
      LocalizedText(
        thai: "เขียนหนังสือรับรองแก่ผู้ที่เข้าร่วมแต่ไม่ผ่าน",
        english: "write confirmations for those who attended but did not complete")
    }
  }
}

let exportCommands = documents.map { name, documents, summary in
  Command(
    "export", name, summary: summary,
    options: [
      .init("round", value: "CODE", need: .required, "รหัสรอบ", "code of the round"),
      .init("out", value: "DIR", need: .required, "โฟลเดอร์ปลายทาง", "folder to write into"),
      .init(
        "digits", value: "thai|arabic", "ตัวเลขในเอกสาร (ถ้าไม่ระบุ: thai)",
        "digits in the documents (else thai)"),
      .init(
        "document-lang", value: "th|en", "ภาษาของเอกสาร (ถ้าไม่ระบุ: th)",
        "language of the documents (else th)"),
      .init(
        "templates", value: "DIR", "โฟลเดอร์แม่แบบที่ปรับแต่งเอง (โครงสร้างเหมือน exports)",
        "folder with restyled templates, laid out like exports; others are the program's own"),
      .init(
        "pdf", "เขียนเอกสารเป็น PDF ด้วย (ใช้ LibreOffice)",
        "write the documents as PDF too, by LibreOffice"),
    ] + printOptions + [
      .init(
        "zip", "รวมทุกแฟ้มไว้ในแฟ้ม .zip แฟ้มเดียว", "put all files into one .zip archive"),
      .init(
        "replace", "เขียนทับแฟ้มเดิมที่เนื้อหาต่างกัน", "replace files that are there and differ"),
    ] + (documents.contains(.roster) ? rosterOptions : [])
      + (documents.contains(.certificates) ? certificateOptions : [])
      + (documents.contains(.confirmations) ? [date] : [])
      + (documents.contains(.report) ? reportOptions : [])
  ) { invocation in
    // A published set holds nothing that names a participant.
    try await RoundFiles(invocation).write(
      documents.filter { !invocation.flag("published") || $0.isPublishable })
  }
}

private let date = Command.Option(
  "date", value: "DATE", "วันที่ในหนังสือรับรอง (ถ้าไม่ระบุ: วันสุดท้ายของรอบ)",
  "the date of confirmations (else the round's last day)")
private let rosterOptions: [Command.Option] = [
  .init(
    "no-bom", "เขียน .csv โดยไม่มีเครื่องหมาย BOM ต้นแฟ้ม ซึ่ง Excel ใช้ดูว่าเป็น UTF-8",
    "write the .csv without the byte order mark, by which Excel knows UTF-8")
]

private let certificateOptions: [Command.Option] = [
  .init(
    "combined", "รวมวุฒิบัตรที่ยังใช้ได้ทุกฉบับไว้ในเอกสารเดียว สำหรับพิมพ์ครั้งเดียว",
    "put all valid certificates into one document, to print in one go"),
  .init(
    "names", "ใส่ชื่อผู้รับไว้ในชื่อแฟ้มวุฒิบัตร",
    "put the recipients' names into the names of the certificates' files"),
]

private let reportOptions: [Command.Option] = [
  .init(
    "published",
    "ฉบับเผยแพร่ เฉพาะรายงานที่ไม่มีรายชื่อและไม่มีจำนวนคนที่น้อยกว่า 5 กำหนดการ และปฏิทิน",
    "for everybody: a report without names and without counts below 5, the agenda and the calendar alone"
  )
]
