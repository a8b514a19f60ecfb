internal import Documents
internal import Exports
internal import HTTP
internal import Operations
internal import Phrases
internal import Training

private let kinds = Shape.choice(APIOperation.documentKinds)

private let export = Shape.named(
  "Export",
  .record([
    .init("kind", kinds, "What it is."),
    .init("form", .text(1...10), "The ending of the file, of several files zip."),
    .init("address", .text(1...500), "Where it is."),
  ]))

private let language = [
  APIOperation.Parameter("language", .choice(["th", "en"]), "Of the document; Thai if not said."),
  APIOperation.Parameter(
    "digits", .choice(["thai", "arabic"]), "Of the document; as its language has them if not said."),
]

let exportOperations: [APIOperation] = [
  APIOperation(
    .get, "/rounds/{round}/exports", "listExports", "The documents that a round gives.",
    tag: "exports", scope: .read,
    answer: .json(
      .ok,
      .named(
        "Exports", .record([.init("items", .list(export, 0...1000), "Each with its address.")])))
  ) { call in
    let documents = try await call.documents()
    let code = call.path("round").percentEncoded
    let items = try RoundDocument.allCases.flatMap { kind -> [JSON] in
      let files = try documents.files(of: [kind])
      var forms = Set(files.map(\.form)).sorted()
      if call.visit.site.documents.canPrint, files.contains(where: { $0.pdfName != nil }) {
        forms.append("pdf")
      }
      return forms.map { form in
        .object([
          ("kind", .text(kind.rawValue)), ("form", .text(form)),
          (
            "address",
            .text("\(APIOperation.root)/rounds/\(code)/exports/\(kind.rawValue)/\(form)")
          ),
        ])
      }
    }
    return .json(JSON.object([("items", .array(items))]).written)
  },
  APIOperation(
    .get, "/rounds/{round}/exports/{kind}/{form}", "getExport",
    "A document of a round; several files of a kind come in one archive.", tag: "exports",
    scope: .read, query: language, answer: .file(Response.documentTypes)
  ) { call in
    let documents = try await call.documents()
    let form = call.path("form")
    guard let kind = RoundDocument(rawValue: call.path("kind")) else { throw APIRefusal.notFound }
    let name = "\(fileName(call.path("round")))-\(kind.rawValue)"
    let files = try documents.files(of: [kind])
    if form == "pdf" {
      let jobs = files.compactMap(\.job)
      guard !jobs.isEmpty else { throw APIRefusal.notFound }
      if jobs.count == 1, let source = files.first(where: { $0.pdfName != nil }) {
        return .document(
          try await call.visit.site.documents.pdf(of: source.bytes()), name: name + ".pdf")
      }
      return .archive(try await call.visit.site.documents.print(jobs), name: name + "-pdf.zip")
    }
    let found = files.filter { $0.form == form }
    guard let first = found.first else { throw APIRefusal.notFound }
    return found.count == 1
      ? .document(try await first.bytes(), name: "\(name).\(form)")
      : .archive(found, name: "\(name)-\(form).zip")
  },
]

extension APIOperation {
  static var documentKinds: [String] { RoundDocument.allCases.map(\.rawValue) }
}

extension APICall {
  fileprivate func documents() async throws -> RoundDocuments {
    let language = visit.query("language").flatMap(Language.init(rawValue:)) ?? .thai
    let digits =
      visit.query("digits").flatMap(Digits.init(rawValue:))
      ?? (language == .thai ? .thai : .arabic)
    return visit.site.documents.documents(
      of: try await office.record(ofRound: path("round")), in: office,
      for: Reader(language: language, digits: digits))
  }
}

extension DocumentFile {
  /// The ending of its name.
  fileprivate var form: String {
    name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
  }
}
