import OpenDocument
import Testing

struct ValueTests {
  @Test(arguments: [
    ("a b", "a b"), (" a", "<text:s/>a"), ("a ", "a<text:s/>"),
    ("a   b", "a<text:s text:c=\"3\"/>b"), ("a\tb", "a<text:tab/>b"),
    ("a\nb", "a<text:line-break/>b"), ("a\r\nb\rc", "a<text:line-break/>b<text:line-break/>c"),
    ("a \n b", "a<text:s/><text:line-break/><text:s/>b"), ("", ""), (" ", "<text:s/>"),
    ("<&>\"'", "&lt;&amp;&gt;\"'"), ("น้ำ กำ", "น้ำ กำ"), ("{{name}}", "{{name}}"),
    ("a\u{A0}b", "a\u{A0}b"), ("😀", "😀"),
  ])
  func `a value is shown as it is`(value: String, markup: String) throws {
    let values = TemplateValues(fields: ["v": value])
    #expect(try rendered("<text:p>{{v}}</text:p>", values) == "<text:p>\(markup)</text:p>")
  }

  @Test(arguments: ["\u{0}", "\u{1B}", "\u{FFFE}", "\u{FFFF}"])
  func `a character that XML forbids is refused by the field's name`(character: String) throws {
    let template = try DocumentTemplate(compiling: textDocument("<text:p>{{v}}</text:p>"))
    let scalar = try #require(character.unicodeScalars.first)
    #expect(throws: TemplateError([.forbiddenCharacter(scalar, field: "v")])) {
      try template.render(TemplateValues(fields: ["v": "a\(character)"]))
    }
    #expect(throws: TemplateError([.forbiddenCharacterInTitle(scalar)])) {
      try template.render(TemplateValues(fields: ["v": ""]), title: character)
    }
  }

  @Test func `the title goes into the metadata, which name nobody`() throws {
    let template = try DocumentTemplate(compiling: textDocument("<text:p/>"))
    let document = try template.render(TemplateValues(), title: "วุฒิบัตร <1>")
    let meta = String(decoding: try PackageReader(document).read("meta.xml"), as: UTF8.self)
    #expect(
      meta.hasSuffix(
        """
        <office:meta><meta:generator>Heddle</meta:generator>\
        <dc:title>วุฒิบัตร &lt;1&gt;</dc:title></office:meta></office:document-meta>
        """))
  }
}
