internal import Documents
internal import Exports
internal import HTTP
internal import Operations
internal import Training

let reportRoutes: [Route<Endpoint>] = [
  .page("/rounds/{round}/report") { visit in
    let choice = DocumentChoice(visit.request.query)
    let record = try await visit.office.record(ofRound: visit.path("round"))
    let documents = visit.site.documents
    return visit.show(
      ReportPage(
        record: record,
        charts: try RoundChart.all(
          of: record, for: visit.reader, isPublished: choice.isPublished),
        files: try documents.documents(
          of: record, in: visit.office, for: choice.reader, isPublished: choice.isPublished
        ).listed(isPublished: choice.isPublished),
        choice: choice, canPrint: documents.canPrint))
  },
  .page("/rounds/{round}/documents/{file...}") { visit in
    let (choice, file) = (DocumentChoice(visit.request.query), visit.path("file"))
    let documents = visit.site.documents.documents(
      of: try await visit.office.record(ofRound: visit.path("round")), in: visit.office,
      for: choice.reader, isPublished: choice.isPublished)
    return try await visit.document(file, of: documents, choice)
  },
]

extension RoundDocuments {
  /// The files of each kind that there are; certificates have a page of their own.
  fileprivate func listed(
    isPublished: Bool
  ) throws -> [(document: RoundDocument, files: [DocumentFile])] {
    try kinds(isPublished: isPublished).map { ($0, try files(of: [$0])) }
  }

  /// A published set holds nothing that names a participant.
  fileprivate func kinds(isPublished: Bool) -> [RoundDocument] {
    RoundDocument.allCases.filter {
      $0 != .certificates && (!isPublished || $0.isPublishable)
    }
  }
}

extension Visit {
  fileprivate func document(
    _ file: String, of documents: RoundDocuments, _ choice: DocumentChoice
  ) async throws -> Response {
    let kinds = documents.kinds(isPublished: choice.isPublished)
    let code = fileName(documents.record.round.code)
    switch file {
    case "all.zip":
      return .archive(try documents.files(of: kinds), name: code + ".zip")
    case "all-pdf.zip":
      let set = try await documents.set(of: kinds, isPrinted: true)
      let printed = try await site.documents.print(set.jobs)
      return .archive(set.files + printed, name: code + ".zip")
    case "confirmations.zip":
      return .archive(
        try documents.files(of: [.confirmations]), name: code + "-confirmations.zip")
    default: break
    }
    let files = try documents.files(of: kinds)
    if let found = files.first(where: { $0.name == file }) {
      return .document(try await found.bytes(), name: "\(code)-\(lastPart(of: file))")
    }
    guard let source = files.first(where: { $0.pdfName == file }) else {
      return problem(.notFound)
    }
    return .document(
      try await site.documents.pdf(of: source.bytes()), name: "\(code)-\(lastPart(of: file))")
  }

  private func lastPart(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
