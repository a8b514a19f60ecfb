import FoundationEssentials
import Markup
import OpenDocument
import Support
import Testing

/// Templates as people make them, each with one difficulty (`Corpus/README.md` lists them).
struct CorpusTests {
  @Test func `every template of the folder has its row, and its difficulty is told`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: CorpusCase.folder.path)
      .filter { !$0.contains(".typed.") && ![".py", ".md"].contains(where: $0.hasSuffix) }
    #expect(files.sorted() == CorpusCase.all.map(\.file).sorted())
    let page = String(
      decoding: try bytes(of: CorpusCase.folder.appending(path: "README.md")), as: UTF8.self)
    #expect(files.filter { !page.contains("| `\($0)` |") } == [])
    #expect(files.count >= 40)
  }

  @Test(arguments: CorpusCase.all)
  func `a template compiles, or is refused for what is wrong with it`(example: CorpusCase) throws {
    let file = try bytes(of: CorpusCase.folder.appending(path: example.file))
    switch example.outcome {
    case .words, .opens: #expect(problems(in: file) == [])
    case .refused(let expected): #expect(problems(in: file) == expected)
    }
  }

  @Test(.enabled(if: LibreOffice.isPresent, "LibreOffice or poppler is missing"))
  func `each document looks to LibreOffice as if its values had been typed in it`() throws {
    let folder = try TemporaryFolder()
    var files: [URL] = []
    for example in CorpusCase.all {
      if example.isRefused { continue }
      let document = try example.document()
      let target = example.target(in: folder.url)
      try Data(document).write(to: target)
      files.append(target)
      if let typed = example.typed { files.append(typed) }
    }
    try LibreOffice.print(files, in: folder.url)
    for example in CorpusCase.all {
      if example.isRefused { continue }
      let pages = PrintedDocument(
        folder.url.appending(path: example.target(in: folder.url).pdfName))
      let found = try pages.words()
      if case .words(let words) = example.outcome { #expect(found == words, "\(example.file)") }
      guard let typed = example.typed else { continue }
      let twin = PrintedDocument(folder.url.appending(path: typed.pdfName))
      let (twinWords, difference) = (try twin.words(), try pages.difference(from: twin))
      #expect(found == twinWords, "\(example.file)")
      #expect(difference == 0, "\(example.file)")
    }
  }
}

extension CorpusCase {
  var isRefused: Bool { if case .refused = outcome { true } else { false } }

  func document() throws -> [UInt8] {
    let template = try DocumentTemplate(
      compiling: bytes(of: Self.folder.appending(path: file)))
    return try template.render(corpusValues())
  }

  func target(in folder: URL) -> URL {
    let isSheet = file.contains(".ods") || file.contains(".ots") || file.contains(".fods")
    return folder.appending(path: file.prefix { $0 != "." } + (isSheet ? ".ods" : ".odt"))
  }
}

extension URL {
  fileprivate var pdfName: String {
    deletingPathExtension().appendingPathExtension("pdf").lastPathComponent
  }
}
