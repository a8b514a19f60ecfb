package import Exports
internal import OpenDocument
package import Operations
internal import Phrases
package import Printing
package import Training

/// The documents of a round as files, and what is printed of them.
package struct RoundDocuments: Sendable {
  package let record: RoundRecord
  private let office: Office
  private let export: RoundExport
  private let names: CertificateNames

  /// Takes what documents are made of.
  ///
  /// - Parameters:
  ///   - record: the round.
  ///   - office: gives certificates as they were issued.
  ///   - templates: with the reader of the documents.
  ///   - names: what the files of certificates are called.
  ///   - byteOrderMark: whether comma-separated values begin with one.
  ///   - given: the day of letters, else the round's last.
  ///   - isPublished: whether the report is for everybody.
  package init(
    _ record: RoundRecord, in office: Office, from templates: Templates,
    names: CertificateNames = .number, byteOrderMark: Bool = true, given: CivilDate? = nil,
    isPublished: Bool = false
  ) {
    (self.record, self.office, self.names) = (record, office, names)
    export = RoundExport(
      record, for: templates.reader, names: names, byteOrderMark: byteOrderMark, given: given,
      isPublished: isPublished, printed: { try await office.document(of: $0) },
      templates: { try await templates.template($0) })
  }

  /// Files, what is to be printed, and the certificates that are not in a combined document.
  package struct Set: Sendable {
    package var files: [DocumentFile] = []
    package var jobs: [PrintJob] = []
    package var apart: [Certificate] = []
  }

  /// The files of some kinds of documents.
  ///
  /// - Throws: `ExportError`.
  package func files(of documents: [RoundDocument]) throws -> [DocumentFile] {
    try export.files(of: documents).map { DocumentFile(name: $0.path, bytes: $0.bytes) }
  }

  /// Some kinds of documents.
  ///
  /// `isCombined`: whether certificates are one document.
  /// `isPrinted`: whether there are to be PDF files beside.
  package func set(
    of documents: [RoundDocument], isCombined: Bool = false, isPrinted: Bool = false
  ) async throws -> Set {
    let (bundles, others) =
      documents.contains(.certificates) && (isCombined || isPrinted)
      ? try await reprints(isCombined: isCombined) : ([], [])
    var set = Set()
    set.files = try files(of: documents.filter { !isCombined || $0 != .certificates })
    set.jobs = set.files.filter { !$0.name.hasPrefix("certificates/") }.compactMap(\.job)
    if isCombined {
      for (place, bundle) in bundles.enumerated() {
        let name = bundles.count == 1 ? "certificates" : "certificates-\(place + 1)"
        set.files.append(DocumentFile(name: name + ".odt") { try bundle.write(to: $0) })
        set.jobs.append(
          PrintJob(name + ".pdf", title: bundle.title, joining: batches(bundle).map(document)))
      }
      set.files += others.map { certificate in
        DocumentFile(name: names.path(of: certificate) + ".odt") {
          try await office.document(of: certificate.id)
        }
      }
      set.apart = others
    } else {
      set.jobs += bundles.flatMap(batches).map(job)
    }
    set.jobs += others.map(job)
    return set
  }

  /// The certificates that hold by what they were printed from; and all that cannot be printed
  /// again to the byte, or need not be because they are void.
  private func reprints(
    isCombined: Bool
  ) async throws -> (bundles: [CertificateBundle], others: [Certificate]) {
    let printed = record.register.filter { !$0.isErased }
    let valid = printed.filter { $0.void == nil }
    var others = printed.filter {
      $0.void == nil ? $0.printing == nil : !isCombined
    }
    var bundles: [CertificateBundle] = []
    let byPrinting = Dictionary(grouping: valid.filter { $0.printing != nil }, by: \.printing)
    for case (let printing?, let certificates) in byPrinting {
      let (template, file) = try await office.template(printing.template)
      let reader = Reader(language: template.language, digits: printing.digits)
      let (bundle, rest) = try await CertificateBundle.reprinting(
        certificates,
        from: DocumentTemplate(compiling: file, formatters: reader.templateFormatters),
        for: reader, printed: { try await office.document(of: $0) })
      bundles += bundle.map { [$0] } ?? []
      others += rest
    }
    return (
      bundles.sorted { $0.firstNumber < $1.firstNumber },
      others.sorted { $0.facts.number < $1.facts.number }
    )
  }
}

// MARK: - Printing

extension RoundDocuments {
  /// As many certificates at a time as LibreOffice prints fastest.
  private func batches(_ bundle: CertificateBundle) -> [CertificateBundle] {
    bundle.parts(of: PrintJob.partsPerDocument(drawings: bundle.drawings))
  }

  private func job(_ bundle: CertificateBundle) -> PrintJob {
    let (office, certificates) = (office, bundle.certificates)
    return PrintJob(
      certificates.map(part), write: { try bundle.write(to: $0) },
      alone: { place in
        { sink in try await sink(office.document(of: certificates[place].id)) }
      })
  }

  private func document(_ bundle: CertificateBundle) -> PrintJob.Document {
    PrintJob.Document(pages: bundle.certificates.count) { try bundle.write(to: $0) }
  }

  private func job(_ certificate: Certificate) -> PrintJob {
    let office = office
    return PrintJob(part(certificate).name) { sink in
      try await sink(office.document(of: certificate.id))
    }
  }

  private func part(_ certificate: Certificate) -> PrintJob.Part {
    let facts = certificate.facts
    return PrintJob.Part(
      name: names.path(of: certificate) + ".pdf",
      title: "\(facts.number.text) \(facts.recipient)")
  }
}

extension DocumentFile {
  /// The name of what LibreOffice makes of it; nil for what it does not print: a flat file is there
  /// as a package too.
  package var pdfName: String? {
    name.hasSuffix(".odt") || name.hasSuffix(".ods") ? pdfPath(name) : nil
  }

  package var job: PrintJob? { pdfName.map { PrintJob($0, write: write) } }
}

/// A path with the ending of PDF instead of its own.
package func pdfPath(_ path: String) -> String {
  guard let dot = path.lastIndex(of: "."), dot != path.startIndex else { return path + ".pdf" }
  return String(path[..<dot]) + ".pdf"
}
