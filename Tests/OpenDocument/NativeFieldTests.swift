import OpenDocument
import Testing

struct NativeFieldTests {
  private let values = TemplateValues(
    fields: ["name": "สมชาย", "co-name": "ส", "empty": ""],
    groups: ["people": ["ก", "ข"].map { TemplateValues(fields: ["name": $0]) }])

  @Test(arguments: [
    "<text:user-field-get text:name=\"name\">x</text:user-field-get>",
    "<text:user-field-input text:name=\"name\" text:description=\"d\">x</text:user-field-input>",
    "<text:variable-input text:name=\"name\" office:value-type=\"string\">x</text:variable-input>",
    "<text:placeholder text:placeholder-type=\"text\">&lt;name&gt;</text:placeholder>",
    "<text:placeholder text:placeholder-type=\"text\">&lt; name &gt;</text:placeholder>",
    "<text:text-input text:description=\"name\">x</text:text-input>",
    "<text:text-input text:description=\"Who is it?\">name</text:text-input>",
    """
    <text:database-display text:table-name="t" text:table-type="table" \
    text:column-name="name">&lt;name&gt;</text:database-display>
    """,
  ])
  func `a field of LibreOffice's own gives way to its value`(field: String) throws {
    #expect(
      try rendered(
        "<text:p>a<text:span text:style-name=\"T\">\(field)</text:span>b</text:p>", values)
        == "<text:p>a<text:span text:style-name=\"T\">สมชาย</text:span>b</text:p>")
  }

  @Test(arguments: [
    ("name|upper|else:\"a b\"", "สมชาย"), ("empty|else:\"a b\"", "a b"), ("co name", "ส"),
    ("nobody|else:“-”", "-"),
  ])
  func `its name may have formatters, and blanks for hyphens`(
    name: String, result: String
  ) throws {
    #expect(
      try rendered(
        "<text:p><text:placeholder>&lt;\(name)&gt;</text:placeholder></text:p>", values)
        == "<text:p>\(result)</text:p>")
  }

  @Test func `placeholders mark groups too`() throws {
    let body = """
      <text:p><text:placeholder>&lt;#people&gt;</text:placeholder></text:p>\
      <text:p><text:user-field-get text:name="name"/></text:p>\
      <text:p><text:placeholder>&lt;/people&gt;</text:placeholder></text:p>
      """
    #expect(try rendered(body, values) == "<text:p>ก</text:p><text:p>ข</text:p>")
  }

  @Test func `a variable that only asks is a field wherever it is shown`() throws {
    let declared = """
      <text:variable-decls><text:variable-decl text:name="name" office:value-type="string"/>\
      </text:variable-decls>
      """
    let asked = """
      <text:p><text:variable-input text:name="name" office:value-type="string">x\
      </text:variable-input><text:variable-get text:name="name">x</text:variable-get></text:p>
      """
    #expect(try rendered(declared + asked, values) == "<text:p>สมชายสมชาย</text:p>")
    let set = """
      <text:p><text:variable-set text:name="name">x</text:variable-set>\
      <text:variable-get text:name="name">x</text:variable-get></text:p>
      """
    #expect(try rendered(declared + set, values) == declared + set)
  }

  @Test func `declarations go unless a condition needs them, which gets the value`() throws {
    let declarations = """
      <text:user-field-decls><text:user-field-decl office:value-type="string" \
      office:string-value="old" text:name="name"/></text:user-field-decls>
      """
    let shown = "<text:p><text:user-field-get text:name=\"name\">old</text:user-field-get></text:p>"
    #expect(try rendered(declarations + shown, values) == "<text:p>สมชาย</text:p>")
    let hidden = """
      <text:p><text:hidden-paragraph text:condition="ooow:name == &quot;ก&quot;"/>x</text:p>
      """
    #expect(
      try rendered(declarations + shown + hidden, values) == """
        <text:user-field-decls><text:user-field-decl text:name="name" \
        office:value-type="string" office:string-value="สมชาย"/></text:user-field-decls>\
        <text:p>สมชาย</text:p>\(hidden)
        """)
    #expect(try rendered(declarations + hidden, values) == declarations + hidden)
  }

  @Test func `what a mail merge steers by goes`() throws {
    #expect(
      try rendered(
        """
        <text:p><text:database-next text:table-name="t"/><text:database-row-number \
        text:table-name="t">3</text:database-row-number></text:p>
        """, values) == "<text:p>3</text:p>")
  }

  @Test func `an input field that names nothing stays as it is`() throws {
    let input = "<text:text-input text:description=\"Who is it?\">some one</text:text-input>"
    #expect(try rendered("<text:p>\(input)</text:p>", values) == "<text:p>\(input)</text:p>")
  }

  @Test func `a placeholder that is no name is refused, for it would be printed`() throws {
    #expect(
      try problems(compiling: "<text:p><text:placeholder>&lt;1+1&gt;</text:placeholder></text:p>")
        == [.badName("1+1", TemplatePlace(.body, text: "<1+1>"))])
  }
}
