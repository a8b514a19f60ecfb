internal import Exports
internal import Fonts
internal import OpenDocument
internal import Operations
internal import Phrases
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
    let report = PreflightReport(checking: bytes, formatters: documentReader.templateFormatters)
    let check = TemplateCheck(report, as: kind)
    let catalogue = FontCatalogue()
    var findings = report.findings + check.findings
    findings += catalogue?.findings(for: report.fonts) ?? []
    let hasErrors = findings.contains { $0.severity == .error }
    if let kind = check.kinds.first, report.kind != nil {
      let fact: PageFact =
        if flag("quick") {
          .notChecked(.notAsked)
        } else if hasErrors {
          .notChecked(.errors)
        } else {
          try await pages(of: bytes, kind, for: documentReader)
        }
      findings.append(PreflightFinding(.pages(fact)))
    }
    let languages = flag("both") ? Language.allCases : [reader.language]
    let sheets = languages.map { language in
      TemplateSheet(
        path: argument("FILE"), report: report, check: check, findings: findings,
        fonts: report.fonts.map { ($0, catalogue?.state(of: $0.family)) },
        reader: Reader(language: language, digits: reader.digits))
    }
    for (index, sheet) in sheets.enumerated() {
      if index > 0 { Console.say("") }
      sheet.lines.forEach(Console.say)
      Console.say("")
      if !hasErrors { Console.say(sheet.summary) }
    }
    if hasErrors { throw AlreadySaid(summary: sheets.map(\.summary).joined(separator: "\n")) }
  }

  /// Where the longest name ends up once the template is filled.
  private func pages(
    of bytes: [UInt8], _ kind: TemplateKind, for documentReader: Reader
  ) async throws -> PageFact {
    let template = try DocumentTemplate(
      compiling: bytes, formatters: documentReader.templateFormatters)
    let layout: LibreOfficeLayout
    do {
      layout = try LibreOfficeLayout(self, for: template.kind)
    } catch let missing as LibreOfficeLayout.Missing {
      return .notChecked(.needs(program: missing.program, package: missing.package))
    }
    let record: RoundRecord? =
      if let code = text("round") { try await office().record(ofRound: code) } else { nil }
    do {
      let values = try kind.longValues(from: record, for: documentReader)
      return await PageCheck(template, values, expected: kind.pages).fact {
        try await layout.pages(of: $0)
      }
    } catch ExportError.certificateTooLong {
      return .notChecked(.textTooLong)
    }
  }
}
