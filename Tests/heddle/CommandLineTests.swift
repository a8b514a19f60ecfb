import Foundation
import Support
import Testing

struct CommandLineTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try heddle(arguments, in: folder.url, environment: environment)
  }

  @Test(arguments: [
    (["rond", "status"], "round status"),
    (["round", "status", "x", "--databse", "y"], "--database"),
  ])
  func `a mistyped word is told with the nearest known one`(
    words: [String], nearest: String
  ) throws {
    let run = try heddle(words, in: folder.url)
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(run.complaints.contains(nearest))
  }

  @Test func `what is missing or too much is a usage error and writes nothing`() throws {
    for words in [
      ["round", "status"], ["round", "status", "a", "b"], ["export", "all", "--round", "x"],
      ["certificate", "void", "r", "12", "--reason", "x"], ["sample", "--lang"],
      ["sample", "--complete=yes"], ["round"], ["venue", "add", " "],
      ["venue", "add", "a\u{1}b"], ["round", "list", "--lang", "fr"],
      ["holiday", "add", "x", "--date", "1/1/62"],
    ] {
      #expect(try heddle(words, in: folder.url).exitCode == 2, "\(words)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test func `help is in the language that is asked for`() throws {
    #expect(try run("--help", "--lang", "th").output.contains("วุฒิบัตร"))
    #expect(
      try run("round", "status", "--help", environment: ["HEDDLE_LANG": "th"]).output
        .contains("ใครผ่านเกณฑ์"))
    #expect(try run("--help").output.contains("from curriculum to certificate"))
  }

  @Test func `a year of two digits is asked back with both readings`() throws {
    let run = try run("holiday", "add", "หยุด", "--date", "1/1/62")
    #expect(run.complaints.contains("2562"))
    #expect(run.complaints.contains("1962"))
  }

  @Test func `a missing database is named, not made`() throws {
    let run = try run("round", "list")
    #expect(run.exitCode == 1)
    #expect(run.complaints.contains("heddle.sqlite"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test func `a file that is no database is refused and kept`() throws {
    let file = folder.url.appending(path: "letter.txt")
    let content = Data(String(repeating: "บันทึกข้อความ ", count: 200).utf8)
    try content.write(to: file)
    let run = try run("round", "list", "--database", "letter.txt")
    #expect(run.exitCode == 1)
    #expect(run.complaints.contains("letter.txt is no database"))
    #expect(try Data(contentsOf: file) == content)
  }

  @Test func `the sample is not loaded over a database that is there`() throws {
    #expect(try run("holiday", "add", "หยุด", "--date", "2019-08-12").exitCode == 0)
    let run = try run("sample")
    #expect(run.exitCode == 1)
    #expect(try self.run("find", "หยุด").exitCode == 0)
  }

  @Test func `every curriculum that ships is valid`() throws {
    for name in ["community-weaver", "records-law"] {
      let path = packageFolder.appending(path: "curricula/\(name).xml").path
      #expect(try run("curriculum", "check", path).exitCode == 0)
    }
  }

  @Test func `a curriculum's mistakes are told with file and line, in both languages`() throws {
    let path = packageFolder.appending(path: "curricula/records-law.xml")
    let broken = try String(contentsOf: path, encoding: .utf8)
      .replacingOccurrences(of: "percent=", with: "procent=")
    try Data(broken.utf8).write(to: folder.url.appending(path: "broken.xml"))
    for language in ["th", "en"] {
      let run = try run("curriculum", "check", "broken.xml", "--lang", language)
      #expect(run.exitCode == 1)
      let line = try #require(
        broken.split(separator: "\n", omittingEmptySubsequences: false)
          .firstIndex { $0.contains("procent=") })
      #expect(run.complaints.contains("broken.xml:\(line + 1): "))
    }
  }

  @Test func `a list with many mistakes tells all of them and imports nothing`() throws {
    let csv = """
      ชื่อ,สกุล,สังกัด,ตั้งแต่วันที่
      สมชาย,ใจดี,องค์การบริหารส่วนตำบลไม่มี,31/2/2562
      ,ใจดี,องค์การบริหารส่วนตำบลไม่มี,1/10/62
      """
    try Data("\u{FEFF}\(csv)".utf8).write(to: folder.url.appending(path: "people.csv"))
    let run = try run("import", "people", "people.csv")
    #expect(run.exitCode == 1)
    for place in ["Line 2", "Line 3"] { #expect(run.complaints.contains(place)) }
    #expect(run.output == "")
  }

  @Test func `an export that runs out of space leaves nothing under a final name`() throws {
    #expect(try run("sample").exitCode == 0)
    // No file may pass 100 kB; the flat roster does, after others have been written.
    let run = try heddle(
      ["export", "all", "--round", "surin-2562-2", "--out", "out"], in: folder.url,
      fileLimit: 100)
    #expect(run.exitCode == 1)
    #expect(run.complaints.contains("no file was changed"))
    let out = folder.url.appending(path: "out")
    #expect(try FileManager.default.contentsOfDirectory(atPath: out.path) == [])
  }

  @Test func `two processes that write at the same time both succeed`() async throws {
    #expect(try run("holiday", "add", "ก่อน", "--date", "2019-01-01").exitCode == 0)
    let folder = folder.url
    let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
      for day in 1...8 {
        group.addTask {
          try heddle(["holiday", "add", "วัน", "--date", "2019-02-0\(day)"], in: folder).exitCode
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes == Array(repeating: 0, count: 8))
    let found = try run("find", "2019-02-0").output
    #expect(found.split(separator: "\n").count == 8)
  }
}
