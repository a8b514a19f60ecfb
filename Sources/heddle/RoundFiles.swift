internal import Exports
internal import OpenDocument
internal import Operations
internal import Phrases
internal import Training

/// The documents of a round as files: which, in what form, and where they went.
struct RoundFiles {
  private let invocation: Invocation
  private var reader: Reader { invocation.reader }
  private var names: CertificateNames {
    invocation.flag("names") ? .numberAndRecipient : .number
  }

  init(_ invocation: Invocation) { self.invocation = invocation }

  /// Writes some kinds of documents and says what became of them.
  func export(_ documents: [RoundDocument]) async throws {
    let documentReader = try invocation.documentReader()
    let office = try invocation.office()
    let record = try await office.record(ofRound: invocation.required("round"))
    let templates = try await invocation.templates(for: documentReader, in: office)
    let export = RoundExport(
      record, for: documentReader, names: names,
      printed: { try await office.document(of: $0) },
      templates: { try templates.template($0) })
    var files: [OutputFolder.File] = []
    if invocation.flag("combined") {
      let (bundles, others) = try await bundles(of: record, in: office)
      files = try export.files(of: documents.filter { $0 != .certificates }).map(\.output)
      files += bundles.enumerated().map { place, bundle in
        let number = bundles.count == 1 ? "" : "-\(place + 1)"
        return OutputFolder.File(name: "certificates\(number).odt") { sink in
          try bundle.write(to: sink)
        }
      }
      let single = Set(others.map { names.path(of: $0) + ".odt" })
      files += try export.files(of: [.certificates])
        .filter { single.contains($0.path) }.map(\.output)
      sayOthers(others)
    } else {
      files = try export.files(of: documents).map(\.output)
    }
    if invocation.flag("zip") {
      let code = fileName(record.round.code)
      let kind = documents.count == 1 ? documents.map { "-" + $0.rawValue }.joined() : ""
      files = [.zip("\(code)\(kind).zip", of: files)]
    }
    let folder = invocation.required("out")
    let written = try await OutputFolder(
      path: folder, replacing: invocation.flag("replace")
    ).write(files)
    sayWritten(written, to: folder)
    sayDue(record)
  }

  /// The valid certificates of a round by what they were printed from, and those that cannot be
  /// printed again to the byte.
  private func bundles(
    of record: RoundRecord, in office: Office
  ) async throws -> (bundles: [CertificateBundle], others: [Certificate]) {
    let valid = record.register.filter { $0.void == nil }
    var others = valid.filter { $0.printing == nil }
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

// MARK: - What is said

extension RoundFiles {
  private func sayOthers(_ others: [Certificate]) {
    guard !others.isEmpty else { return }
    Console.say(
      reader.say(
        "วุฒิบัตร \(others.count) ฉบับพิมพ์ซ้ำให้เหมือนฉบับที่ออกทุกประการไม่ได้ จึงเขียนแยกเป็นแฟ้มตามที่ออก",
        "\(others.count) certificate(s) cannot be printed again exactly as issued; they are beside it, each as it was issued"
      ))
  }

  /// A line for each file that lies in the folder itself, and one for each folder in it.
  private func sayWritten(_ names: [String], to folder: String) {
    var inFolders: [(folder: String, endings: [String: Int])] = []
    for name in names {
      guard let slash = name.lastIndex(of: "/") else {
        Console.say("\(folder)/\(name)")
        continue
      }
      let inner = String(name[...slash])
      let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
      if inFolders.last?.folder != inner, !inFolders.contains(where: { $0.folder == inner }) {
        inFolders.append((inner, [:]))
      }
      for index in inFolders.indices where inFolders[index].folder == inner {
        inFolders[index].endings[ending, default: 0] += 1
      }
    }
    for (inner, endings) in inFolders {
      let counts = endings.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      Console.say("\(folder)/\(inner) (\(counts.joined(separator: ", ")))")
    }
  }

  private func sayDue(_ record: RoundRecord) {
    let due = record.takingPart.count {
      $0.certificates.isEmpty && record.completion(of: $0).isComplete
    }
    guard due > 0 else { return }
    Console.say(
      reader.say(
        "ยังมีผู้ผ่านที่ยังไม่ได้รับวุฒิบัตร \(due) คน: heddle certificate issue \(record.round.code)",
        "\(due) who completed have no certificate yet: heddle certificate issue \(record.round.code)"
      ))
  }
}

extension RoundExport.File {
  fileprivate var output: OutputFolder.File { OutputFolder.File(name: path, bytes: bytes) }
}
