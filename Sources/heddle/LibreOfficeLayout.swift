internal import Glibc
internal import OpenDocument
internal import Printing
internal import Synchronization

/// Lays a document out with LibreOffice and reads the pages with poppler.
struct LibreOfficeLayout {
  private let printer: Printer
  private let reader: String

  /// A program that is not here, and Debian's name of its package.
  struct Missing: Error {
    let program: String
    let package: String
  }

  struct Failure: Error {}

  /// - Throws: `Missing`, `UsageError`.
  init(_ invocation: Invocation, for kind: DocumentKind) throws {
    do {
      printer = try invocation.printer()
    } catch PrintError.libreOfficeMissing {
      let package = kind == .spreadsheet ? "libreoffice-calc-nogui" : "libreoffice-writer-nogui"
      throw Missing(program: "LibreOffice", package: package)
    }
    let places = (Configuration.environment("PATH") ?? "").split(separator: ":").map {
      "\($0)/pdftotext"
    }
    guard let reader = places.first(where: { access($0, X_OK) == 0 }) else {
      throw Missing(program: "pdftotext", package: "poppler-utils")
    }
    self.reader = reader
  }

  /// The texts of the pages, in their order.
  ///
  /// - Throws: `Failure`, `PrintError`, `CancellationError`, or what writing and reading files
  ///   throws.
  func pages(of document: [UInt8]) async throws -> [String] {
    let printed = Printed()
    let printer = printer
    let failures = try await interruptible {
      try await printer.print(
        [PrintJob("document.pdf") { sink in try sink(document) }],
        take: { file in printed.pdf.withLock { $0 = file.bytes } })
    }
    guard failures.isEmpty else { throw Failure() }
    return try await pages(ofPDF: printed.pdf.withLock { $0 })
  }

  private final class Printed: Sendable {
    let pdf = Mutex<[UInt8]>([])
  }

  private func pages(ofPDF pdf: [UInt8]) async throws -> [String] {
    let folder = try WorkFolder(in: printer.settings.temporaryFolder)
    let (file, text) = ("document.pdf", "\(folder.path)/document.txt")
    _ = try await OutputFolder(path: folder.path, replacing: false).write([
      OutputFolder.File(name: file) { pdf }
    ])
    try run(reader, ["-enc", "UTF-8", "\(folder.path)/\(file)", text])
    var pages = String(decoding: try contents(of: text), as: UTF8.self)
      .split(separator: "\u{C}", omittingEmptySubsequences: false).map(String.init)
    // A page ends with a form feed, the last one too.
    if pages.last?.isEmpty == true { pages.removeLast() }
    return pages
  }

  /// Runs a program in silence, to its end.
  private func run(_ path: String, _ arguments: [String]) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    var status: Int32 = 0
    guard posix_spawn(&process, path, &actions, nil, &words, environ) == 0 else {
      throw Failure()
    }
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    guard status == 0 else { throw Failure() }
  }
}
