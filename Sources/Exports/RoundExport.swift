package import OpenDocument
package import Phrases
package import Training

/// Every document of a round, in a fixed order, each made only when it is asked for.
package struct RoundExport {
  package let files: [File]

  package struct File {
    /// Where it belongs in the folder of the round, for example `certificates/001-2562.odt`.
    package let path: String
    package let bytes: () throws -> [UInt8]
  }

  /// A certificate with the document that was printed when it was issued.
  package struct IssuedCertificate {
    package let certificate: Certificate
    package let document: [UInt8]

    package init(_ certificate: Certificate, document: [UInt8]) {
      (self.certificate, self.document) = (certificate, document)
    }
  }

  /// - Throws: `noThaiCollation`; `noTemplate` for a kind that the round needs.
  package init(
    _ record: RoundRecord, certificates: [IssuedCertificate],
    templates: [TemplateKind: DocumentTemplate], for reader: Reader
  ) throws(ExportError) {
    func template(_ kind: TemplateKind) throws(ExportError) -> DocumentTemplate {
      guard let template = templates[kind] else { throw .noTemplate(kind) }
      return template
    }
    let roster = try ListTable(rosterOf: record, for: reader)
    // Other programs read this one, and few of them know Thai digits.
    let plainReader = Reader(language: reader.language, digits: .arabic)
    let plainRoster = try ListTable(rosterOf: record, for: plainReader)
    var files = [
      File(path: "roster.ods") {
        try roster.spreadsheet(for: reader).bytes(as: .package)
      },
      File(path: "roster.fods") {
        try roster.spreadsheet(for: reader).bytes(as: .flat)
      },
      File(path: "roster.xml") { try RosterXML.bytes(record) },
      File(path: "roster.csv") { try plainRoster.commaSeparated(for: plainReader) },
    ]
    let agenda = try template(.agenda)
    files.append(
      File(path: "agenda.odt") { try AgendaDocument(record, for: reader).render(agenda) })
    for day in record.days {
      let sheet = try SignInSheet(record, on: day, for: reader)
      let template = try template(sheet.template)
      files.append(File(path: "sign-in-sheet-\(day.iso).odt") { try sheet.render(template) })
    }
    let register = ListTable(registerOf: certificates.map(\.certificate), for: reader)
    files.append(
      File(path: "certificate-register.ods") {
        try register.spreadsheet(for: reader).bytes(as: .package)
      })
    let sorted = certificates.sorted {
      $0.certificate.facts.number < $1.certificate.facts.number
    }
    for issued in sorted {
      let facts = issued.certificate.facts
      // Apart, so that nobody prints it with those that hold.
      let folder = issued.certificate.void == nil ? "certificates" : "certificates/void"
      let path = "\(folder)/\(padded(facts.number.sequence, 3))-\(facts.number.year.number)"
      files.append(File(path: path + ".odt") { issued.document })
      files.append(File(path: path + ".xml") { try CertificateRecord.xml(facts) })
    }
    self.files = files
  }
}
