internal import Exports
internal import Glibc
internal import OpenDocument
internal import Operations
internal import Phrases
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
        thai: "เขียนบัญชีรายชื่อ (.ods .fods .xml .csv)",
        english: "write the roster (.ods .fods .xml .csv)")
    case .agenda: LocalizedText(thai: "เขียนกำหนดการ", english: "write the agenda")
    case .signInSheets:
      LocalizedText(
        thai: "เขียนใบลงลายมือชื่อแต่ละวัน", english: "write the sign-in sheet of each day")
    case .register:
      LocalizedText(thai: "เขียนทะเบียนคุมวุฒิบัตร", english: "write the certificate register")
    case .report:
      LocalizedText(
        thai: "เขียนรายงานผลการฝึกอบรม", english: "write the report on the round")
    case .certificates:
      LocalizedText(
        thai: "เขียนวุฒิบัตรที่ออกแล้ว ตรงตามฉบับที่ออก",
        english: "write the certificates, byte for byte as issued")
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
        "published", "รายงานฉบับเผยแพร่ ไม่มีรายชื่อ ไม่มีจำนวนคนที่น้อยกว่า 5",
        "a report for everybody, without names and without counts below 5"),
      .init(
        "replace", "เขียนทับแฟ้มเดิมที่เนื้อหาต่างกัน", "replace files that are there and differ"),
    ]
  ) { invocation in
    try await invocation.export(documents)
  }
}

extension Invocation {
  fileprivate func export(_ documents: [RoundDocument]) async throws {
    let documentReader = try documentReader()
    let office = try office()
    let record = try await office.record(ofRound: required("round"))
    let templates = try await templates(for: documentReader, in: office)
    let export = RoundExport(
      record, for: documentReader, isPublished: flag("published"),
      printed: { try await office.document(of: $0) },
      templates: { try templates.template($0) })
    let files = try export.files(of: documents)
      .map { OutputFolder.File(name: $0.path, bytes: $0.bytes) }
    let folder = required("out")
    let written = try await OutputFolder(path: folder, replacing: flag("replace")).write(files)
    sayWritten(written, to: folder)
    let due = record.takingPart.count {
      $0.certificates.isEmpty && record.completion(of: $0).isComplete
    }
    if due > 0 {
      Console.say(
        reader.say(
          "ยังมีผู้ผ่านที่ยังไม่ได้รับวุฒิบัตร \(due) คน: heddle certificate issue \(record.round.code)",
          "\(due) who completed have no certificate yet: heddle certificate issue \(record.round.code)"
        ))
    }
  }

  /// A line for each list, and one for all certificates together.
  private func sayWritten(_ names: [String], to folder: String) {
    let single = names.filter { !$0.hasPrefix("certificates/") }
    for name in single { Console.say("\(folder)/\(name)") }
    let documents = names.filter { $0.hasPrefix("certificates/") && $0.hasSuffix(".odt") }
    let void = documents.count { $0.hasPrefix("certificates/void/") }
    let certificates = documents.count - void
    if certificates > 0 {
      Console.say(
        reader.say(
          "\(folder)/certificates/ (วุฒิบัตร \(certificates) ฉบับ)",
          "\(folder)/certificates/ (\(certificates) certificates)"))
    }
    if void > 0 {
      Console.say(
        reader.say(
          "\(folder)/certificates/void/ (ที่ยกเลิกแล้ว \(void) ฉบับ)",
          "\(folder)/certificates/void/ (\(void) that are void)"))
    }
  }
}
