import Markup
import Testing

struct XMLParsingTests {
  @Test func `a document is read with names, attributes, text and lines`() throws {
    let root = try XMLElement(
      parsing: Array("<a xmlns='urn:x' k='1 &amp; 2'>\n<b>ก</b> tail<!-- no --></a>".utf8))
    #expect(
      root
        == XMLElement(
          XMLName("a", in: "urn:x"), attributes: [XMLAttribute(XMLName("k"), "1 & 2")],
          children: [
            .text("\n"),
            .element(XMLElement(XMLName("b", in: "urn:x"), children: [.text("ก")], line: 2)),
            .text(" tail"),
          ], line: 1))
  }

  @Test func `a document type is refused before an entity can grow`() {
    let bomb = "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>"
    #expect(throws: MarkupError.documentTypeRefused(line: 2)) {
      try XMLElement(parsing: Array(bomb.utf8))
    }
  }

  @Test func `malformed XML names its line`() {
    #expect {
      try XMLElement(parsing: Array("<a>\n<b></a>".utf8))
    } throws: { error in
      guard case MarkupError.malformed(let problems)? = error as? MarkupError else { return false }
      return problems.first?.line == 2
    }
  }

  @Test(arguments: [201, 257, 300, 10_000])
  func `depth is limited, with the line`(depth: Int) {
    let deep = "<a>\n" + String(repeating: "<a>", count: depth)
    let document = deep + String(repeating: "</a>", count: depth) + "</a>"
    #expect(throws: MarkupError.tooDeep(line: 2, limit: 200)) {
      try XMLElement(parsing: Array(document.utf8))
    }
  }

  @Test func `texts around comments and CDATA sections are one`() throws {
    let root = try XMLElement(parsing: Array("<a>1<!-- -->2<![CDATA[<3]]><b/><!-- -->4</a>".utf8))
    #expect(
      root.children == [
        .text("12<3"), .element(XMLElement(XMLName("b"), line: 1)), .text("4"),
      ])
  }

  @Test func `lines are counted past 65,535`() throws {
    let document = "<a>" + String(repeating: "\n", count: 70_000) + "<b> </b></a>"
    #expect(try XMLElement(parsing: Array(document.utf8)).elements.map(\.line) == [70_001])
  }

  @Test func `an element's line is the one its start tag ends on`() throws {
    #expect(try XMLElement(parsing: Array("<a\n b=''\n>\n</a>".utf8)).line == 3)
  }
}
