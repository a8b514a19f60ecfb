import FoundationEssentials
import Markup
import OpenDocument
import Support
import Testing

struct CombinedTests {
  private func combined(
    _ template: [UInt8], _ values: [TemplateValues], pagesPerPart: Int = 1
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try CombinedTemplate(DocumentTemplate(compiling: template)).write(
      count: values.count, title: "รวม", pagesPerPart: pagesPerPart, values: { values[$0] },
      to: { bytes += $0 })
    return bytes
  }

  private func names(_ names: String...) -> [TemplateValues] {
    names.map { TemplateValues(fields: ["name": $0]) }
  }

  private let page = "style:master-page-name=\"Standard\""

  private func content(_ document: [UInt8]) throws -> String {
    String(decoding: try PackageReader(document).read("content.xml"), as: UTF8.self)
  }

  @Test func `what a part draws is counted, in groups and headers too`() throws {
    let template = try textDocument(
      """
      <text:p>{{#a}}<draw:g><draw:rect/><draw:ellipse/></draw:g>{{/a}}\
      <draw:frame><draw:image/></draw:frame></text:p>
      """)
    let combined = try CombinedTemplate(DocumentTemplate(compiling: template))
    #expect(combined.drawings == 3)
  }

  @Test func `each part but the first begins a page by a style made for it`() throws {
    let document = try combined(
      textDocument(
        "<text:p text:style-name=\"P1\">{{name}}</text:p><text:p>x</text:p>",
        styles: """
          <style:style style:name="P1" style:family="paragraph"><style:paragraph-properties \
          fo:break-before="page" fo:text-align="center"/></style:style>
          """), names("ก", "ข", "ค"))
    #expect(
      try bodyMarkup(of: document) == """
        <text:p text:style-name="P1">ก</text:p><text:p>x</text:p>\
        <text:p text:style-name="P1_part">ข</text:p><text:p>x</text:p>\
        <text:p text:style-name="P1_part">ค</text:p><text:p>x</text:p>
        """)
    #expect(
      try content(document).contains(
        """
        <style:style style:family="paragraph" style:name="P1_part" \(page)>\
        <style:paragraph-properties fo:text-align="center"/></style:style>
        """))
  }

  @Test func `what stands first may depend on values`() throws {
    let body = """
      <text:p>{{#a}}</text:p><text:p text:style-name="A">a</text:p><text:p>{{/a}}</text:p>\
      <text:p>{{#b}}</text:p><table:table table:name="T" table:style-name="B">\
      <table:table-column/><table:table-row><table:table-cell><text:p/></table:table-cell>\
      </table:table-row></table:table><text:p>{{/b}}</text:p>
      """
    let none: [TemplateValues] = []
    let one = [TemplateValues()]
    let document = try combined(
      textDocument(body),
      [
        TemplateValues(groups: ["a": none, "b": none]),
        TemplateValues(groups: ["a": one + one, "b": one]),
        TemplateValues(groups: ["a": none, "b": one]),
        TemplateValues(groups: ["a": none, "b": none]),
      ])
    let table = { (name: String, style: String) in
      """
      <table:table table:name="\(name)" table:style-name="\(style)"><table:table-column/>\
      <table:table-row><table:table-cell><text:p/></table:table-cell></table:table-row></table:table>
      """
    }
    #expect(
      try bodyMarkup(of: document) == """
        <text:p text:style-name="A_part">a</text:p><text:p text:style-name="A">a</text:p>\
        \(table("T_2_1", "B"))\(table("T_3_1", "B_part"))<text:p text:style-name="heddle_part"/>
        """)
  }

  @Test func `names, references and links are numbered by part`() throws {
    let body = """
      <text:p>{{name}}<text:bookmark text:name="m"/><text:bookmark-ref text:ref-name="m"/>\
      <text:a xlink:href="#m"/><text:a xlink:href="#T|table"/><text:a xlink:href="#gone"/>\
      <draw:frame draw:name="f"/></text:p><text:list xml:id="l">\
      <text:list-item><text:p/></text:list-item></text:list><text:list text:continue-list="l">\
      <text:list-item><text:p/></text:list-item></text:list><table:table table:name="T">\
      <table:table-column/><table:table-row><table:table-cell><text:p/></table:table-cell>\
      </table:table-row></table:table>
      """
    let document = try combined(textDocument(body), names("ก", "ข"))
    let all = try XMLElement(parsing: PackageReader(document).read("content.xml"))
    func values(_ element: String, _ attribute: String) -> [String?] {
      all.all(element).map { $0.attribute(attribute) }
    }
    #expect(values("bookmark", "name") == ["m", "m_2"])
    #expect(values("bookmark-ref", "ref-name") == ["m", "m_2"])
    #expect(values("a", "href") == ["#m", "#T|table", "#gone", "#m_2", "#T_2|table", "#gone"])
    #expect(values("frame", "name") == ["f", "f_2"])
    #expect(values("list", "id") == ["l", nil, "l_2", nil])
    #expect(values("list", "continue-list") == [nil, "l", nil, "l_2"])
    #expect(values("table", "name") == ["T", "T_2"])
  }

  @Test func `a frame fixed to a page moves on with its part`() throws {
    let frame = """
      <draw:frame draw:name="f" text:anchor-type="page" text:anchor-page-number="2"/>
      """
    let document = try combined(
      textDocument(frame + "<text:p>{{name}}</text:p>"), names("ก", "ข", "ค"), pagesPerPart: 2)
    let text = try #require(
      XMLElement(parsing: PackageReader(document).read("content.xml")).all("text").first)
    #expect(text.elements.map(\.name.local) == ["frame", "frame", "frame", "p", "p", "p"])
    #expect(
      text.elements.map { $0.attribute("anchor-page-number") } == ["2", "4", "6", nil, nil, nil])
  }

  @Test func `headers with fields give each part page styles of its own`() throws {
    let template = try textDocument(
      "<text:p text:style-name=\"P1\">x</text:p><text:p text:style-name=\"L\">y</text:p>",
      header: "<text:p>{{name}}</text:p>",
      styles: """
        <style:style style:name="P1" style:family="paragraph"/><style:style style:name="L" \
        style:family="paragraph" style:master-page-name="Standard"/>
        """)
    let package = try PackageReader(combined(template, names("ก", "ข")))
    let styles = try XMLElement(parsing: package.read("styles.xml"))
    #expect(styles.all("master-page").map { $0.attribute("name") } == ["Standard", "Standard_2"])
    #expect(styles.all("master-page").map(\.text) == ["ก", "ข"])
    let content = try XMLElement(parsing: package.read("content.xml"))
    #expect(
      content.all("style").map { [$0.attribute("name"), $0.attribute("master-page-name")] } == [
        ["P1", nil], ["P1_part", "Standard"], ["heddle_part", "Standard"], ["L", "Standard"],
        ["P1_part_2", "Standard_2"], ["heddle_part_2", "Standard_2"], ["L_2", "Standard_2"],
      ])
    #expect(
      content.all("p").map { $0.attribute("style-name") } == ["P1_part", "L", "P1_part_2", "L_2"])
  }

  @Test func `pictures stand in the package once, whichever part brought them`() throws {
    let pictures = try ["wide.png", "tall.png"].map {
      try Picture(bytes(of: fixtures.appending(path: "pictures/\($0)")))
    }
    let document = try combined(
      textDocument("<text:p><draw:frame draw:name=\"{{qr}}\"/></text:p>"),
      [0, 1, 0, 1].map { TemplateValues(pictures: ["qr": pictures[$0]]) })
    let package = try PackageReader(document)
    #expect(
      package.names == [
        "mimetype", "content.xml", "Pictures/slot1.png", "Pictures/slot2.png", "meta.xml",
        "META-INF/manifest.xml",
      ])
    #expect(try package.read("Pictures/slot2.png") == pictures[1].bytes)
    let images = try XMLElement(parsing: package.read("content.xml")).all("image")
    #expect(
      images.map { $0.attribute("href") }
        == [1, 2, 1, 2].map { "Pictures/slot\($0).png" })
  }

  @Test func `what cannot be combined is told of`() throws {
    func problems(_ template: [UInt8]) throws -> [TemplateProblem] {
      let template = try DocumentTemplate(compiling: template)
      do throws(TemplateError) {
        _ = try CombinedTemplate(template)
        return []
      } catch {
        return error.problems
      }
    }
    #expect(
      try problems(spreadsheet("<table:table table:name=\"S\"/>")) == [
        .cannotCombine(.spreadsheet)
      ])
    let declared = """
      <text:user-field-decls><text:user-field-decl office:value-type="string" \
      office:string-value="" text:name="a"/></text:user-field-decls><text:p>\
      <text:user-field-get text:name="a"/><text:hidden-text text:condition="ooow:a==1"/></text:p>
      """
    #expect(try problems(textDocument(declared)) == [.cannotCombine(.conditionOnUserField)])
  }

  @Test func `no part has a missing value, and none is still a document`() throws {
    let template = try textDocument("<text:p>{{name}}</text:p>")
    #expect(throws: TemplateError([.missingValue(TemplateField("name", part: .body))])) {
      try combined(template, names("ก") + [TemplateValues()])
    }
    #expect(try bodyMarkup(of: combined(template, [])) == "")
  }

  @Test func `pieces stay small however many parts there are`() throws {
    let template = try DocumentTemplate(
      compiling: bytes(of: packageFolder.appending(path: "exports/agenda/template.odt")))
    let values = sampleValues(for: template.fields + template.groups)
    var (total, largest) = (0, 0)
    try CombinedTemplate(template).write(count: 500, values: { _ in values }) {
      total += $0.count
      largest = max(largest, $0.count)
    }
    #expect(largest < 200_000)
    #expect(total > 10_000)
  }
}
