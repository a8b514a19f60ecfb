import Foundation
import Glibc
import Printing
import Support
import Synchronization

/// A place to print in, where everything that is left behind is seen.
final class PrintingPlace: Sendable {
  let folder: URL
  private let temporary: TemporaryFolder
  private let printed = Mutex<[String: PrintedFile]>([:])

  static let isThere =
    Tool.canPrint && (try? LibreOffice.find(chosen: nil)) != nil

  init() throws {
    temporary = try TemporaryFolder()
    folder = temporary.url.resolvingSymlinksInPath()
  }

  func settings(
    _ format: PDFFormat = .plain, workers: Int = 1, seconds: Int = 60, documentsPerWorker: Int = 500
  ) throws -> PrinterSettings {
    PrinterSettings(
      format: format, workers: workers,
      deadline: Deadline(secondsPerDocument: seconds, secondsPerPage: 0),
      documentsPerWorker: documentsPerWorker, program: try heddleProgram().path,
      temporaryFolder: folder.path)
  }

  /// Prints, keeping the files for `file`.
  func print(_ jobs: [PrintJob], _ settings: PrinterSettings) async throws -> [PrintFailure] {
    try await Printer(try LibreOffice.find(chosen: nil), settings: settings).print(jobs) { file in
      self.printed.withLock { $0[file.name] = file }
    }
  }

  var names: [String] { printed.withLock { $0.keys.sorted() } }

  func file(_ name: String) -> PrintedFile? { printed.withLock { $0[name] } }

  /// The words of a printed file, without the spaces that printing puts between glyphs.
  func text(_ name: String) throws -> String {
    String(try Tool.pdfText.run([try write(name), "-"]).filter { !$0.isWhitespace })
  }

  func information(_ name: String, _ options: String...) throws -> String {
    try Tool.pdfInfo.run(options + [try write(name)])
  }

  private func write(_ name: String) throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    try Data(file(name)?.bytes ?? []).write(to: url)
    return url.path
  }

  /// Processes with this place on their command line.
  var workers: [pid_t] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap { pid_t($0) }.filter { id in
      let line = (try? Data(contentsOf: URL(filePath: "/proc/\(id)/cmdline"))) ?? Data()
      let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      return words.contains { $0.hasPrefix(folder.path) } && words.contains(PrintWorker.argument)
    }.sorted()
  }

  /// Whether nothing is left of printing: neither a file nor a process.
  var isClean: Bool {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return files?.isEmpty == true && workers.isEmpty
  }

  /// How many workers have begun to start LibreOffice.
  var starting: Int {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return folders.count { name in
      FileManager.default.fileExists(atPath: "\(folder.path)/\(name)/profile/user")
    }
  }

  /// Waits for a state to come, at most 20 seconds; on its own thread, since other tests may keep
  /// those of tasks busy for longer than the state lasts.
  func waits(until isSo: () -> Bool) -> Bool {
    for _ in 0..<400 {
      if isSo() { return true }
      usleep(50_000)
    }
    return isSo()
  }
}
