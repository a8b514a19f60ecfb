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
    for people in [2, 85] {
      let record = try SmallRound(people: people).record()
      for language in Language.allCases {
        let export = ShippedFiles.export(record, for: language == .thai ? thai : english)
        let kinds = RoundDocument.allCases.filter { $0 != .certificates }
        for file in try export.files(of: kinds)
        where file.path.hasSuffix(".odt") || file.path.hasSuffix(".ods") {
          documents["\(language.rawValue)-\(people)-\(file.path)"] = try await file.bytes()
        }
      }
    }
    for kind in TemplateKind.allCases {
      documents["resaved-\(kind).odt"] = try Self.documentOfResavedTemplate(kind, in: folder)
    }
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
    for language in Language.allCases {
      let template = try ShippedFiles.template(.certificate, language)
      let reader = language == .thai ? thai : english
      documents["\(language.rawValue)-certificate.odt"] = try CertificateDocument.render(
        SmallRound.facts(), template: template, reader: reader)
      for signatories in 0...3 {
        for titles in 1...4 {
          let facts = SmallRound.facts(
            recipient: titles == 1
              ? "นายสมชาย ใจดี" : "ว่าที่ร้อยตรีหญิง พระพิมลมาลย์ประภัสสร ณ นครราชสีมาวรวงศ์ประเสริฐ",
            workshop: String(repeating: title, count: titles),
            coOrganisers: titles == 1 ? [] : coOrganisers,
            signatories: Array(long.prefix(signatories)), replaces: replaced)
          let name = "\(language.rawValue)-certificate-\(signatories)-\(titles).odt"
          do {
            documents[name] = try CertificateDocument.render(
              facts, template: template, reader: reader)
          } catch ExportError.certificateTooLong where titles > 2 {
            // What cannot fit is refused; four titles in a row need not.
          }
        }
      }
    }
    return documents
  }

  /// A document made of a template that LibreOffice has opened and saved, as an office would.
  private static func documentOfResavedTemplate(
    _ kind: TemplateKind, in folder: URL
  ) throws -> [UInt8] {
    let file = folder.appending(path: "\(kind).odt")
    try Data(ShippedFiles.bytes(kind.path(.thai))).write(to: file)
    _ = try convert([file.path], to: "odt", in: folder)
    let template = try DocumentTemplate(
      compiling: [UInt8](Data(contentsOf: folder.appending(path: "odt/\(kind).odt"))))
    let record = try SmallRound().record()
    return switch kind {
    case .certificate:
      try CertificateDocument.render(SmallRound.facts(), template: template, reader: thai)
    case .oneHalfDay: try SignInSheet(record, on: SmallRound.first, for: thai).render(template)
    case .twoHalfDays: try SignInSheet(record, on: SmallRound.last, for: thai).render(template)
    case .agenda: try AgendaDocument(record, for: thai).render(template)
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
