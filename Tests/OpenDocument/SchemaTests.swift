import FoundationEssentials
import Markup
import OpenDocument
import Support
import Testing

@Suite(.enabled(if: OasisSchemas.arePresent, "the ODF 1.3 schemas are not beside the package"))
struct SchemaTests {
  private let schemas: OasisSchemas

  init() throws { schemas = try OasisSchemas() }

  private func problems(in document: [UInt8]) throws -> [String: [MarkupProblem]] {
    try schemas.problems(in: document)
  }

  @Test func `a document from a template by LibreOffice is valid ODF 1.3`() throws {
    let template = try DocumentTemplate(
      compiling: bytes(of: fixtures.appending(path: "habits.odt")))
    #expect(
      try problems(
        in: template.render(sampleValues(for: template.fields), title: "ก & ข")) == [:])
  }

  @Test func `the template itself is not valid, for what LibreOffice adds`() throws {
    let template = try PackageReader(bytes(of: fixtures.appending(path: "habits.odt")))
    #expect(try !schemas.document.problems(in: template.read("content.xml")).isEmpty)
  }

  @Test func `a document whose groups are empty is valid ODF 1.3`() throws {
    let template = try DocumentTemplate(
      compiling: bytes(of: fixtures.appending(path: "habits.odt")))
    var values = sampleValues(for: template.fields)
    for name in values.groups.keys { values.groups[name] = [] }
    #expect(try problems(in: template.render(values)) == [:])
  }

  @Test func `spreadsheets are valid ODF 1.3, packed and flat`() throws {
    var spreadsheet = sampleSpreadsheet(rows: 20)
    #expect(try problems(in: spreadsheet.bytes(as: .package)) == [:])
    spreadsheet.digits = .thai
    #expect(try problems(in: spreadsheet.bytes(as: .package)) == [:])
    #expect(try schemas.document.problems(in: spreadsheet.bytes(as: .flat)) == [])
  }

  /// A long table would take libxml2 minutes; jing takes it.
  @Test func `each document of the corpus is valid ODF 1.3`() throws {
    var found: [String: [String: [MarkupProblem]]] = [:]
    for example in CorpusCase.all {
      if example.isRefused { continue }
      let isLong = example.file == CorpusCase.longTable
      let problems = try schemas.problems(
        in: example.document(), leavingOut: isLong ? ["content.xml"] : [])
      if !problems.isEmpty { found[example.file] = problems }
    }
    #expect(found == [:])
  }

  @Test(.enabled(if: LibreOffice.find("jing") != nil, "jing is missing"))
  func `a document with a long table is valid ODF 1.3`() throws {
    let example = try #require(CorpusCase.all.first { $0.file == CorpusCase.longTable })
    let folder = try TemporaryFolder()
    let content = folder.url.appending(path: "content.xml")
    try Data(PackageReader(example.document()).read("content.xml")).write(to: content)
    try LibreOffice.run("jing", ["-i", OasisSchemas.document.path, content.path])
  }
}
