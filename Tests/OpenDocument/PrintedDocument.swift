import FoundationEssentials

/// A document as LibreOffice printed it.
struct PrintedDocument {
  private let file: URL

  init(_ file: URL) { self.file = file }

  /// All words in the order of the file, with a blank between each two.
  func words() throws -> String { try pages().joined(separator: " ") }

  /// The words of each page; dots that lead to page numbers are left out.
  func pages() throws -> [String] {
    let text = file.appendingPathExtension("txt")
    try LibreOffice.run("pdftotext", ["-raw", file.path, text.path])
    let pages = String(decoding: try Data(contentsOf: text), as: UTF8.self)
      .split(separator: "\u{C}")
    return pages.map { page in
      page.replacing(/\.{4,}/, with: " ").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
  }

  /// The share of a hundred thousand pixels that differ visibly; pages of another number or size
  /// differ altogether.
  func difference(from other: PrintedDocument) throws -> Int {
    let (pages, others) = (try pictures(), try other.pictures())
    guard pages.map(\.count) == others.map(\.count) else { return 100_000 }
    var (count, different) = (0, 0)
    for (page, other) in zip(pages, others) {
      count += page.count
      different += zip(page, other).count { $0 > $1 ? $0 - $1 > 64 : $1 - $0 > 64 }
    }
    return different * 100_000 / max(1, count)
  }

  /// Each page as grey pixels, with the header that tells its size.
  private func pictures() throws -> [[UInt8]] {
    let folder = file.deletingLastPathComponent().appending(
      path: "pages-" + file.lastPathComponent)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try LibreOffice.run(
      "pdftoppm", ["-r", "30", "-gray", file.path, folder.appending(path: "page").path])
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      [UInt8](try Data(contentsOf: folder.appending(path: $0)))
    }
  }
}
