import OpenDocument
import Testing

struct GroupTests {
  private let people = TemplateValues(
    fields: ["place": "ส"],
    groups: [
      "people": ["ก", "ข"].map { TemplateValues(fields: ["name": $0]) }, "none": [],
      "days": [
        TemplateValues(
          fields: ["day": "1"],
          groups: ["sessions": ["a", "b"].map { TemplateValues(fields: ["topic": $0]) }]),
        TemplateValues(fields: ["day": "2"], groups: ["sessions": []]),
      ],
    ])

  private func p(_ text: String) -> String {
    text.isEmpty ? "<text:p/>" : "<text:p>\(text)</text:p>"
  }
  private func item(_ text: String) -> String { "<text:list-item>\(p(text))</text:list-item>" }
  private func row(_ cells: String...) -> String {
    let cells = cells.map { "<table:table-cell>\(p($0))</table:table-cell>" }
    return "<table:table-row>\(cells.joined())</table:table-row>"
  }
  private func table(_ rows: String...) -> String {
    "<table:table table:name=\"T\"><table:table-column/>\(rows.joined())</table:table>"
  }

  @Test func `marks in a sentence repeat what stands between them`() throws {
    #expect(
      try rendered(p("ได้แก่ {{#people}}{{name}}, {{/people}}รวม {{place}}"), people)
        == p("ได้แก่ ก, ข, รวม ส"))
  }

  @Test func `marks around a whole paragraph repeat it`() throws {
    #expect(
      try rendered(p("{{#people}}{{name}} {{place}}{{/people}}"), people) == p("ก ส") + p("ข ส"))
  }

  @Test func `marks around all of a list item repeat it`() throws {
    let list = { (items: String) in "<text:list>\(items)</text:list>" }
    #expect(
      try rendered(list(item("{{#people}}{{name}}{{/people}}") + item("ท้าย")), people)
        == list(item("ก") + item("ข") + item("ท้าย")))
  }

  @Test func `list items of their own vanish with their marks`() throws {
    let list = { (items: String) in "<text:list>\(items)</text:list>" }
    #expect(
      try rendered(
        list(item("{{#people}}") + item("{{name}}") + item("-") + item("{{/people}}")), people)
        == list(item("ก") + item("-") + item("ข") + item("-")))
  }

  @Test func `marks in two cells repeat their row`() throws {
    #expect(
      try rendered(
        table(row("ที่", "ชื่อ"), row("{{#people}}{{name}}", "{{place}}{{/people}}")), people)
        == table(row("ที่", "ชื่อ"), row("ก", "ส"), row("ข", "ส")))
  }

  @Test func `marks in two rows repeat all from one to the other`() throws {
    #expect(
      try rendered(table(row("{{#people}}{{name}}", "x"), row("{{place}}", "y{{/people}}")), people)
        == table(row("ก", "x"), row("ส", "y"), row("ข", "x"), row("ส", "y")))
  }

  @Test func `rows of their own vanish with their marks`() throws {
    #expect(
      try rendered(
        table(row("{{#people}}", ""), row("{{name}}", "{{place}}"), row("", " {{/people}}")), people
      )
        == table(row("ก", "ส"), row("ข", "ส")))
  }

  @Test func `groups nest, rows in rows`() throws {
    let agenda = table(
      row("{{#days}}วัน {{day}}", ""),
      row("{{#sessions}}{{day}}", "{{topic}}{{/sessions}}{{/days}}"))
    #expect(
      try rendered(agenda, people)
        == table(row("วัน 1", ""), row("1", "a"), row("1", "b"), row("วัน 2", "")))
  }

  @Test func `two groups on one row nest as they are written`() throws {
    #expect(
      try rendered(
        table(
          row("h", ""), row("{{#days}}{{#sessions}}{{day}}", "{{topic}}{{/sessions}}{{/days}}")),
        people)
        == table(row("h", ""), row("1", "a"), row("1", "b")))
  }

  @Test func `a paragraph of several marks opens and ends several groups`() throws {
    #expect(
      try rendered(
        p("{{#days}}{{#sessions}}") + p("{{day}}{{topic}}") + p("{{/sessions}}{{/days}}"), people)
        == p("1a") + p("1b"))
  }

  @Test func `paragraphs of their own repeat a table between them`() throws {
    #expect(
      try rendered(
        p("{{#people}}") + table(row("{{name}}")) + p("{{/people}}") + p("end"), people)
        == table(row("ก"))
        + table(row("ข")).replacing("name=\"T\"", with: "name=\"T_2\"") + p("end"))
  }

  @Test func `marks in different spans leave each part its style`() throws {
    let body = p(
      """
      <text:span text:style-name="A">a{{#people}}b</text:span>c\
      <text:span text:style-name="B">{{name}}{{/people}}d</text:span>
      """)
    let once = { (name: String) in
      """
      <text:span text:style-name="A">b</text:span>c<text:span text:style-name="B">\(name)</text:span>
      """
    }
    #expect(
      try rendered(body, people)
        == p(
          """
          <text:span text:style-name="A">a</text:span>\(once("ก"))\(once("ข"))\
          <text:span text:style-name="B">d</text:span>
          """))
  }

  @Test func `a table whose groups are all empty keeps one blank row`() throws {
    #expect(
      try rendered(table(row("{{#none}}{{name}}", "x{{/none}}")), people) == table(row("", "")))
    #expect(
      try rendered(table(row("h"), row("{{#none}}{{name}}", "x{{/none}}")), people)
        == table(row("h")))
  }

  @Test func `rows of marks with nothing between them give a blank row for each entry`() throws {
    #expect(
      try rendered(table(row("{{#people}}"), row("{{/people}}")), people)
        == table(row(""), row("")))
  }

  @Test func `an empty group leaves nothing of its paragraphs`() throws {
    #expect(
      try rendered(p("a") + p("{{#none}}") + p("{{name}}") + p("{{/none}}"), people) == p("a"))
  }

  @Test func `names that must be unique are numbered by repetition`() throws {
    let body =
      p("{{#days}}") + "<text:list xml:id=\"l1\">\(item("{{day}}"))</text:list>"
      + "<text:list text:continue-list=\"l1\">\(item("x"))</text:list>" + p("{{/days}}")
    let once = { (suffix: String, day: String) in
      """
      <text:list xml:id="l1\(suffix)">\(item(day))</text:list>\
      <text:list text:continue-list="l1\(suffix)">\(item("x"))</text:list>
      """
    }
    #expect(try rendered(body, people) == once("", "1") + once("_2", "2"))
  }

  @Test func `an entry's own value comes before that of what encloses it`() throws {
    let values = TemplateValues(
      fields: ["name": "นอก"],
      groups: ["g": [TemplateValues(fields: ["name": "ใน"]), TemplateValues()]])
    #expect(
      try rendered(p("{{#g}}{{name}};{{/g}} {{name}}"), values) == p("ใน;นอก; นอก"))
  }

  @Test func `marks that do not pair are told of at once`() throws {
    let place = { TemplatePlace(.body, text: $0) }
    #expect(
      try problems(compiling: p("{{#a}}x") + p("{{/b}}y")) == [
        .unopenedGroup("b", place("{{/b}}y")), .unclosedGroup("a", place("{{#a}}x")),
      ])
    #expect(
      try problems(compiling: p("{{#a}}{{#b}}{{/a}}{{/b}}"))
        == [.groupCrosses("b", place("{{#a}}{{#b}}{{/a}}{{/b}}"))])
  }

  @Test func `a group whose ends stand in different tables, lists or frames is refused`() throws {
    let place = TemplatePlace(.body, text: "{{#a}}")
    let frame =
      "<draw:frame draw:name=\"f\"><draw:text-box>\(p("{{/a}}"))</draw:text-box></draw:frame>"
    for body in [
      table(row("{{#a}}")) + table(row("{{/a}}")),
      "<text:list>\(item("{{#a}}"))</text:list><text:list>\(item("{{/a}}"))</text:list>",
      p("{{#a}}") + p(frame), p("{{#a}}") + table(row("{{/a}}")),
      "<text:section text:name=\"s\">\(p("{{#a}}"))</text:section>" + p("{{/a}}"),
    ] {
      #expect(try problems(compiling: body) == [.groupCrosses("a", place)])
    }
  }

  @Test func `two groups side by side in one row are refused`() throws {
    let body = table(row("{{#a}}x", "y{{/a}}{{#b}}", "{{/b}}"))
    let found = try problems(compiling: body)
    #expect(found == [.groupCrosses("a", TemplatePlace(.body, text: "{{#a}}x"))])
  }

  @Test func `groups are not nested without end`() throws {
    let depth = 5000
    let body = p(
      String(repeating: "{{#a}}", count: depth) + String(repeating: "{{/a}}", count: depth))
    guard case .groupTooDeep("a", limit: 10, _)? = try problems(compiling: body).first else {
      Issue.record("\(depth) levels were taken")
      return
    }
  }
}
