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

  @Test(arguments: [
    "<a %>", "<!-- \" --><a b='\"\"'>\n<c %/></a>", "<a><![CDATA[']]><c d='>' %/></a>",
    "<a b='<c %/>'/>", "<a><c %></a>", "<?xml version='1.0' encoding='TIS-620'?><a %/>",
  ])
  func `an element with hundreds of thousands of attributes is refused at once`(text: String) {
    let many = (0..<300_000).map { "a\($0)=''" }.joined(separator: " ")
    let bytes = Array(text.replacing("%", with: many).utf8)
    #expect(throws: MarkupError.tooManyNodes(limit: 1000)) { try XMLElement(parsing: bytes) }
  }

  @Test(arguments: ["UTF-7", "ISO-2022-KR", "EBCDIC-US"])
  func `a large document in an encoding that cannot be scanned is refused`(encoding: String) {
    let blanks = String(repeating: " ", count: 1 << 18)
    let text = "<?xml version='1.0' encoding='\(encoding)'?><a>\(blanks)</a>"
    #expect(throws: MarkupError.tooLarge(bytes: text.utf8.count, limit: 1 << 18)) {
      try XMLElement(parsing: Array(text.utf8))
    }
  }

  @Test func `a thousand attributes, quotes in text and UTF-16 are read`() throws {
    let many = (0..<1000).map { "a\($0)='\"'" }.joined(separator: " ")
    let quotes = String(repeating: "\"'", count: 2000)
    let text = "<a \(many)>\(quotes)<!-- \(quotes) --></a>"
    let root = try XMLElement(parsing: Array(text.utf8))
    #expect(root.attributes.count == 1000 && root.text == quotes)

    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<ก>ย</ก>".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try XMLElement(parsing: wide).text == "ย")
  }
}
