import Markup
import OpenDocument
import Testing

struct SheetFormulaTests {
  private func row(_ cells: String...) -> String {
    let cells = cells.map { cell in
      cell.hasPrefix("of:")
        ? "<table:table-cell table:formula=\"\(cell)\"/>"
        : "<table:table-cell><text:p>\(cell)</text:p></table:table-cell>"
    }
    return "<table:table-row>\(cells.joined())</table:table-row>"
  }

  private func formulas(_ rows: String, people: Int) throws -> [String] {
    let table = "<table:table table:name=\"A\">\(rows)</table:table>"
    let document = try DocumentTemplate(compiling: spreadsheet(table)).render(
      TemplateValues(
        groups: ["people": Array(repeating: TemplateValues(fields: ["a": "1"]), count: people)]))
    return try all(in: XMLElement(parsing: PackageReader(document).read("content.xml")))
  }

  private func all(in element: XMLElement) -> [String] {
    let own = element.attributes.filter { $0.name.local == "formula" }.map(\.value)
    return own + element.elements.flatMap { all(in: $0) }
  }

  @Test(arguments: [
    (0, "of:=SUM([.A$1:.A1])"), (1, "of:=SUM([.A$1:.A2])"), (3, "of:=SUM([.A$1:.A4])"),
  ])
  func `a total takes in all rows that were repeated`(people: Int, total: String) throws {
    let rows =
      row("a") + row("{{#people}}{{a}}", "{{/people}}") + row("of:=SUM([.A$1:.A2])")
    #expect(try formulas(rows, people: people) == [total])
  }

  @Test func `what stands above or below the repeated rows is found where it went`() throws {
    let rows =
      row("of:=SUM([.A2:.A2])", "of:=[.A4]") + row("{{#people}}{{a}}", "{{/people}}")
      + row("of:=[.A2]+[.$A$4]+[.A1]") + row("x")
    #expect(
      try formulas(rows, people: 3)
        == ["of:=SUM([.A2:.A4])", "of:=[.A6]", "of:=[.A2]+[.$A$6]+[.A1]"])
  }

  @Test func `a formula in a repeated row is copied down`() throws {
    let rows =
      row("a") + row("{{#people}}{{a}}", "of:=[.A2]*[.$C$1]+[.B1]/[.A$3]", "{{/people}}")
      + row("x")
    #expect(
      try formulas(rows, people: 2)
        == ["of:=[.A2]*[.$C$1]+[.B1]/[.A$4]", "of:=[.A3]*[.$C$1]+[.B2]/[.A$4]"])
  }

  @Test func `other sheets, whole columns, names and texts in a formula stay`() throws {
    let formula = "of:=SUM([$B.A2];[.A:.A];name)&amp;&quot;[.A3]&quot;&amp;[.A3]"
    let rows = row("{{#people}}{{a}}", "{{/people}}") + row(formula) + row("x")
    #expect(
      try formulas(rows, people: 3)
        == ["of:=SUM([$B.A2];[.A:.A];name)&\"[.A3]\"&[.A5]"])
  }
}
