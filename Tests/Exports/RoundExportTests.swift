import Exports
import Markup
import OpenDocument
import Testing
import Training

struct RoundExportTests {
  @Test func `a round's documents come in one order, certificates as they were issued`() throws {
    let record = try SmallRound().record()
    let certificates = try [(12, [9, 9]), (3, [1])].map { number, document in
      RoundExport.IssuedCertificate(
        try SmallRound.certificate(facts: SmallRound.facts(number: number)),
        document: document.map(UInt8.init))
    }
    let export = try RoundExport(
      record, certificates: certificates, templates: ShippedFiles.templates(.thai), for: thai)
    #expect(
      export.files.map(\.path) == [
        "roster.ods", "roster.fods", "roster.xml", "roster.csv", "agenda.odt",
        "sign-in-sheet-2019-08-27.odt", "sign-in-sheet-2019-08-28.odt",
        "certificate-register.ods", "certificates/003-2562.odt", "certificates/003-2562.xml",
        "certificates/012-2562.odt", "certificates/012-2562.xml",
      ])
    let documents = export.files.filter { $0.path.hasPrefix("certificates/0") }
    #expect(try documents.first?.bytes() == [1])
    for file in export.files { #expect(try file.bytes() == file.bytes(), "\(file.path)") }
  }

  @Test func `a template that is missing is named`() throws {
    let record = try SmallRound().record()
    #expect(throws: ExportError.noTemplate(.agenda)) {
      try RoundExport(record, certificates: [], templates: [:], for: thai)
    }
  }

  // The schema is OASIS's and not in this repository.
  @Test(.enabled(if: OpenDocumentSchema.isHere), arguments: Language.allCases)
  func `every document is strict ODF 1.3`(language: Language) throws {
    let schema = try OpenDocumentSchema.load()
    let reader = language == .thai ? thai : english
    let templates = try ShippedFiles.templates(language)
    let record = try SmallRound(people: 4).record()
    let certificate = try SmallRound.certificate()
    let document = try CertificateDocument.render(
      certificate.facts, template: ShippedFiles.template(.certificate, language), reader: reader)
    let export = try RoundExport(
      record, certificates: [.init(certificate, document: document)], templates: templates,
      for: reader)
    for file in export.files where file.path.hasSuffix(".odt") || file.path.hasSuffix(".ods") {
      let package = try PackageReader(file.bytes())
      for part in package.names where part.hasSuffix(".xml") && !part.hasPrefix("META-INF") {
        #expect(try schema.problems(in: package.read(part)) == [], "\(file.path) \(part)")
      }
    }
    for file in export.files where file.path.hasSuffix(".fods") {
      #expect(try schema.problems(in: file.bytes()) == [], "\(file.path)")
    }
  }
}
