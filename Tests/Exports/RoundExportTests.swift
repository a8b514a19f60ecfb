import Exports
import Markup
import OpenDocument
import Testing
import Training

struct RoundExportTests {
  @Test
  func `a round's documents come in one order, certificates as they were issued`() async throws {
    let record = try SmallRound(people: 3, certificateNumbers: [12, 3]).record()
    let files = try ShippedFiles.export(record, for: thai, printed: [1]).files()
    #expect(
      files.map(\.path) == [
        "roster.ods", "roster.xlsx", "roster.fods", "roster.xml", "roster.csv", "agenda.odt",
        "sessions.ics", "sign-in-sheet-2019-08-27.odt", "sign-in-sheet-2019-08-28.odt",
        "badges.odt", "tent-cards.odt", "certificate-register.ods", "certificate-register.xlsx",
        "assessments.ods", "assessments.xlsx", "assessments.xml", "report.odt",
        "certificates/003-2562.odt",
        "certificates/003-2562.xml",
        "certificates/012-2562.odt", "certificates/012-2562.xml",
        "confirmations/surin-2562-2-001.odt",
      ])
    let documents = files.filter { $0.path.hasPrefix("certificates/0") }
    #expect(try await documents.first?.bytes() == [1])
    for file in files {
      let (once, again) = try await (file.bytes(), file.bytes())
      #expect(once == again, "\(file.path)")
    }
  }

  @Test func `only what is made needs its template`() async throws {
    let export = RoundExport(
      try SmallRound().record(), for: thai, printed: { _ in [] },
      templates: { _ in throw ExportError.noThaiCollation })
    #expect(
      try export.files(of: [.register]).map(\.path) == [
        "certificate-register.ods", "certificate-register.xlsx",
      ])
    let agenda = try export.files(of: [.agenda])
    #expect(agenda.map(\.path) == ["agenda.odt"])
    await #expect(throws: ExportError.noThaiCollation) { try await agenda.first?.bytes() }
  }

  // The schema is OASIS's and not in this repository.
  @Test(.enabled(if: OpenDocumentSchema.isHere), arguments: Language.allCases)
  func `every document is strict ODF 1.3`(language: Language) async throws {
    let schema = try OpenDocumentSchema.load()
    let reader = language == .thai ? thai : english
    let record = try SmallRound(people: 4).record()
    let document = try CertificateDocument.render(
      SmallRound.facts(), of: id(4000), template: ShippedFiles.template(.certificate, language),
      reader: reader)
    let files = try ShippedFiles.export(record, for: reader, printed: document).files()
    for file in files where file.path.hasSuffix(".odt") || file.path.hasSuffix(".ods") {
      let package = try await PackageReader(file.bytes())
      for part in package.names where part.hasSuffix(".xml") && !part.hasPrefix("META-INF") {
        #expect(try schema.problems(in: package.read(part)) == [], "\(file.path) \(part)")
      }
    }
    for file in files where file.path.hasSuffix(".fods") {
      let bytes = try await file.bytes()
      #expect(try schema.problems(in: bytes) == [], "\(file.path)")
    }
  }
}
