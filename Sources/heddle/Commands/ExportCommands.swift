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
      LocalizedText(thai: "เขียนทะเบียนคุมวุฒิบัตร", english: "write the certificate register")
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
        "date", value: "DATE", "วันที่ในหนังสือรับรอง (ถ้าไม่ระบุ: วันสุดท้ายของรอบ)",
        "the date of confirmations (else the round's last day)"),
      .init(
        "replace", "เขียนทับแฟ้มเดิมที่เนื้อหาต่างกัน", "replace files that are there and differ"),
    ]
  ) { invocation in
    try await invocation.export(documents)
  }
}

extension Invocation {
  /// The reader of documents, who need not be the reader of messages.
  fileprivate func documentReader() throws(UsageError) -> Reader {
    let language: Language = try choice("document-lang", else: .thai)
    return Reader(
      language: language,
      digits: try choice("digits", else: language == .thai ? Digits.thai : .arabic))
  }

  fileprivate func export(_ documents: [RoundDocument]) async throws {
    let documentReader = try documentReader()
    let office = try office()
    let record = try await office.record(ofRound: required("round"))
    let export = RoundExport(
      record, for: documentReader, given: try date("date"),
      printed: { try await office.document(of: $0) },
      templates: { try template($0, for: documentReader) })
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

  /// A line for each list, and one for all certificates or confirmations together.
  private func sayWritten(_ names: [String], to folder: String) {
    let single = names.filter { !$0.contains("/") }
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
    let confirmations = names.count { $0.hasPrefix("confirmations/") }
    if confirmations > 0 {
      Console.say(
        reader.say(
          "\(folder)/confirmations/ (หนังสือรับรอง \(confirmations) ฉบับ)",
          "\(folder)/confirmations/ (\(confirmations) confirmations)"))
    }
  }

  private func template(
    _ kind: TemplateKind, for documentReader: Reader
  ) throws -> DocumentTemplate {
    let name = kind.path(documentReader.language)
    var path = try sharedFolder() + "/exports/" + name
    if let folder = text("templates"), access("\(folder)/\(name)", F_OK) == 0 {
      path = "\(folder)/\(name)"
    }
    return try usableTemplate(contents(of: path), path, kind, for: documentReader)
  }

  /// A template that asks for nothing that its kind of document cannot give.
  func usableTemplate(
    _ bytes: [UInt8], _ path: String, _ kind: TemplateKind, for documentReader: Reader
  ) throws -> DocumentTemplate {
    var lines: [String]
    do throws(TemplateError) {
      let template = try DocumentTemplate(
        compiling: bytes, formatters: documentReader.templateFormatters)
      let unknown = kind.vocabulary.unknown(in: template)
      if unknown.isEmpty { return template }
      lines = unknown.map { unknown in
        let name = "{{\(unknown.isGroup ? "#" : "")\(unknown.name)}}"
        let near = reader.suggestion(unknown.nearest.map { [$0] } ?? [])
        return reader.say(
          "แม่แบบมีช่อง \(name) ที่ไม่รู้จัก\(near)", "the template has an unknown field \(name)\(near)")
      }
    } catch {
      lines = error.problems.map { reader.sentence($0) }
    }
    for line in lines { Console.complain("\(path): \(line)") }
    throw AlreadySaid(
      summary: reader.say(
        "พบ \(lines.count) จุดที่ต้องแก้ในแม่แบบ", "\(lines.count) problem(s) to mend in the template"))
  }
}
