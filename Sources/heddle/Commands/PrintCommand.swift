internal import Documents
internal import Phrases
internal import Printing
internal import Training

/// How PDF files are made.
let printOptions: [Command.Option] = [
  .init("pdf-a", "ทำ PDF/A-2b สำหรับเก็บรักษาระยะยาว", "make PDF/A-2b, for keeping"),
  .init(
    "workers", value: "N", "จำนวน LibreOffice ที่ทำพร้อมกัน (ถ้าไม่ระบุ: เท่าจำนวนแกนของเครื่อง)",
    "how many LibreOffices work at the same time (else one for each core)"),
]

let printCommands = [
  Command(
    "print",
    summary: LocalizedText(
      thai: "ทำ PDF จากเอกสาร OpenDocument ด้วย LibreOffice",
      english: "make PDF files of OpenDocument files, with LibreOffice"),
    arguments: [
      .init(
        "FILE", isRepeated: true, "เอกสาร เช่น .odt .ods .odp .fodt .fods",
        "document, such as .odt, .ods, .odp, .fodt or .fods")
    ],
    options: [
      .init("out", value: "DIR", need: .required, "โฟลเดอร์ปลายทาง", "folder to write into")
    ] + printOptions + [
      .init(
        "replace", "เขียนทับแฟ้มเดิมที่เนื้อหาต่างกัน", "replace files that are there and differ")
    ]
  ) { invocation in
    try await invocation.printFiles()
  }
]

extension Invocation {
  /// A printer with the LibreOffice of this machine, or the one that `$HEDDLE_LIBREOFFICE` names.
  ///
  /// - Throws: `PrintError.libreOfficeMissing`, `UsageError`.
  func printer() throws -> Printer {
    if let workers = try number("workers"), workers < 1 {
      throw UsageError.numberNotPositive(option: "workers", text: required("workers"))
    }
    return Printer(
      try LibreOffice.find(chosen: Configuration.environment("HEDDLE_LIBREOFFICE")),
      settings: PrinterSettings(
        format: flag("pdf-a") ? .archival : .plain, workers: try number("workers")))
  }

  /// Prints jobs into a folder, showing on a terminal how far that is.
  ///
  /// - Returns: the names written, none of which was there before all were printed, and what could
  ///   not be printed.
  /// - Throws: `PrintError`, `FileError`, `CancellationError`; then no file was changed.
  func print(
    _ jobs: [PrintJob], with printer: Printer, to folder: OutputFolder
  ) async throws -> (written: [String], failures: [PrintFailure]) {
    let (line, reader) = (ProgressLine(), reader)
    defer { line.clear() }
    let staged = try StagedFiles(folder)
    let failures = try await interruptible {
      try await printer.print(
        jobs, report: { line.show(reader.words($0)) },
        take: { try staged.put($0.name, $0.bytes) })
    }
    return (try staged.commit(), failures)
  }

  fileprivate func printFiles() async throws {
    let paths = arguments("FILE")
    let inputs = Dictionary(grouping: paths, by: pdfName)
    for (name, paths) in inputs.sorted(by: { $0.key < $1.key }) where paths.count > 1 {
      throw UsageError.sameName(paths, output: name)
    }
    let jobs = paths.map { path in
      PrintJob(pdfName(path), write: DocumentFile(name: path, copying: path).write)
    }
    let folder = OutputFolder(path: required("out"), replacing: flag("replace"))
    let (written, failures) = try await print(jobs, with: printer(), to: folder)
    let isWritten = Set(written)
    for path in paths where isWritten.contains(pdfName(path)) {
      Console.say("\(folder.path)/\(pdfName(path))")
    }
    try complain(failures, printed: written.count) { inputs[$0] ?? [$0] }
  }

  /// - Throws: `AlreadySaid` after printing why each was not, under the names that the user knows.
  func complain(
    _ failures: [PrintFailure], printed: Int, names: (String) -> [String] = { [$0] }
  ) throws(AlreadySaid) {
    guard !failures.isEmpty else { return }
    for failure in failures {
      let names = failure.names.flatMap(names).joined(separator: ", ")
      for sentence in reader.everySentence(for: failure.error) {
        // Errors of files name them.
        Console.complain(failure.error is FileError ? sentence : "\(names): \(sentence)")
      }
    }
    throw AlreadySaid(
      summary: reader.say(
        "ทำ PDF ได้ \(printed) แฟ้ม ทำไม่ได้ \(failures.count) แฟ้ม",
        "\(printed) printed, \(failures.count) could not be"))
  }
}

/// The file's own name with the ending of PDF.
private func pdfName(_ path: String) -> String { pdfPath(fileName(of: path)) }
