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

  @Test func `depth is limited`() {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(throws: MarkupError.self) { try XMLElement(parsing: Array(deep.utf8)) }
  }
}
