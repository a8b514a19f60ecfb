import Curricula
import Markup
import Support
import Testing
import Training

/// Files that want memory, time, other files or a crash.
struct HostileFileTests {
  @Test(arguments: [
    "<!DOCTYPE c [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><c>&b;</c>",
    "<!DOCTYPE c [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><c>&x;</c>",
    "<!DOCTYPE c SYSTEM 'http://127.0.0.1:9/c.dtd'><c/>",
    "<!-- <c> --><?x <c> ?><!DOCTYPE c><c/>",
  ])
  func `a document type is refused, whatever it declares`(text: String) throws {
    #expect(
      try problems(in: Array("<?xml version='1.0'?>\n\(text)".utf8)) == [
        CurriculumProblem(line: 2, .documentTypeRefused)
      ])
  }

  @Test func `a document type in UTF-16 is refused before its entities grow`() throws {
    let levels = (1...9).map { level in
      "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
    }
    let bomb =
      "<?xml version='1.0' encoding='UTF-16LE'?><!DOCTYPE c [<!ENTITY e0 'haha'>"
      + levels.joined() + "]><c a='&e9;'>&e9;</c>"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in bomb.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    var found: [CurriculumProblem] = []
    #expect(try processorTime { found = try problems(in: bytes) } < 2)
    #expect(!found.isEmpty)
  }

  @Test(arguments: [
    "", " \n", "ไม่ใช่ XML", "PK\u{3}\u{4}", "{\"code\": 1}", "<curriculum", "<curriculum>\n<title>",
    "<a/><b/>", "<curriculum xmlns='urn:heddle:curriculum:1' code='a' code='b'/>",
    "<curriculum>&nbsp;</curriculum>", "<curriculum>\u{1}</curriculum>",
    "<?xml version='1.0' encoding='klingon'?><curriculum/>",
  ])
  func `what is no XML is said to be none`(text: String) throws {
    let found = try problems(in: Array(text.utf8))
    #expect(!found.isEmpty)
    for problem in found {
      guard case .notXML(let message) = problem.kind else {
        Issue.record("\(problem)")
        continue
      }
      #expect(problem.line >= 1 && !message.isEmpty)
    }
  }

  @Test(
    arguments: [[0xC3, 0x28], [0xFF], [0xED, 0xA0, 0x80], [0xE0, 0xB8], [0x00]] as [[UInt8]])
  func `bytes that are not UTF-8 are named with their line`(bytes: [UInt8]) throws {
    let mark = Array("หลักสูตรย่อ".utf8)
    var file = changed()
    let place = try #require(file.indices.first { file[$0...].starts(with: mark) })
    file.replaceSubrange(place..<place + mark.count, with: bytes)
    let found = try problems(in: file)
    #expect(found.first?.line == 2)
    guard case .notXML? = found.first?.kind else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func `another document is named by its root`() throws {
    #expect(
      try problems(in: Array("<html xmlns='http://www.w3.org/1999/xhtml'/>".utf8)) == [
        CurriculumProblem(line: 1, .wrongRoot("html"))
      ])
  }

  @Test func `ten megabytes are refused unread`() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "<"), count: 10 << 20)
    #expect(
      try problems(in: bytes) == [
        CurriculumProblem(line: 1, .tooLarge(bytes: 10 << 20, limit: 1 << 18))
      ])
  }

  @Test(arguments: [40, 256, 300, 30_000])
  func `elements nested too deep are refused`(depth: Int) throws {
    let text =
      "<curriculum xmlns='urn:heddle:curriculum:1'>\n" + String(repeating: "<a>", count: depth)
      + String(repeating: "</a>", count: depth) + "</curriculum>"
    #expect(
      try problems(in: Array(text.utf8)) == [CurriculumProblem(line: 2, .tooDeep(limit: 32))])
  }

  @Test(arguments: [
    String(repeating: "<a/>", count: 60_000), String(repeating: "a<!---->", count: 30_000),
    String(repeating: "<module/>", count: 25_000),
    "<modules>" + String(repeating: "<module code='A' prerequisites='B'/>", count: 6000)
      + "</modules>",
    "<modules><module competencies='" + (0..<40_000).map { "\($0)" }.joined(separator: " ")
      + "'/></modules>",
    "<title " + (0..<20_000).map { "a\($0)=''" }.joined(separator: " ") + "/>",
    "<\(String(repeating: "title", count: 40_000))/>",
  ])
  func `a file full of nonsense is answered within seconds and a hundred problems`(
    nonsense: String
  ) throws {
    let bytes = changed(("<modules>", nonsense + "<modules>"))
    var found: [CurriculumProblem] = []
    #expect(try processorTime { found = try problems(in: bytes) } < 5)
    #expect((1...100).contains(found.count))
  }

  @Test func `a chain of two thousand modules is read, and its circle found`() throws {
    let modules = (0..<2000).map { number in
      "<module code='N\(number)' round='1' hours='1' prerequisites='N\((number + 1) % 2000)'>"
        + "<title xml:lang='th'>ก</title></module>"
    }.joined()
    let chain = modules.replacing(" prerequisites='N0'", with: "")
    let read = try reader().read(changed(("</modules>", chain + "</modules>")))
    #expect(read.modules.count == 2002)
    let found = try problems(in: changed(("</modules>", modules + "</modules>")))
    #expect(
      found == [CurriculumProblem(line: 23, .prerequisiteCycle((0..<2000).map { "N\($0)" }))])
  }
}
