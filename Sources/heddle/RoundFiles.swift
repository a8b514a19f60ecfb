internal import Documents
internal import Exports
internal import Glibc
internal import Operations
internal import Phrases
internal import Printing
internal import Training

/// The documents of a round as files: which, in what form, and where they went.
struct RoundFiles: Sendable {
  private let invocation: Invocation
  private let documents: RoundDocuments
  private var record: RoundRecord { documents.record }
  private var reader: Reader { invocation.reader }

  init(_ invocation: Invocation) async throws {
    self.invocation = invocation
    let office = try invocation.office()
    documents = RoundDocuments(
      try await office.record(ofRound: invocation.required("round")), in: office,
      from: invocation.templates(for: try invocation.documentReader(), in: office),
      names: invocation.flag("names") ? .numberAndRecipient : .number,
      byteOrderMark: !invocation.flag("no-bom"), given: try invocation.date("date"),
      isPublished: invocation.flag("published"))
  }

  /// Writes some kinds of documents and says what became of them.
  func write(_ kinds: [RoundDocument]) async throws {
    let isPrinted = invocation.flag("pdf") || invocation.flag("pdf-a")
    let set = try await documents.set(
      of: kinds, isCombined: invocation.flag("combined"), isPrinted: isPrinted)
    var files = set.files
    if files.isEmpty {
      Console.say(
        reader.say(
          "ไม่มีเอกสารให้เขียน รอบ \(record.round.code) ยังไม่มีเอกสารชนิดนี้",
          "nothing to write: the round \(record.round.code) has no such document yet"))
      return sayDue()
    }
    sayApart(set.apart)

    let folder = OutputFolder(
      path: invocation.required("out"), replacing: invocation.flag("replace"))
    // Beside the files that come of them, so that moving them costs nothing.
    let scratch = OutputFolder(path: "\(folder.path)/.heddle-print-\(getpid())", replacing: true)
    defer { removeFolder(scratch.path) }
    var failures: [PrintFailure] = []
    if isPrinted {
      let printer = try invocation.printer()
      let printed = try await invocation.print(set.jobs, with: printer, to: scratch)
      files += printed.written.sorted().map { name in
        DocumentFile(name: name, copying: "\(scratch.path)/\(name)")
      }
      failures = printed.failures
    }
    let printed = files.count { $0.name.hasSuffix(".pdf") }
    if invocation.flag("zip") {
      let code = fileName(record.round.code)
      let kind = kinds.count == 1 ? kinds.map { "-" + $0.rawValue }.joined() : ""
      files = [.zip("\(code)\(kind).zip", of: files)]
    }
    do {
      sayWritten(try await folder.write(files), to: folder.path)
    } catch let error as UnusableTemplate {
      throw invocation.complain(error)
    }
    sayDue()
    try invocation.complain(failures, printed: printed)
  }
}

// MARK: - What is said

extension RoundFiles {
  private func sayApart(_ others: [Certificate]) {
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
