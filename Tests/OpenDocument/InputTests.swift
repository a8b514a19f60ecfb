import FoundationEssentials
import Markup
import OpenDocument
import Testing

struct InputTests {
  private let namespaces = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:math="http://www.w3.org/1998/Math/MathML"
    """

  private func flat(_ body: String, mediaType: String = "text", styles: String = "") -> [UInt8] {
    let body = mediaType.hasPrefix("text") ? "<office:text>\(body)</office:text>" : body
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document \(namespaces) office:version="1.3" \
      office:mimetype="application/vnd.oasis.opendocument.\(mediaType)">\(styles)\
      <office:body>\(body)</office:body></office:document>
      """.utf8)
  }

  @Test(arguments: ["text", "text-template"])
  func `a flat file becomes a package`(mediaType: String) throws {
    let template = try DocumentTemplate(
      compiling: flat("<text:p>{{name}}</text:p>", mediaType: mediaType))
    #expect(template.kind == .text)
    let document = try template.render(TemplateValues(fields: ["name": "ก"]))
    #expect(try bodyMarkup(of: document) == "<text:p>ก</text:p>")
    let package = try PackageReader(document)
    #expect(
      try package.read("mimetype") == Array("application/vnd.oasis.opendocument.text".utf8))
    #expect(
      package.names == [
        "mimetype", "META-INF/manifest.xml", "styles.xml", "content.xml", "meta.xml",
      ]
    )
  }

  @Test func `styles of a flat file go where a package has them`() throws {
    let styles = """
      <office:styles><style:style style:name="S" style:family="paragraph"/></office:styles>\
      <office:automatic-styles><style:style style:name="P1" style:family="paragraph"/>\
      <style:page-layout style:name="pm"/></office:automatic-styles><office:master-styles>\
      <style:master-page style:name="Standard" style:page-layout-name="pm"><style:header>\
      <text:p>{{name}}</text:p></style:header></style:master-page></office:master-styles>
      """
    let template = try DocumentTemplate(compiling: flat("<text:p/>", styles: styles))
    let package = try PackageReader(template.render(TemplateValues(fields: ["name": "ก"])))
    let content = try XMLElement(parsing: package.read("content.xml"))
    let page = try XMLElement(parsing: package.read("styles.xml"))
    #expect(content.elements.map(\.name.local) == ["automatic-styles", "body"])
    #expect(content.elements[0].elements.map(\.name.local) == ["style"])
    #expect(page.elements.map(\.name.local) == ["styles", "automatic-styles", "master-styles"])
    #expect(page.elements[1].elements.map(\.name.local) == ["style", "page-layout"])
    #expect(page.text == "ก")
  }

  @Test func `pictures and objects of a flat file become files`() throws {
    let body = """
      <text:p><draw:frame draw:name="a"><draw:image><office:binary-data>iVBO\n Rw==\
      </office:binary-data></draw:image></draw:frame><draw:frame draw:name="b"><draw:object>\
      <math:math><math:mi>x</math:mi></math:math></draw:object></draw:frame></text:p>
      """
    let document = try DocumentTemplate(compiling: flat(body)).render(TemplateValues())
    #expect(
      try bodyMarkup(of: document) == """
        <text:p><draw:frame draw:name="a"><draw:image xlink:href="Pictures/1.png" \
        xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>\
        <draw:frame draw:name="b"><draw:object xlink:href="./Object 1" xlink:type="simple" \
        xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>
        """)
    let package = try PackageReader(document)
    #expect(try package.read("Pictures/1.png") == [0x89, 0x50, 0x4E, 0x47])
    #expect(
      String(decoding: try package.read("Object 1/content.xml"), as: UTF8.self)
        .hasSuffix("<math:mi>x</math:mi></math:math>"))
    let manifest = try XMLElement(parsing: package.read("META-INF/manifest.xml")).elements.map {
      [$0.attribute("full-path") ?? "", $0.attribute("media-type") ?? ""]
    }
    #expect(manifest.contains(["Pictures/1.png", "image/png"]))
    #expect(manifest.contains(["Object 1/", "application/vnd.oasis.opendocument.formula"]))
  }

  @Test func `a picture in a flat file that is no base64 is told of by its line`() throws {
    let body =
      "<text:p><draw:frame><draw:image>\n<office:binary-data>*</office:binary-data>"
      + "</draw:image></draw:frame></text:p>"
    #expect(problems(in: flat(body)) == [.unreadablePicture(line: 3)])
  }

  @Test(arguments: ["spreadsheet", "spreadsheet-template"])
  func `rows of a spreadsheet repeat, and it stays one`(mediaType: String) throws {
    let sheet = { (rows: String) in
      """
      <office:spreadsheet><table:table table:name="S"><table:table-column/>\(rows)</table:table>\
      </office:spreadsheet>
      """
    }
    let row = { (first: String, second: String) in
      """
      <table:table-row><table:table-cell office:value-type="string"><text:p>\(first)</text:p>\
      </table:table-cell><table:table-cell office:value-type="string"><text:p>\(second)</text:p>\
      </table:table-cell></table:table-row>
      """
    }
    let end = { (count: String) in
      "<table:table-row\(count)><table:table-cell table:number-columns-repeated=\"9\"/></table:table-row>"
    }
    let template = try DocumentTemplate(
      compiling: flat(
        sheet(
          row("{{title}}", "") + row("{{#people}}{{name}}", "{{place}}{{/people}}")
            + end(" table:number-rows-repeated=\"1048574\"")), mediaType: mediaType))
    #expect(template.kind == .spreadsheet)
    let document = try template.render(
      TemplateValues(
        fields: ["title": "รายชื่อ", "place": "ส"],
        groups: ["people": ["ก", "ข"].map { TemplateValues(fields: ["name": $0]) }]))
    let package = try PackageReader(document)
    let content = String(decoding: try package.read("content.xml"), as: UTF8.self)
    #expect(
      content.contains(
        sheet(
          row("รายชื่อ", "").replacing("<text:p></text:p>", with: "<text:p/>") + row("ก", "ส")
            + row("ข", "ส") + end(""))))
    #expect(
      try package.read("mimetype") == Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
    )
  }

  @Test(arguments: [
    "of:=WEBSERVICE(\"https://example.org\")", "of:='file:///x.ods'#$Sheet1.A1",
    "of:=DDE(\"soffice\";\"x\";\"y\")",
  ])
  func `a formula that would fetch from elsewhere is refused`(formula: String) throws {
    let body = """
      <office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell \
      table:formula="\(formula.replacing("\"", with: "&quot;"))"/></table:table-row></table:table>\
      </office:spreadsheet>
      """
    let found = problems(in: flat(body, mediaType: "spreadsheet"))
    #expect(found == [.linkedOutside(formula, .body)])
  }

  @Test(arguments: ["<a/>", "<", " \n<office:document/>", "\u{FEFF}<a", "<!DOCTYPE a><a/>"])
  func `XML that is no document is refused`(text: String) {
    #expect(problems(in: Array(text.utf8)).count == 1)
  }
}
