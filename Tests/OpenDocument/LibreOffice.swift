import FoundationEssentials
import Glibc

/// Runs LibreOffice and reads its output, where both it and poppler are installed.
enum LibreOffice {
  static let isPresent = find("soffice") != nil && find("pdftotext") != nil

  struct Failure: Error {
    let command: String
    let status: Int32
  }

  /// The text of a file's pages, in the order of reading.
  static func text(of file: URL, in folder: URL) throws -> String {
    let pdf = try convert(file, to: "pdf", in: folder)
    let text = pdf.deletingPathExtension().appendingPathExtension("txt")
    try run("pdftotext", [pdf.path, text.path])
    return String(decoding: try Data(contentsOf: text), as: UTF8.self)
  }

  /// Converts with a profile of its own, so that runs do not meet.
  static func convert(_ file: URL, to format: String, in folder: URL) throws -> URL {
    let output = folder.appending(path: "converted")
    try run(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder.appending(path: "profile").path)", "--headless",
        "--convert-to", format, "--outdir", output.path, file.path,
      ])
    return output.appending(path: file.deletingPathExtension().lastPathComponent)
      .appendingPathExtension(format)
  }

  /// Prints many documents in one run, because it starts slowly; the PDF files lie in `folder`.
  static func print(_ files: [URL], in folder: URL) throws {
    try run(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder.appending(path: "profile").path)", "--headless",
        "--convert-to", "pdf", "--outdir", folder.path,
      ] + files.map(\.path))
  }

  static func find(_ command: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(command)" }.first { access($0, X_OK) == 0 }
  }

  static func run(_ command: String, _ arguments: [String]) throws {
    guard let path = find(command) else { throw Failure(command: command, status: 127) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words = ([command] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    var status = posix_spawn(&process, path, &actions, nil, &words, environ)
    guard status == 0 else { throw Failure(command: command, status: status) }
    waitpid(process, &status, 0)
    guard status == 0 else { throw Failure(command: command, status: status) }
  }
}
