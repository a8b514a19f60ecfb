import FoundationEssentials
import Markup
import OpenDocument
import Support
import Testing

/// Templates made to take a reader's time or memory.
///
/// Each is of a size at which a way that grows with its square would take minutes.
@Suite(.timeLimit(.minutes(1)))
struct HostileTemplateTests {
  private let nesting = 150

  /// Not packed, for what is packed too well is refused before it is read.
  private func refusals(of body: String) throws -> [TemplateProblem] {
    problems(in: try textDocument(body, isStored: true))
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private func numbered(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  @Test func `a hundred thousand unclosed braces are told of a hundred times`() throws {
    let found = try refusals(of: "<text:p>\(repeated("{{ ", 100_000))</text:p>")
    let areUnclosed = found.map { if case .unclosedField = $0 { true } else { false } }
    #expect(areUnclosed == Array(repeating: true, count: 100))
  }

  @Test func `a million braces are text`() throws {
    let braces = repeated("{", 1_000_000)
    #expect(
      try refusals(of: "<text:p>\(braces)</text:p>").map { problem in
        if case .unclosedField = problem { true } else { false }
      } == [true])
  }

  @Test(arguments: [
    "<text:p>{{a}}</text:p>", "<text:p>{{#a}}x{{/a}}</text:p>", "<text:p>{{1+1}}</text:p>",
    "<text:p><draw:frame draw:name=\"{{a}}\"/></text:p>",
    "<text:p><text:placeholder>a</text:placeholder></text:p>",
  ])
  func `more fields, groups or pictures than there can be are refused`(body: String) throws {
    let found = try refusals(of: repeated(body, 30_000))
    #expect(found.contains(.tooManyFields(limit: 10_000, .body)))
    #expect(found.count <= 101)
  }

  @Test func `thousands of groups in one paragraph are compiled`() throws {
    let template = try DocumentTemplate(
      compiling: textDocument(
        "<text:p>\(repeated("{{#a}}x{{/a}}", 4_900))</text:p>", isStored: true))
    #expect(template.groups == [TemplateField("a", part: .body)])
  }

  @Test func `frames in frames are looked at once each`() throws {
    let open = repeated("<draw:frame draw:name=\"{{a}}\" draw:style-name=\"s\"><svg:title>", 70)
    let body =
      "<text:p>\(open)\(repeated("x<text:s/>", 30_000))"
      + repeated("</svg:title></draw:frame>", 70) + "</text:p>"
    #expect(try refusals(of: body) == [])
  }

  @Test func `declarations are not looked for in formulas without end`() throws {
    let body = """
      <text:user-field-decls>\(numbered(20_000) { "<text:user-field-decl text:name=\"n\($0)\"/>" })\
      </text:user-field-decls>
      <text:p>\(numbered(20_000) { "<text:expression text:formula=\"ooow:m\($0)\"/>" })</text:p>
      """
    #expect(try refusals(of: body) == [])
  }

  @Test func `namespaces declared by the thousand are refused`() throws {
    let open = numbered(nesting) { depth in
      "<text:section \(numbered(150) { "xmlns:n\(depth)_\($0)=\"x\" " })>"
    }
    let body = open + repeated("<text:p/>", 150_000) + repeated("</text:section>", nesting)
    #expect(
      try refusals(of: body)
        == [.unreadable(file: "content.xml", .tooManyNodes(limit: 1000))])
  }

  @Test func `elements nested too deep are refused`() throws {
    let found = try refusals(of: "<text:p>\(repeated("<text:span>", 100_000))")
    guard case .unreadable("content.xml", .tooDeep(line: 1, limit: 200))? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test(arguments: [
    "<text:p>\u{1}</text:p>", "<text:p>&#1;</text:p>", "<text:p>&#xD800;</text:p>",
    "<text:p>&#xFFFE;</text:p>", "<text:p>&unknown;</text:p>", "<text:p unknown:a=\"b\"/>",
    "<text:p text:a=\"1\" text:a=\"2\"/>",
    "<text:p xmlns:x=\"urn:x\" xmlns:y=\"urn:x\" x:a=\"1\" y:a=\"2\"/>",
  ])
  func `what XML forbids is refused`(body: String) throws {
    let found = try refusals(of: body)
    guard found.count == 1, case .unreadable("content.xml", .malformed)? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test(arguments: [[0xED, 0xA0, 0x80], [0xC0, 0x80], [0xFF], [0xE0, 0xB8]] as [[UInt8]])
  func `surrogates and other bytes that are no UTF-8 are refused`(bytes: [UInt8]) throws {
    var file = try PackageReader(textDocument("<text:p>#</text:p>")).read("content.xml")
    let place = try #require(file.lastIndex(of: UInt8(ascii: "#")))
    file.replaceSubrange(place...place, with: bytes)
    let found = problems(
      in: try archive([
        ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
        ("content.xml", file),
      ]))
    guard found.count == 1, case .unreadable("content.xml", .malformed)? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func `a sheet of seventeen billion cells stays as short as it is written`() throws {
    let row = "table:number-rows-repeated=\"1048576\""
    let table = """
      <table:table table:name="A"><table:table-row \(row)><table:table-cell \
      table:number-columns-repeated="16384"><text:p>{{a}}</text:p></table:table-cell>\
      </table:table-row></table:table>
      """
    let document = try DocumentTemplate(compiling: spreadsheet(table)).render(
      TemplateValues(fields: ["a": "x"]))
    #expect(document.count < 2_000)
  }

  @Test func `files of something else in the place of a document's are refused`() throws {
    let mediaType = Array("application/vnd.oasis.opendocument.text".utf8)
    let found = problems(
      in: try archive([
        ("mimetype", mediaType), ("content.xml", Array("<html/>".utf8)),
        ("styles.xml", Array("<x xmlns=\"y\"/>".utf8)),
      ]))
    #expect(
      found == [.package(.damagedMember("content.xml")), .package(.damagedMember("styles.xml"))])
    let object = "<text:p><draw:frame><draw:object xlink:href=\"./O\"/></draw:frame></text:p>"
    #expect(
      problems(in: try textDocument(object, with: [("O/content.xml", Array("<x/>".utf8))]))
        == [.package(.damagedMember("O/content.xml"))])
  }

  @Test func `parts without text are combined into well-formed pages`() throws {
    let content = """
      <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><o:body>\
      <o:text/></o:body></o:document-content>
      """
    let template = try DocumentTemplate(
      compiling: archive([
        ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
        ("content.xml", Array(content.utf8)),
      ]))
    var bytes: [UInt8] = []
    try CombinedTemplate(template).write(count: 2, values: { _ in TemplateValues() }) {
      bytes += $0
    }
    let root = try XMLElement(parsing: PackageReader(bytes).read("content.xml"))
    #expect(root.elements.last?.elements.first?.elements.map(\.name.local) == ["p"])
  }

  @Test(arguments: ["habits.odt", "habits.fodt"])
  func `a template cut at each fiftieth of its length is refused`(name: String) throws {
    let whole = try bytes(of: fixtures.appending(path: name))
    for part in 0..<50 {
      let found = problems(in: Array(whole.prefix(whole.count * part / 50)))
      #expect(found.count == 1, "\(part)")
      switch found.first {
      case .package(.notAZip), .unreadable(file: "", .malformed): break
      default: Issue.record("\(part): \(found)")
      }
    }
  }
}
