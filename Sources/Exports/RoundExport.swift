package import OpenDocument
package import Phrases
package import Training

/// Every document of a round, in a fixed order, each made only when it is asked for.
package struct RoundExport: Sendable {
  let record: RoundRecord
  let certificates: [Certificate]
  let reader: Reader
  private let names: CertificateNames
  private let printed: @Sendable (ID<Certificate>) async throws -> [UInt8]
  private let templates: @Sendable (TemplateKind) throws -> DocumentTemplate

  package struct File: Sendable {
    /// Where it belongs in the folder of the round, for example `certificates/001-2562.odt`.
    package let path: String
    package let bytes: @Sendable () async throws -> [UInt8]
  }

  /// Takes what documents are made of.
  ///
  /// `names`: what the files of certificates are called.
  /// `printed`: a certificate's document as it was printed when it was issued.
  /// `templates`: asked once for each kind that a document needs, when its files are listed.
  package init(
    _ record: RoundRecord, for reader: Reader, names: CertificateNames = .number,
    printed: @escaping @Sendable (ID<Certificate>) async throws -> [UInt8],
    templates: @escaping @Sendable (TemplateKind) throws -> DocumentTemplate
  ) {
    (self.record, self.reader, self.names) = (record, reader, names)
    (self.printed, self.templates) = (printed, templates)
    certificates = record.register
  }

  /// The files of some kinds of documents, in the order of those kinds.
  ///
  /// - Throws: `noThaiCollation`, and what `templates` throws.
  package func files(of documents: [RoundDocument] = RoundDocument.allCases) throws -> [File] {
    try documents.flatMap { document in
      switch document {
      case .roster: try roster()
      case .agenda: try agenda()
      case .signInSheets: try signInSheets()
      case .register: register()
      case .certificates: issuedCertificates()
      }
    }
  }

  private func roster() throws -> [File] {
    let roster = try ListTable(rosterOf: record, for: reader)
    // Other programs read this one, and few of them know Thai digits.
    let plainReader = Reader(language: reader.language, digits: .arabic)
    let plainRoster = try ListTable(rosterOf: record, for: plainReader)
    return [
      File(path: "roster.ods") { try roster.spreadsheet(for: reader).bytes(as: .package) },
      File(path: "roster.fods") { try roster.spreadsheet(for: reader).bytes(as: .flat) },
      File(path: "roster.xml") { try RosterXML.bytes(record) },
      File(path: "roster.csv") { try plainRoster.commaSeparated(for: plainReader) },
    ]
  }

  private func agenda() throws -> [File] {
    let template = try templates(.agenda)
    return [
      File(path: "agenda.odt") { try AgendaDocument(record, for: reader).render(template) }
    ]
  }

  private func signInSheets() throws -> [File] {
    try record.days.map { day in
      let sheet = try SignInSheet(record, on: day, for: reader)
      let template = try templates(sheet.template)
      return File(path: "sign-in-sheet-\(day.iso).odt") { try sheet.render(template) }
    }
  }

  private func register() -> [File] {
    let register = ListTable(registerOf: certificates, for: reader)
    return [
      File(path: "certificate-register.ods") {
        try register.spreadsheet(for: reader).bytes(as: .package)
      }
    ]
  }

  private func issuedCertificates() -> [File] {
    certificates.flatMap { certificate in
      let facts = certificate.facts
      let path = names.path(of: certificate)
      return [
        File(path: path + ".odt") { try await printed(certificate.id) },
        File(path: path + ".xml") { try CertificateRecord.xml(facts) },
      ]
    }
  }
}
