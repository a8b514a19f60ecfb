import Markup
import OpenDocument
import Tables
import Testing

/// Workbooks made to take a reader's time or memory, or to lead it astray.
@Suite(.timeLimit(.minutes(1)))
struct HostileWorkbookTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private func kinds(_ bytes: [UInt8]) -> [TableProblem.Kind] { problems(in: bytes).map(\.kind) }

  private let types = ["<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"]

  @Test func `a document type is refused in every kind of workbook`() throws {
    for type in types {
      let flat = Array(
        (type
          + String(decoding: Calc(rows: "").flat, as: UTF8.self)
          .replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", with: "")).utf8)
      #expect(kinds(flat) == [.markup(part: "", .documentTypeRefused(line: 1))])
      let packed = try archive([
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": type + "<a/>",
      ])
      #expect(kinds(packed) == [.markup(part: "content.xml", .documentTypeRefused(line: 1))])
      let excel = try archive(["_rels/.rels": type + "<Relationships/>"])
      #expect(kinds(excel) == [.markup(part: "_rels/.rels", .documentTypeRefused(line: 1))])
    }
  }

  @Test func `seventeen billion cells are refused at the limits`() {
    let all = """
      <table:table-row table:number-rows-repeated="1048576"><table:table-cell \
      table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>
      """
    #expect(kinds(Calc(rows: all).flat) == [.tooManyColumns(limit: 100)])
    let narrow = all.replacing("16384", with: "2")
    #expect(kinds(Calc(rows: narrow).flat) == [.tooManyRows(limit: 100_000)])
    let empty = all.replacing("<text:p>x</text:p>", with: "")
    #expect(kinds(Calc(rows: repeated(empty, 100)).flat) == [.empty])
  }

  @Test func `a number of repetitions beyond all numbers is the largest there is`() {
    let row = """
      <table:table-row table:number-rows-repeated="99999999999999999999999"><table:table-cell \
      table:number-columns-repeated="-5"><text:p>x</text:p></table:table-cell></table:table-row>
      """
    #expect(kinds(Calc(rows: row).flat) == [.tooManyRows(limit: 100_000)])
  }

  @Test func `cells are merged at the cost of cells`() throws {
    var excel = Excel()
    excel.sheetData = Excel.row(1, "a", "b") + Excel.row(2, "c", "d")
    excel.rest = repeated(#"<mergeCell ref="A1:XFD1048576"/>"#, 5_000)
    #expect(
      problems(in: try excel.bytes(), limits: TableLimits(cells: 4_000)).map(\.kind)
        == [.tooManyCells(limit: 4_000)])
  }

  @Test func `namespaces declared by the thousand are refused`() {
    let open = (0..<50).map { depth in
      "<table:table-row-group "
        + (0..<200).map { "xmlns:n\(depth)_\($0)=\"x\" " }.joined() + ">"
    }.joined()
    let rows =
      open + repeated("<table:table-row/>", 250_000)
      + repeated("</table:table-row-group>", 50)
    #expect(kinds(Calc(rows: rows).flat) == [.markup(part: "", .tooManyNodes(limit: 256))])
  }

  @Test func `elements nested too deep are refused`() {
    let rows = repeated("<table:table-row-group>", 10_000)
    #expect(kinds(Calc(rows: rows).flat) == [.markup(part: "", .tooDeep(line: 4, limit: 64))])
  }

  @Test(arguments: ["../../../etc/passwd", "file:///etc/passwd", "..", ""])
  func `a relation that leads out of the package leads nowhere`(target: String) throws {
    var excel = Excel()
    excel.relations = #"""
      <Relationship Id="rId9" Type="\#(Excel.relationships)/worksheet" Target="\#(target)"/>
      """#
    let found = try kinds(excel.bytes())
    switch target {
    case "file:///etc/passwd":
      #expect(found == [.package(.missingMember("book/file:/etc/passwd"))])
    case "": #expect(found == [.package(.missingMember("book"))])
    default: #expect(found == [.missingPart(.sheet)])
    }
  }

  @Test func `a workbook that inflates out of proportion is refused`() throws {
    let bomb = try archive([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": repeated(" ", 4 << 20),
    ])
    guard case .package(.ratioTooHigh("content.xml", _, 200))? = kinds(bomb).first else {
      Issue.record("\(kinds(bomb))")
      return
    }
  }

  @Test(arguments: ["_xD800_", "_xFFFF_", "&#1;", "&#xD800;", "\u{FFFE}"])
  func `what no text can hold is told, or stays as it is written`(text: String) throws {
    var excel = Excel()
    excel.sheetData = Excel.row(1, "a", "b") + Excel.row(2, text, "x")
    let found = try kinds(excel.bytes())
    switch text {
    case "_xD800_": #expect(found == [])
    case "_xFFFF_": #expect(found == [.forbiddenCharacter(0xFFFF)])
    default:
      guard found.count == 1, case .markup("book/sheets/people.xml", .malformed)? = found.first
      else {
        Issue.record("\(found)")
        return
      }
    }
  }

  @Test func `a workbook cut at each fiftieth of its length is refused`() throws {
    var excel = Excel()
    excel.sheetData = Excel.row(1, "a", "b") + Excel.row(2, "c", "d")
    let calc = Calc(rows: repeated("<table:table-row/>", 20))
    for whole in [try excel.bytes(), try calc.packed(), calc.flat] {
      for part in 1..<50 {
        let found = kinds(Array(whole.prefix(whole.count * part / 50)))
        #expect(found.count == 1)
        switch found.first {
        case .package(.notAZip), .markup(part: "", .malformed): break
        default: Issue.record("\(part): \(found)")
        }
      }
    }
  }
}
