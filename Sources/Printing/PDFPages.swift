internal import Dispatch
internal import Glibc

/// Reads pages of PDF files with poppler's programs, which are looked for at run time only.
package struct PDFPages: Sendable {
  private let folder: String

  /// Debian's name of the package that has the programs.
  package static let package = "poppler-utils"

  /// How long a program may take.
  private static let seconds = 30

  /// - Parameter folder: where a folder for passing files is made, and removed again.
  package init(in folder: String) { self.folder = folder }

  /// Whether a program is on the path: `pdftotext` for texts, `pdftoppm` for pictures.
  package static func has(_ program: String) -> Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return path.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// The texts of the pages, in their order.
  ///
  /// - Throws: `cannotShow`, `cannotKeep`.
  package func texts(of pdf: [UInt8]) async throws -> [String] {
    let text = try await run("pdftotext", ["-enc", "UTF-8"], on: pdf, output: "pages.txt")
    var pages = String(decoding: text, as: UTF8.self)
      .split(separator: "\u{C}", omittingEmptySubsequences: false).map(String.init)
    // A page ends with a form feed, the last one too.
    if pages.last?.isEmpty == true { pages.removeLast() }
    return pages
  }

  /// A page, from 1, as PNG whose longer side has so many pixels.
  ///
  /// - Throws: `cannotShow`, `cannotKeep`.
  package func picture(of pdf: [UInt8], page: Int = 1, pixels: Int = 1200) async throws -> [UInt8] {
    let number = String(page)
    return try await run(
      "pdftoppm",
      ["-png", "-singlefile", "-f", number, "-l", number, "-scale-to", String(pixels)],
      on: pdf, output: "page.png", argument: "page")
  }

  /// Runs a program in silence on a thread of its own, and reads what it wrote.
  private func run(
    _ program: String, _ options: [String], on pdf: [UInt8], output: String,
    argument: String? = nil
  ) async throws -> [UInt8] {
    let parent = folder
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            let folder = try WorkFolder(in: parent)
            try folder.keep(pdf, as: "document.pdf")
            let words =
              [program] + options
              + ["\(folder.path)/document.pdf", "\(folder.path)/\(argument ?? output)"]
            guard let process = ChildProcess.launch(words) else {
              throw PrintError.cannotShow(program: program)
            }
            let deadline = DispatchWorkItem { process.kill() }
            DispatchQueue.global().asyncAfter(
              deadline: .now() + .seconds(Self.seconds), execute: deadline)
            process.wait()
            deadline.cancel()
            guard let bytes = folder.content(of: output), !bytes.isEmpty else {
              throw PrintError.cannotShow(program: program)
            }
            return bytes
          })
      }
    }
  }
}
