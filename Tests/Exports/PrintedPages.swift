import Exports
import FoundationEssentials
import OpenDocument
import Support
import Testing
import Training

/// Documents as LibreOffice prints them, all converted in one run because it starts slowly.
struct PrintedPages: Sendable {
  /// Those of the suite that runs.
  @TaskLocal static var current: PrintedPages?

  private let folder: URL

  fileprivate init(in folder: URL) async throws {
    self.folder = folder
    var documents = try Self.certificates()
    for (prefix, round) in [
      ("2", SmallRound()), ("85", SmallRound(people: 85)),
      ("long", SmallRound(people: 9, officialNames: try Self.longNames())),
    ] {
      for language in Language.allCases {
        let export = ShippedFiles.export(
          try round.record(), for: language == .thai ? thai : english)
        let kinds = RoundDocument.allCases.filter { kind in
          kind != .certificates && kind != .report
            && (kind != .confirmations || round.people < 85)
        }
        for file in try export.files(of: kinds)
        where file.path.hasSuffix(".odt") || file.path.hasSuffix(".ods") {
          let name = file.path.split(separator: "/").joined(separator: "-")
          documents["\(language.rawValue)-\(prefix)-\(name)"] = try await file.bytes()
        }
      }
    }
    for (name, report) in try ReportRound.printed() { documents[name] = report }
    documents["th-access-report.odt"] = try Self.document(
      of: .accessReport, SmallRound().record(), from: ShippedFiles.template(.accessReport))
    documents.merge(try Self.documentsOfResavedTemplates(in: folder)) { $1 }
    for (name, bytes) in documents {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    _ = try Self.convert(
      documents.keys.sorted().map { folder.appending(path: $0).path }, to: "pdf",
      in: folder)
  }

  /// With as little and as much on them as there can be.
  private static func certificates() throws -> [String: [UInt8]] {
    let long = [
      Signatory(
        name: "นายพรพจน์ บัณฑิตยานุรักษ์", office: "รองผู้ว่าราชการจังหวัดสุรินทร์",
        capacity: "ประธานคณะกรรมการการจัดการศึกษาเชิงพื้นที่จังหวัดสุรินทร์"),
      Signatory(
        name: "", office: "นายกองค์การบริหารส่วนจังหวัดสุรินทร์",
        capacity: "ในฐานะเลขานุการคณะกรรมการการจัดการศึกษาเชิงพื้นที่จังหวัดสุรินทร์"),
      Signatory(
        name: "นางปิยาภรณ์ มัณฑะจิตร",
        office: "ผู้จัดการมูลนิธิสยามกัมมาจล ธนาคารไทยพาณิชย์ จำกัด (มหาชน)"),
    ]
    let coOrganisers = [
      "สำนักงานกองทุนเพื่อความเสมอภาคทางการศึกษา (กสศ.)",
      "มูลนิธิสยามกัมมาจล ธนาคารไทยพาณิชย์ จำกัด (มหาชน)",
      "คณะกรรมการการจัดการศึกษาเชิงพื้นที่จังหวัดสุรินทร์",
    ]
    let title = SmallRound.facts().workshop
    let replaced = RegisterNumber(sequence: 1, year: BuddhistYear(2562))
    var documents: [String: [UInt8]] = [:]
    for kind in [TemplateKind.certificate, .portraitCertificate] {
      for language in Language.allCases {
        let template = try ShippedFiles.template(kind, language)
        let reader = language == .thai ? thai : english
        let prefix = "\(language.rawValue)-\(kind.rawValue)"
        documents["\(prefix).odt"] = try CertificateDocument.render(
          SmallRound.facts(), of: id(4000), template: template, reader: reader)
        for (signatories, titles) in (0...3).flatMap({ count in (1...4).map { (count, $0) } }) {
          let facts = SmallRound.facts(
            recipient: titles == 1
              ? "นายสมชาย ใจดี" : "ว่าที่ร้อยตรีหญิง พระพิมลมาลย์ประภัสสร ณ นครราชสีมาวรวงศ์ประเสริฐ",
            workshop: String(repeating: title, count: titles),
            coOrganisers: titles == 1 ? [] : coOrganisers,
            signatories: Array(long.prefix(signatories)), replaces: replaced)
          do {
            let values = try CertificateDocument.values(
              facts, of: id(4000), reader, on: CertificateLayout(of: template))
            documents["\(prefix)-\(signatories)-\(titles).odt"] = try template.render(values)
          } catch ExportError.certificateTooLong where titles > 2 {
            // What cannot fit is refused; four titles in a row need not.
          }
        }
      }
    }
    return documents
  }

  private static func longNames() throws -> [PersonName] {
    try [
      PersonName(
        prefix: "ว่าที่ร้อยตรีหญิง", given: "พระพิมลมาลย์ประภัสสรสิริโสภา", surname: "ณ นครราชสีมาวรวงศ์ประเสริฐ"),
      PersonName(prefix: "นาย", given: "ปิ่นฟ้า", surname: "รุ่งเรืองกิจเจริญ"),
      PersonName(prefix: "นาง", given: "ญาณิศาภัทรนันท์", surname: "ใจดี"),
    ]
  }

  /// Documents made of templates that LibreOffice has opened and saved, as an office would.
  private static func documentsOfResavedTemplates(in folder: URL) throws -> [String: [UInt8]] {
    let files = try TemplateKind.allCases.map { kind in
      let file = folder.appending(path: "\(kind).odt")
      try Data(ShippedFiles.bytes(kind.path(.thai))).write(to: file)
      return file.path
    }
    _ = try convert(files, to: "odt", in: folder)
    let record = try SmallRound().record()
    var documents: [String: [UInt8]] = [:]
    for kind in TemplateKind.allCases {
      let saved = try [UInt8](Data(contentsOf: folder.appending(path: "odt/\(kind).odt")))
      documents["resaved-\(kind).odt"] = try document(
        of: kind, record, from: DocumentTemplate(compiling: saved))
    }
    return documents
  }

  private static func document(
    of kind: TemplateKind, _ record: RoundRecord, from template: DocumentTemplate
  ) throws -> [UInt8] {
    switch kind {
    case .certificate, .portraitCertificate:
      try CertificateDocument.render(
        SmallRound.facts(), of: id(4000), template: template, reader: thai)
    case .oneHalfDay: try SignInSheet(record, on: SmallRound.first, for: thai).render(template)
    case .twoHalfDays: try SignInSheet(record, on: SmallRound.last, for: thai).render(template)
    case .agenda: try AgendaDocument(record, for: thai).render(template)
    case .badges: try NameBadges(record, for: thai).render(template)
    case .tentCards: try TentCards(record, for: thai).render(template)
    case .confirmation:
      try AttendanceConfirmation.all(in: record, given: SmallRound.last, for: thai)[0]
        .render(template)
    case .report: try ReportDocument(ReportRound().record(), for: thai).render(template)
    case .accessReport:
      try AccessReport(
        .sample(), controller: "", on: SmallRound.last, for: thai
      ).render(template)
    }
  }

  static func convert(_ files: [String], to format: String, in folder: URL) throws -> String {
    try Tool.libreOffice.run(
      [
        "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to",
        format, "--outdir", folder.appending(path: format).path,
      ] + files)
  }

  var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "pdf").path
      ).sorted()
    }
  }

  func pageCount(_ name: String) throws -> Int? {
    try Tool.pdfInfo.run([path(name)]).split(separator: "\n")
      .first { $0.hasPrefix("Pages:") }
      .flatMap { Int($0.split(separator: " ")[1]) }
  }

  /// The words of the pages without the spaces that printing puts between glyphs.
  func words(_ name: String, page: Int? = nil) throws -> String {
    let pages = page.map { ["-f", "\($0)", "-l", "\($0)"] } ?? []
    let text = try Tool.pdfText.run(pages + ["-layout", path(name), "-"])
    return String(text.filter { !$0.isWhitespace })
  }

  /// What another program reads from the bar codes of a page.
  func codes(_ name: String, page: Int) throws -> [String] {
    let picture = folder.appending(path: "\(name)-\(page)")
    let pages = ["-f", "\(page)", "-l", "\(page)"]
    _ = try Tool.pdfPictures.run(
      pages + ["-r", "200", "-png", "-singlefile", path(name), picture.path])
    return try Tool.barcodes.run(["--quiet", "--raw", picture.path + ".png"])
      .split(separator: "\n").map(String.init)
  }

  /// The lines of a page from top to bottom, without blank ones.
  func lines(_ name: String, page: Int) throws -> [String] {
    try Tool.pdfText.run(["-f", "\(page)", "-l", "\(page)", "-layout", path(name), "-"])
      .split(whereSeparator: \.isNewline)
      .map { String($0.drop { $0 == " " || $0 == "\u{C}" }) }.filter { !$0.isEmpty }
  }

  private func path(_ name: String) -> String {
    folder.appending(path: "pdf/\(name)").path
  }
}

/// Prints everything before a suite begins, and tidies up when it has ended.
struct Printing: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try await PrintedPages.$current.withValue(await PrintedPages(in: folder.url)) {
      try await function()
    }
  }
}

extension Trait where Self == Printing {
  static var printing: Self { Printing() }
}

extension String {
  /// Whether the parts occur one after the other.
  func contains(inOrder parts: [String]) -> Bool {
    var rest = Substring(self)
    for part in parts {
      guard let found = rest.firstRange(of: part.filter { !$0.isWhitespace }) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
