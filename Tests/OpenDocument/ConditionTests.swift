import OpenDocument
import Testing

struct ConditionTests {
  private func shown(_ body: String, _ nickname: String?, people: [String] = []) throws -> String {
    var values = TemplateValues(
      fields: ["name": "สมชาย"],
      groups: ["people": people.map { TemplateValues(fields: ["nickname": $0]) }])
    values.fields["nickname"] = nickname
    return try rendered(body, values)
  }

  @Test(arguments: [("ชาย", "สมชาย (ชาย)"), ("", "สมชาย")])
  func `a group named for a field shows if it has a value`(
    nickname: String, text: String
  ) throws {
    #expect(
      try shown("<text:p>{{name}}{{#nickname}} ({{nickname}}){{/nickname}}</text:p>", nickname)
        == "<text:p>\(text)</text:p>")
  }

  @Test(arguments: [("ชาย", ""), ("", "<text:p>-</text:p>"), (nil, "<text:p>-</text:p>")])
  func `a turned group shows if there is no value`(nickname: String?, body: String) throws {
    #expect(
      try shown(
        "<text:p>{{^nickname}}</text:p><text:p>-</text:p><text:p>{{/nickname}}</text:p>", nickname)
        == body)
  }

  @Test func `a turned group shows if the group has no entry, once`() throws {
    let body = """
      <text:p>{{#people}}{{nickname}} {{/people}}{{^people}}ไม่มี{{/people}}</text:p>
      """
    #expect(try shown(body, nil) == "<text:p>ไม่มี</text:p>")
    #expect(try shown(body, nil, people: ["ก", "ข"]) == "<text:p>ก ข </text:p>")
  }

  @Test func `a condition in a group asks each entry`() throws {
    let body = """
      <text:p>{{#people}}{{#nickname}}[{{nickname}}]{{/nickname}}\
      {{^nickname}}-{{/nickname}}{{/people}}</text:p>
      """
    #expect(
      try shown(body, "นอก", people: ["ก", "", "ข"])
        == "<text:p>[ก]</text:p><text:p>-</text:p><text:p>[ข]</text:p>")
  }

  @Test func `of two rows one always shows, and none is added for the table's sake`() throws {
    let row = { (text: String) in
      "<table:table-row><table:table-cell><text:p>\(text)</text:p></table:table-cell></table:table-row>"
    }
    let table = { (rows: String) in
      "<table:table table:name=\"T\"><table:table-column/>\(rows)</table:table>"
    }
    let body = table(
      row("{{#nickname}}") + row("{{nickname}}") + row("{{/nickname}}") + row("{{^nickname}}")
        + row("ไม่มี") + row("{{/nickname}}"))
    #expect(try shown(body, "") == table(row("ไม่มี")))
    #expect(try shown(body, "ก") == table(row("ก")))
  }

  @Test func `conditions are told as groups of the template, also without a field inside`() throws {
    let template = try DocumentTemplate(
      compiling: textDocument(
        "<text:p>{{#a}}x{{/a}}</text:p><text:p>{{#b}}{{^c}}{{d}}{{/c}}{{/b}}</text:p>"))
    #expect(
      template.groups == [
        TemplateField("a", part: .body), TemplateField("b", part: .body),
        TemplateField("c", groups: ["b"], part: .body),
      ])
    #expect(template.fields == [TemplateField("d", groups: ["b", "c"], part: .body)])
  }
}
