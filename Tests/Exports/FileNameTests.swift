import Exports
import Testing

struct FileNameTests {
  @Test(arguments: [
    ("นายสมชาย ใจดี", "นายสมชาย ใจดี"), ("../../etc/passwd", "etc passwd"),
    ("C:\\Windows\\a", "C Windows a"), ("con.odt", "_con.odt"), ("Lpt1", "_Lpt1"),
    ("ก\u{200B}ข\u{202E}ค\n", "ก ข ค"), (".ซ่อน. ", "ซ่อน"), ("a<b>|c?\"*", "a b c"), ("/", ""),
  ])
  func `a name is one that every system takes`(text: String, name: String) {
    #expect(fileName(text) == name)
  }

  @Test func `a long name is cut between characters`() {
    let name = fileName(String(repeating: "กี่", count: 40))
    #expect(name == String(repeating: "กี่", count: 13))
    #expect(name.utf8.count == 117)
  }
}
