internal import FoundationEssentials
internal import Glibc
internal import OpenDocument

/// Lays a document out with LibreOffice's own command line and reads the pages with poppler's.
///
/// Each run has a profile of its own, so that it neither meets nor waits for another.
struct LibreOfficeLayout {
  private let office: String
  private let reader: String

  /// A program that is not here, and Debian's name of its package.
  struct Missing: Error {
    let program: String
    let package: String
  }

  struct Failure: Error {}

  /// In seconds; a document that takes longer makes LibreOffice hang.
  private static let patience = 120

  init(for kind: DocumentKind) throws(Missing) {
    guard let office = Self.find("soffice") ?? Self.find("libreoffice") else {
      let program = kind == .spreadsheet ? "calc" : "writer"
      throw Missing(program: "LibreOffice", package: "libreoffice-\(program)-nogui")
    }
    guard let reader = Self.find("pdftotext") else {
      throw Missing(program: "pdftotext", package: "poppler-utils")
    }
    (self.office, self.reader) = (office, reader)
  }

  /// The texts of the pages, in their order.
  ///
  /// - Throws: `Failure`, or what writing and reading files throws.
  func pages(of document: [UInt8], _ kind: DocumentKind) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "heddle-layout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "document" + kind.fileEnding)
    try Data(document).write(to: file)
    try run(
      office,
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore",
        "--convert-to", "pdf", "--outdir", folder.path, file.path,
      ])
    let text = folder.appending(path: "document.txt")
    try run(reader, ["-enc", "UTF-8", folder.path + "/document.pdf", text.path])
    var pages = String(decoding: try Data(contentsOf: text), as: UTF8.self)
      .split(separator: "\u{C}", omittingEmptySubsequences: false).map(String.init)
    // A page ends with a form feed, the last one too.
    if pages.last?.isEmpty == true { pages.removeLast() }
    return pages
  }

  private static func find(_ command: String) -> String? {
    (Configuration.environment("PATH") ?? "").split(separator: ":").map { "\($0)/\(command)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Runs a program in silence, and all that it starts in one group that can be ended together.
  private func run(_ path: String, _ arguments: [String]) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, path, &actions, &attributes, &words, environ) == 0 else {
      throw Failure()
    }
    var status: Int32 = 0
    for _ in 0..<(Self.patience * 20) {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        guard status == 0 else { throw Failure() }
        return
      }
      guard ended == 0 || errno == EINTR else { throw Failure() }
      usleep(50_000)
    }
    kill(-process, SIGKILL)
    waitpid(process, &status, 0)
    throw Failure()
  }
}
