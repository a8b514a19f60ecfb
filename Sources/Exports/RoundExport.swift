internal import Excel
package import OpenDocument
package import Phrases
package import Training

/// Every document of a round, in a fixed order, each made only when it is asked for.
package struct RoundExport: Sendable {
  let record: RoundRecord
  let certificates: [Certificate]
  let reader: Reader
  private let given: CivilDate?
  private let isPublished: Bool
  private let names: CertificateNames
  private let byteOrderMark: Bool
  private let printed: @Sendable (ID<Certificate>) async throws -> [UInt8]
  private let templates: @Sendable (TemplateKind) async throws -> DocumentTemplate

  package struct File: Sendable {
    /// Where it belongs in the folder of the round, for example `certificates/001-2562.odt`.
    package let path: String
    package let bytes: @Sendable () async throws -> [UInt8]
  }

  /// Takes what documents are made of.
  ///
  /// `names`: what the files of certificates are called.
  /// `byteOrderMark`: whether comma-separated values begin with one.
  /// `printed`: a certificate's document as it was printed when it was issued.
  /// `given`: the day of letters, else the round's last.
  /// `templates`: asked for each document that is made.
  /// `isPublished`: whether the report is for everybody, without names and small counts.
  package init(
    _ record: RoundRecord, for reader: Reader, names: CertificateNames = .number,
    byteOrderMark: Bool = true, given: CivilDate? = nil, isPublished: Bool = false,
    printed: @escaping @Sendable (ID<Certificate>) async throws -> [UInt8],
    templates: @escaping @Sendable (TemplateKind) async throws -> DocumentTemplate
  ) {
    (self.record, self.reader, self.names, self.given) = (record, reader, names, given)
    (self.byteOrderMark, self.isPublished) = (byteOrderMark, isPublished)
    (self.printed, self.templates) = (printed, templates)
    certificates = record.register
  }

  /// The files of some kinds of documents, in the order of those kinds.
  ///
  /// - Throws: `noThaiCollation`.
  package func files(of documents: [RoundDocument] = RoundDocument.allCases) throws -> [File] {
    try documents.flatMap { document in
      switch document {
      case .roster: try roster()
      case .agenda:
        [file("agenda.odt", from: .agenda) { AgendaDocument(record, for: reader) }]
      case .calendar:
        [File(path: "sessions.ics") { try SessionCalendar.bytes(record, for: reader) }]
      case .signInSheets: try signInSheets()
      case .badges: [file("badges.odt", from: .badges) { try NameBadges(record, for: reader) }]
      case .tentCards:
        [file("tent-cards.odt", from: .tentCards) { try TentCards(record, for: reader) }]
      case .register: register()
      case .assessments: try assessments()
      case .report: [report()]
      case .certificates: issuedCertificates()
      case .confirmations: try confirmations()
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
      workbook(roster, "roster.xlsx"),
      File(path: "roster.fods") { try roster.spreadsheet(for: reader).bytes(as: .flat) },
      File(path: "roster.xml") { try RosterXML.bytes(record) },
      File(path: "roster.csv") {
        try plainRoster.commaSeparated(for: plainReader, byteOrderMark: byteOrderMark)
      },
    ]
  }

  private func file(
    _ path: String, from kind: TemplateKind,
    _ document: @escaping @Sendable () throws -> any FilledDocument
  ) -> File {
    File(path: path) { try await document().render(templates(kind)) }
  }

  private func signInSheets() throws -> [File] {
    try record.days.map { day in
      let sheet = try SignInSheet(record, on: day, for: reader)
      return file("sign-in-sheet-\(day.iso).odt", from: sheet.template) { sheet }
    }
  }

  private func confirmations() throws -> [File] {
    let letters = try AttendanceConfirmation.all(
      in: record, given: given ?? record.round.last, for: reader)
    return letters.map { letter in
      file(
        "confirmations/\(record.round.code)-\(padded(letter.index, 3)).odt", from: .confirmation
      ) { letter }
    }
  }

  private func register() -> [File] {
    let register = ListTable(registerOf: certificates, for: reader)
    return [
      File(path: "certificate-register.ods") {
        try register.spreadsheet(for: reader).bytes(as: .package)
      },
      workbook(register, "certificate-register.xlsx"),
    ]
  }

  private func assessments() throws -> [File] {
    let ratings = try ListTable(ratingsOf: record, for: reader)
    return [
      File(path: "assessments.ods") { try ratings.spreadsheet(for: reader).bytes(as: .package) },
      workbook(ratings, "assessments.xlsx"),
      File(path: "assessments.xml") { try AssessmentXML.bytes(record) },
    ]
  }

  private func workbook(_ table: ListTable, _ path: String) -> File {
    File(path: path) { try Workbook(table.spreadsheet(for: reader, in: .excel)).bytes() }
  }

  private func report() -> File {
    file(isPublished ? "report-published.odt" : "report.odt", from: .report) {
      try ReportDocument(record, for: reader, isPublished: isPublished)
    }
  }

  private func issuedCertificates() -> [File] {
    certificates.filter { !$0.isErased }.flatMap { certificate in
      let facts = certificate.facts
      let path = names.path(of: certificate)
      return [
        File(path: path + ".odt") { try await printed(certificate.id) },
        File(path: path + ".xml") { try CertificateRecord.xml(facts) },
      ]
    }
  }
}
