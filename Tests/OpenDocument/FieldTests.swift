import OpenDocument
import Testing

struct FieldTests {
  private let values = TemplateValues(fields: ["name": "สมชาย", "office": "abc 12"])

  @Test(arguments: [
    ("<text:p>a {{name}} b</text:p>", "<text:p>a สมชาย b</text:p>"),
    (
      "<text:h text:outline-level=\"1\">{{ name }}</text:h>",
      "<text:h text:outline-level=\"1\">สมชาย</text:h>"
    ),
    // Split over spans: the value looks as the field's beginning.
    (
      "<text:p>{<text:span text:style-name=\"A\">{na</text:span><text:span text:style-name=\"B\">me}}!</text:span></text:p>",
      "<text:p>สมชาย<text:span text:style-name=\"B\">!</text:span></text:p>"
    ),
    (
      "<text:p><text:span text:style-name=\"A\">{{na</text:span><text:span text:style-name=\"B\">me}}</text:span></text:p>",
      "<text:p><text:span text:style-name=\"A\">สมชาย</text:span></text:p>"
    ),
    // Marks without width stay, what LibreOffice put in for spaces goes.
    (
      "<text:p>{{na<text:bookmark text:name=\"m\"/>me}}</text:p>",
      "<text:p>สมชาย<text:bookmark text:name=\"m\"/></text:p>"
    ),
    (
      "<text:p>{{<text:s text:c=\"2\"/>na<text:soft-page-break/>me<text:s/>}}</text:p>",
      "<text:p>สมชาย</text:p>"
    ),
    ("<text:p>{{n<loext:x>am</loext:x>e}}</text:p>", "<text:p>สมชาย</text:p>"),
    // Elements that hold plain text alone give way to a value.
    (
      "<text:p><text:text-input text:description=\"d\">{{name}}</text:text-input></text:p>",
      "<text:p>สมชาย</text:p>"
    ),
    (
      "<text:p><text:a xlink:type=\"simple\" xlink:href=\"https://example.org/\">{{name}}</text:a></text:p>",
      "<text:p><text:a xlink:type=\"simple\" xlink:href=\"https://example.org/\">สมชาย</text:a></text:p>"
    ),
    ("<text:p>{{{name}}}</text:p>", "<text:p>{สมชาย}</text:p>"),
    ("<text:p>{{name}}{{name}} }} {</text:p>", "<text:p>สมชายสมชาย }} {</text:p>"),
    ("<text:p>{{office|upper|thai-digits}}</text:p>", "<text:p>ABC ๑๒</text:p>"),
    (
      "<text:p><draw:frame draw:name=\"f\"><draw:text-box><text:p>{{name}}</text:p></draw:text-box></draw:frame>x</text:p>",
      "<text:p><draw:frame draw:name=\"f\"><draw:text-box><text:p>สมชาย</text:p></draw:text-box></draw:frame>x</text:p>"
    ),
  ])
  func `a field is found however it is split`(body: String, result: String) throws {
    #expect(try rendered(body, values) == result)
  }

  @Test func `a field does not reach over a tab, a line break or a picture`() throws {
    for middle in [
      "<text:tab/>", "<text:line-break/>", "<draw:frame text:anchor-type=\"as-char\"/>",
    ] {
      let found = try problems(compiling: "<text:p>{{na\(middle)me}}</text:p>")
      #expect(found == [.unclosedField(TemplatePlace(.body, text: "{{na\u{2028}me}}"))])
    }
  }

  @Test func `fields of headers are found and told apart from the body's`() throws {
    let template = try DocumentTemplate(
      compiling: textDocument("<text:p>{{name}}</text:p>", header: "<text:p>{{office}}</text:p>"))
    #expect(
      template.fields == [
        TemplateField("name", part: .body), TemplateField("office", part: .pageStyles),
      ])
    let styles = try PackageReader(template.render(values)).read("styles.xml")
    #expect(String(decoding: styles, as: UTF8.self).contains("<text:p>abc 12</text:p>"))
  }

  @Test func `everything that is wrong with fields is told at once`() throws {
    let body = """
      <text:p>{{name|reverse}}</text:p><text:p>{{1 + 1}} and {{}}</text:p><text:p>{{open</text:p>
      """
    let sums = "{{1 + 1}} and {{}}"
    #expect(
      try problems(compiling: body) == [
        .unknownFormatter("reverse", field: "name", TemplatePlace(.body, text: "{{name|reverse}}")),
        .badName("1 + 1", TemplatePlace(.body, text: sums)),
        .badName("", TemplatePlace(.body, text: sums)),
        .unclosedField(TemplatePlace(.body, text: "{{open")),
      ])
  }

  @Test func `every missing value is told of, once`() throws {
    let template = try DocumentTemplate(
      compiling: textDocument(
        "<text:p>{{a}}{{b}}{{a}}</text:p><text:p>{{#g}}{{c}}{{/g}}{{#h}}x{{/h}}</text:p>"))
    let values = TemplateValues(groups: ["g": [TemplateValues(), TemplateValues()]])
    #expect(
      throws: TemplateError([
        .missingValue(TemplateField("a", part: .body)),
        .missingValue(TemplateField("b", part: .body)),
        .missingValue(TemplateField("c", groups: ["g"], part: .body)),
        .missingGroup("h", within: [], .body),
      ])
    ) { try template.render(values) }
  }

  @Test func `a cell that got a value claims no number any more`() throws {
    let table = """
      <table:table table:name="T"><table:table-column/><table:table-row><table:table-cell \
      office:value-type="float" office:value="5" table:style-name="C"><text:p>{{name}}</text:p>\
      </table:table-cell></table:table-row></table:table>
      """
    #expect(
      try rendered(table, values).contains(
        "<table:table-cell table:style-name=\"C\" office:value-type=\"string\"><text:p>สมชาย"))
  }

  @Test func `a template with too many fields is refused`() throws {
    let body = "<text:p>\(String(repeating: "{{name}}", count: 10_001))</text:p>"
    #expect(try problems(compiling: body) == [.tooManyFields(limit: 10_000, .body)])
  }
}
