internal import Documents
internal import Exports
internal import OpenDocument
internal import Operations
internal import Phrases
internal import Printing
internal import Training

let templateCheckCommand = Command(
  "template", "check",
  summary: LocalizedText(
    thai: "ตรวจแม่แบบก่อนใช้ บอกสิ่งที่ผิดและวิธีแก้ใน LibreOffice",
    english: "check a template before use: what is wrong, and how to mend it in LibreOffice"),
  arguments: [
    .init(
      "FILE", "แม่แบบ (.odt .ott .fodt .ods .ots .fods)",
      "template file (.odt .ott .fodt .ods .ots .fods)")
  ],
  options: [
    .init(
      "kind", value: "KIND",
      "ชนิดเอกสาร: \(kindNames) (ถ้าไม่ระบุ: ดูจากชื่อช่อง)",
      "kind of document: \(kindNames) (else told by its names)"),
    .init(
      "round", value: "CODE", "ลองจัดหน้าด้วยชื่อที่ยาวที่สุดของรอบนี้ (ถ้าไม่ระบุ: ชื่อสมมติที่ยาว)",
      "lay out with the longest names of this round (else invented ones)"),
    .init(
      "document-lang", value: "th|en", "ภาษาของเอกสาร (ถ้าไม่ระบุ: th)",
      "language of the documents (else th)"),
    .init(
      "quick", "ไม่ลองจัดหน้าด้วย LibreOffice", "do not lay out with LibreOffice"),
    .init("both", "พิมพ์ผลทั้งภาษาไทยและภาษาอังกฤษ", "print the report in Thai and in English"),
  ]
) { invocation in
  try await invocation.checkTemplate()
}

private let kindNames = TemplateKind.allCases.map(\.rawValue).joined(separator: ", ")

extension Invocation {
  /// Prints all that can be told about a template.
  ///
  /// - Throws: `AlreadySaid` for a template with errors.
  fileprivate func checkTemplate() async throws {
    let kind = text("kind") == nil ? nil : try choice("kind", else: TemplateKind.certificate)
    let documentReader = try documentReader()
    let bytes = try contents(of: argument("FILE"))
    var trial = TemplateTrial(bytes, as: kind, for: documentReader)
    let record: RoundRecord? =
      if let code = text("round"), !flag("quick") {
        try await office().record(ofRound: code)
      } else { nil }
    try await trial.layOut(bytes, with: record, for: documentReader) { kind in
      flag("quick") ? nil : try layout(of: kind)
    }
    let languages = flag("both") ? Language.allCases : [reader.language]
    let sheets = languages.map { language in
      TemplateSheet(
        path: argument("FILE"), trial: trial,
        reader: Reader(language: language, digits: reader.digits))
    }
    for (index, sheet) in sheets.enumerated() {
      if index > 0 { Console.say("") }
      sheet.lines.forEach(Console.say)
      Console.say("")
      if !trial.hasErrors { Console.say(sheet.summary) }
    }
    if trial.hasErrors { throw AlreadySaid(summary: sheets.map(\.summary).joined(separator: "\n")) }
  }

  /// Lays documents out with the LibreOffice of this machine.
  private func layout(of kind: DocumentKind) throws -> Layout {
    let printer: Printer
    do {
      printer = try self.printer()
    } catch let error as PrintError {
      guard case .libreOfficeMissing = error else { throw error }
      return try PageReading.layout(of: kind, in: "", pdf: nil)
    }
    return try PageReading.layout(of: kind, in: printer.settings.temporaryFolder) { document in
      try await interruptible {
        try await printed(document) { try await printer.print($0, take: $1) }
      }
    }
  }
}
