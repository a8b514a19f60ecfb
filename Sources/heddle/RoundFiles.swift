internal import Exports
internal import Glibc
internal import OpenDocument
internal import Operations
internal import Phrases
internal import Printing
internal import Training

/// The documents of a round as files: which, in what form, and where they went.
struct RoundFiles: Sendable {
  private let invocation: Invocation
  private let office: Office
  private let record: RoundRecord
  private let export: RoundExport
  private let names: CertificateNames
  private var reader: Reader { invocation.reader }

  init(_ invocation: Invocation) async throws {
    self.invocation = invocation
    let office = try invocation.office()
    self.office = office
    record = try await office.record(ofRound: invocation.required("round"))
    names = invocation.flag("names") ? .numberAndRecipient : .number
    let documentReader = try invocation.documentReader()
    let templates = try await invocation.templates(for: documentReader, in: office)
    export = RoundExport(
      record, for: documentReader, names: names, byteOrderMark: !invocation.flag("no-bom"),
      given: try invocation.date("date"), isPublished: invocation.flag("published"),
      printed: { try await office.document(of: $0) },
      templates: { try templates.template($0) })
  }

  /// Writes some kinds of documents and says what became of them.
  func write(_ documents: [RoundDocument]) async throws {
    let isCombined = invocation.flag("combined")
    let isPrinted = invocation.flag("pdf") || invocation.flag("pdf-a")
    let (bundles, others) =
      documents.contains(.certificates) && (isCombined || isPrinted)
      ? try await reprints() : ([], [])
    var files = try export.files(of: documents.filter { !isCombined || $0 != .certificates })
      .map(\.output)
    var jobs = files.filter { !$0.name.hasPrefix("certificates/") }.compactMap(job)
    if isCombined {
      for (place, bundle) in bundles.enumerated() {
        let name = bundles.count == 1 ? "certificates" : "certificates-\(place + 1)"
        files.append(OutputFolder.File(name: name + ".odt") { try bundle.write(to: $0) })
        jobs.append(
          PrintJob(name + ".pdf", title: bundle.title, joining: batches(bundle).map(document)))
      }
      files += others.map { certificate in
        OutputFolder.File(name: names.path(of: certificate) + ".odt") {
          try await office.document(of: certificate.id)
        }
      }
    } else {
      jobs += bundles.flatMap(batches).map(job)
    }
    jobs += others.map(job)
    if files.isEmpty {
      Console.say(
        reader.say(
          "ไม่มีเอกสารให้เขียน รอบ \(record.round.code) ยังไม่มีเอกสารชนิดนี้",
          "nothing to write: the round \(record.round.code) has no such document yet"))
      return sayDue()
    }
    sayOthers(isCombined ? others : [])

    let folder = OutputFolder(
      path: invocation.required("out"), replacing: invocation.flag("replace"))
    // Beside the files that come of them, so that moving them costs nothing.
    let scratch = OutputFolder(path: "\(folder.path)/.heddle-print-\(getpid())", replacing: true)
    defer { removeFolder(scratch.path) }
    var failures: [PrintFailure] = []
    if isPrinted {
      let printer = try invocation.printer()
      let printed = try await invocation.print(jobs, with: printer, to: scratch)
      files += printed.written.sorted().map { name in
        OutputFolder.File(name: name, copying: "\(scratch.path)/\(name)")
      }
      failures = printed.failures
    }
    let printed = files.count { $0.name.hasSuffix(".pdf") }
    if invocation.flag("zip") {
      let code = fileName(record.round.code)
      let kind = documents.count == 1 ? documents.map { "-" + $0.rawValue }.joined() : ""
      files = [.zip("\(code)\(kind).zip", of: files)]
    }
    sayWritten(try await folder.write(files), to: folder.path)
    sayDue()
    try invocation.complain(failures, printed: printed)
  }

  /// The certificates that hold by what they were printed from; and all that cannot be printed
  /// again to the byte, or need not be because they are void.
  private func reprints() async throws -> (bundles: [CertificateBundle], others: [Certificate]) {
    let (office, isCombined) = (office, invocation.flag("combined"))
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

extension RoundFiles {
  /// A document that LibreOffice prints; a flat file is one that is there as a package too.
  private func job(_ file: OutputFolder.File) -> PrintJob? {
    guard file.name.hasSuffix(".odt") || file.name.hasSuffix(".ods") else { return nil }
    return PrintJob(pdfPath(file.name), write: file.write)
  }

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

  private func sayDue() {
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
