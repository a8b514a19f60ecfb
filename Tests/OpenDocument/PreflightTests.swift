import FoundationEssentials
import Markup
import OpenDocument
import Testing

/// A flat text document with the given parts.
func flatDocument(
  _ body: String, styles: String = "", automatic: String = "", fonts: String = "",
  masters: String = "", scripts: String = ""
) -> [UInt8] {
  let namespaces = ["office", "style", "text", "table", "script", "config"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ")
  return Array(
    """
    <office:document \(namespaces) xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">\(scripts)\
    <office:font-face-decls>\(fonts)</office:font-face-decls><office:styles>\(styles)\
    </office:styles><office:automatic-styles>\(automatic)</office:automatic-styles>\
    <office:master-styles>\(masters)</office:master-styles><office:body><office:text>\(body)\
    </office:text></office:body></office:document>
    """.utf8)
}

/// Defaults that leave Thai text nothing to want.
let goodDefaults = """
  <style:default-style style:family="paragraph"><style:text-properties \
  style:font-name="Laksaman" fo:font-size="16pt" style:font-name-complex="Laksaman" \
  style:font-size-complex="16pt" style:language-complex="th" style:country-complex="TH"/>\
  </style:default-style>
  """

func place(_ text: String, _ part: TemplatePart = .body) -> TemplatePlace {
  TemplatePlace(part, text: text)
}

struct PreflightTests {
  private func findings(_ body: String, scripts: String = "") -> [PreflightFinding] {
    PreflightReport(checking: flatDocument(body, styles: goodDefaults, scripts: scripts)).findings
  }

  @Test func `a plain template has nothing to be said about`() {
    let report = PreflightReport(
      checking: flatDocument("<text:p>มอบให้ {{name}}</text:p>", styles: goodDefaults))
    #expect(report.findings == [])
    #expect(report.kind == .text)
  }

  @Test(
    arguments: [
      (
        "<text:p>{{name<text:s/></text:p>",
        .problem(.unclosedField(place("{{name "))), nil
      ),
      (
        "<text:p>ก<text:script script:language=\"x\">do()</text:script></text:p>", .macros, "กdo()"
      ),
      (
        "<text:p><text:a xlink:href=\"macro:///Standard.M.Main()\">กด</text:a></text:p>",
        .scriptLink, "กด"
      ),
      (
        "<text:p><text:a xlink:href=\"vnd.sun.star.script:S.M.F?language=Basic\">กด</text:a></text:p>",
        .scriptLink, "กด"
      ),
      (
        """
        <text:p>ตรา<draw:frame draw:name="emblem"><draw:text-box><text:p>x</text:p></draw:text-box>\
        <office:event-listeners><script:event-listener script:event-name="dom:click"/>\
        </office:event-listeners></draw:frame></text:p>
        """, .eventListener, "ตราx"
      ),
      (
        "<text:p>ก<office:annotation><dc:creator>นาย ก</dc:creator><text:p>ดู</text:p></office:annotation></text:p>",
        .comment(holdsField: false), "ดู"
      ),
      (
        "<text:p>ก<office:annotation><text:p>{{x}}</text:p></office:annotation></text:p>",
        .comment(holdsField: true), "{{x}}"
      ),
      (
        """
        <text:tracked-changes><text:changed-region text:id="c1"><text:insertion/>\
        </text:changed-region></text:tracked-changes><text:p>ก<text:change-start \
        text:change-id="c1"/>ข<text:change-end text:change-id="c1"/></text:p>
        """, .trackedInsertion, "กข"
      ),
      (
        """
        <text:tracked-changes><text:changed-region text:id="c1"><text:deletion>\
        <office:change-info><dc:creator>นาย ก</dc:creator></office:change-info>\
        <text:p>ลบแล้ว</text:p></text:deletion></text:changed-region></text:tracked-changes>\
        <text:p>ก<text:change text:change-id="c1"/></text:p>
        """, .trackedDeletion, "ลบแล้ว"
      ),
      (
        "<text:p>ก<draw:frame draw:name=\"ole\"><draw:object-ole/></draw:frame></text:p>",
        .foreignObject, "ก"
      ),
      (
        "<text:p><draw:frame draw:name=\"plug\"><draw:plugin/></draw:frame></text:p>",
        .foreignObject, "plug"
      ),
      (
        "<text:p><text:dde-connection text:connection-name=\"c\">๕</text:dde-connection></text:p>",
        .liveData, "๕"
      ),
      (
        "<text:p>ก<text:hidden-text text:string-value=\"ลับ\"/></text:p>", .hidden(.field), "ก"
      ),
      (
        "<text:p>ก<text:hidden-paragraph text:condition=\"ooow:1\"/></text:p>",
        .hidden(.conditional), "ก"
      ),
      (
        "<text:section text:name=\"S\" text:display=\"none\"><text:p>ลับ</text:p></text:section>",
        .hidden(.section("S")), "ลับ"
      ),
      (
        "<text:section text:name=\"S\" text:display=\"condition\" text:condition=\"ooow:1\"><text:p>ก</text:p></text:section>",
        .hidden(.conditional), "ก"
      ),
    ] as [(String, PreflightFact, String?)])
  func `what a text holds is told with the words near it`(
    body: String, fact: PreflightFact, near: String?
  ) {
    #expect(findings(body) == [PreflightFinding(fact, at: near.map { [place($0)] } ?? [])])
  }

  @Test func `a listener of the whole document has no place`() {
    let scripts = """
      <office:scripts><office:script script:language="ooo:Basic"><x>Sub Main</x></office:script>\
      <office:event-listeners><script:event-listener script:event-name="dom:load"/>\
      </office:event-listeners></office:scripts>
      """
    #expect(
      findings("<text:p>ก</text:p>", scripts: scripts)
        == [PreflightFinding(.macros), PreflightFinding(.eventListener)])
  }

  @Test func `libraries that are empty are no macros`() throws {
    let empty =
      "<office:scripts><office:script script:language=\"ooo:Basic\"> <x/></office:script></office:scripts>"
    #expect(findings("<text:p>ก</text:p>", scripts: empty) == [])
    let package = try textDocument(
      "<text:p>x</text:p>",
      with: [("Basic/script-lc.xml", []), ("Basic/Standard/script-lb.xml", [])])
    #expect(PreflightReport(checking: package).findings == [])
  }

  @Test(
    arguments: [
      ("Basic/Standard/Module1.xml", .macros), ("Scripts/python/fill.py", .macros),
      ("META-INF/documentsignatures.xml", .signature),
      ("META-INF/macrosignatures.xml", .signature), ("Thumbnails/thumbnail.png", .thumbnail),
      ("VersionList.xml", .versionHistory), ("Versions/Version1", .versionHistory),
    ] as [(String, PreflightFact)])
  func `what documents leave behind is told by its file`(file: String, fact: PreflightFact) throws {
    let package = try textDocument("<text:p>x</text:p>", with: [(file, [1])])
    #expect(PreflightReport(checking: package).findings == [PreflightFinding(fact)])
  }

  @Test(arguments: [("ผล {{name}}", true), ("ผล", false)])
  func `a field inside an object is told, for it is not filled`(
    title: String, holdsField: Bool
  ) throws {
    let object = """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:chart><chart:chart \
      xlink:href=".."><chart:title><text:p>\(title)</text:p></chart:title></chart:chart>\
      </office:chart></office:body></office:document-content>
      """
    let package = try textDocument(
      """
      <text:p>x<draw:frame draw:name="chart"><draw:object xlink:href="./Object 1"/></draw:frame>\
      </text:p>
      """, with: [("Object 1/content.xml", Array(object.utf8))])
    #expect(
      PreflightReport(checking: package).findings
        == [PreflightFinding(.object(holdsField: holdsField), at: [place("x")])])
  }

  @Test func `a sheet, rows and columns that do not show are told`() throws {
    let package = try spreadsheet(
      """
      <table:table table:name="A"><table:table-column table:visibility="collapse"/>\
      <table:table-row table:visibility="filter"><table:table-cell><text:p>x</text:p>\
      </table:table-cell></table:table-row></table:table>
      """)
    let report = PreflightReport(checking: package)
    #expect(report.kind == .spreadsheet)
    #expect(report.findings.map(\.fact) == [.hidden(.rowsOrColumns)])
    #expect(report.findings.first?.count == 2)
  }

  @Test func `every way to write a field is listed with its formatters`() throws {
    let body = """
      <text:p>{{#signatories}}{{office|upper}}{{/signatories}}</text:p>\
      <text:p>{{iss<text:span>ued|date:en}}</text:span> {{issued|else:“-”}}</text:p>\
      <text:p><text:user-field-get text:name="number"/><text:placeholder>&lt;name&gt;\
      </text:placeholder><text:text-input text:description="place">x</text:text-input>\
      <text:database-display text:column-name="held"/><text:variable-input text:name="last"/></text:p>\
      <text:p>{{^position}}-{{/position}}<draw:frame draw:name="{{qr}}"><draw:text-box/></draw:frame>\
      </text:p>
      """
    let formatters = TemplateFormatters.text.adding([
      "date": TemplateFormatter(arguments: ["", "en"]) { value, _ in value }
    ])
    let report = PreflightReport(
      checking: try textDocument(body, header: "<text:p>{{office}}</text:p>"),
      formatters: formatters)
    #expect(report.findings.filter { $0.severity == .error } == [])
    func field(
      _ name: String, _ role: PreflightField.Role = .field, _ syntax: FieldSyntax = .typed,
      _ formatters: [String] = [], at places: [TemplatePlace], count: Int = 1,
      parts: [TemplatePart] = [.body]
    ) -> PreflightField {
      PreflightField(
        name, role, syntaxes: [syntax], formatters: formatters, parts: parts, places: places,
        count: count)
    }
    let group = place("{{#signatories}}{{office|upper}}{{/signatories}}")
    let date = place("{{issued|date:en}} {{issued|else:“-”}}")
    #expect(
      report.fields == [
        field("signatories", .group, at: [group]),
        field(
          "office", .field, .typed, ["upper"], at: [group, place("{{office}}", .pageStyles)],
          count: 2, parts: [.body, .pageStyles]),
        field("issued", .field, .typed, ["date:en", "else:\"-\""], at: [date], count: 2),
        field("number", .field, .userField, at: [place("")]),
        field("name", .field, .placeholder, at: [place("<name>")]),
        field("place", .field, .inputField, at: [place("x")]),
        field("held", .field, .databaseField, at: [place("")]),
        field("last", .field, .variable, at: [place("")]),
        field("position", .absence, at: [place("{{^position}}-{{/position}}")]),
        field("qr", .picture, .frame, at: []),
      ])
  }

  @Test func `the template that LibreOffice saved tells all that was put into it`() throws {
    let report = PreflightReport(
      checking: try bytes(of: fixtures.appending(path: "habits.odt")))
    #expect(
      report.findings.map(\.fact) == [
        .macros, .thumbnail, .trackedDeletion, .trackedInsertion, .comment(holdsField: true),
        .scriptLink,
      ])
    #expect(report.fields.count == 33)
    #expect(report.fields.map(\.name).contains("inserted"))
    #expect(report.fonts.map(\.family) == ["Laksaman", "Noto Sans Devanagari"])
  }
}
