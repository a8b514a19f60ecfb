import FoundationEssentials
import Markup
import OpenDocument
import Support
import Testing

/// OASIS's schemas are not ours to pass on: they are looked for beside the package's folder.
private let schemas = packageFolder.deletingLastPathComponent().appending(
  path: "shared/schemas/odf")

private let arePresent = FileManager.default.fileExists(
  atPath: schemas.appending(path: "OpenDocument-v1.3-schema.rng").path)

@Suite(.enabled(if: arePresent, "the ODF 1.3 schemas are not beside the package"))
struct SchemaTests {
  private let schema: RelaxNGSchema
  private let manifestSchema: RelaxNGSchema

  init() throws {
    schema = try RelaxNGSchema(
      bytes(of: schemas.appending(path: "OpenDocument-v1.3-schema.rng")))
    manifestSchema = try RelaxNGSchema(
      bytes(of: schemas.appending(path: "OpenDocument-v1.3-manifest-schema.rng")))
  }

  /// What is invalid in the XML files of a package, by file.
  private func problems(in document: [UInt8]) throws -> [String: [MarkupProblem]] {
    let package = try PackageReader(document)
    var problems: [String: [MarkupProblem]] = [:]
    for name in package.names where name.hasSuffix(".xml") {
      let schema = name == "META-INF/manifest.xml" ? manifestSchema : schema
      let found = try schema.problems(in: package.read(name))
      if !found.isEmpty { problems[name] = found }
    }
    return problems
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
    #expect(try !schema.problems(in: template.read("content.xml")).isEmpty)
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
    #expect(try schema.problems(in: spreadsheet.bytes(as: .flat)) == [])
  }
}
