import Markup
import OpenDocument
import Testing

struct FormatterTests {
  private let values = TemplateValues(
    fields: [
      "digits": "12 ๓", "word": "o'neil of surin", "issued": "วันที่ 28 สิงหาคม", "n": "1234567.5",
      "thai": "๑๒๓๔", "empty": "", "phone": "0812345678",
    ], plain: ["issued": "2019-08-28"])

  @Test(arguments: [
    ("digits|thai-digits", "๑๒ ๓"), ("digits|arabic-digits", "12 3"),
    ("word|upper", "O'NEIL OF SURIN"), ("word|title", "O'neil Of Surin"),
    ("n|number", "1,234,567.5"), ("n|number:2", "1,234,567.50"), ("n|number:0", "1,234,568"),
    ("n|number|thai-digits", "๑,๒๓๔,๕๖๗.๕"), ("thai|number", "๑,๒๓๔"),
    ("empty|number|else:\"-\"", "-"), ("empty|else:–", "–"),
    ("absent|else:'ไม่มี | เลย'", "ไม่มี | เลย"),
    ("n|else:\"-\"", "1234567.5"), ("empty|upper", ""),
  ])
  func `formatters change values`(field: String, result: String) throws {
    #expect(
      try rendered("<text:p>{{\(field)}}</text:p>", values) == "<text:p>\(result)</text:p>")
  }

  @Test func `formatters of the caller get the value that machines read`() throws {
    let formatters = TemplateFormatters.text.adding([
      "iso": TemplateFormatter(arguments: ["", "b"], readsPlain: true) { "\($1)<\($0)>" }
    ])
    let template = try DocumentTemplate(
      compiling: textDocument("<text:p>{{issued|iso:b}}{{word|upper|iso}}{{issued}}</text:p>"),
      formatters: formatters)
    #expect(
      try bodyMarkup(of: template.render(values))
        == "<text:p>b&lt;2019-08-28&gt;&lt;O'NEIL OF SURIN&gt;วันที่ 28 สิงหาคม</text:p>")
  }

  @Test(arguments: ["number:x", "number:9", "upper:1", "shout", "iso"])
  func `a formatter or argument that is not known is refused`(formatter: String) throws {
    let text = "{{n|\(formatter)}}"
    #expect(
      try problems(compiling: "<text:p>\(text)</text:p>")
        == [.unknownFormatter(formatter, field: "n", TemplatePlace(.body, text: text))])
  }

  @Test func `a value that a formatter cannot change is told of by the field's name`() throws {
    let template = try DocumentTemplate(
      compiling: textDocument("<text:p>{{word|number:2}}</text:p>"))
    #expect(throws: TemplateError([.unformattable(formatter: "number:2", field: "word")])) {
      try template.render(values)
    }
  }

  @Test func `a number that is a cell's whole text gives the cell its type`() throws {
    let cells = ["{{n|number}}", "{{phone}}", "a {{n|number}}", "{{empty|number}}"].map {
      "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
    }
    let body = """
      <table:table table:name="S"><table:table-column/><table:table-row>\(cells.joined())\
      </table:table-row></table:table>
      """
    let template = try DocumentTemplate(compiling: spreadsheet(body))
    let content = try XMLElement(
      parsing: PackageReader(template.render(values)).read("content.xml"))
    #expect(
      content.all("table-cell").map {
        [$0.attribute("value-type") ?? "", $0.attribute("value") ?? "", $0.text]
      } == [
        ["float", "1234567.5", "1,234,567.5"], ["string", "", "0812345678"],
        ["string", "", "a 1,234,567.5"], ["string", "", ""],
      ])
  }
}
