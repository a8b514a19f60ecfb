import Foundation
import Support
import Testing

/// The command line on a server, beside the same records in a file.
@Suite(.enabled(if: PostgresCluster.isInstalled, "PostgreSQL is not installed"))
struct PostgresCommandTests {
  private let folder: TemporaryFolder
  private let address: String

  init() throws {
    folder = try TemporaryFolder()
    address = try PostgresCluster.shared.get().makeDatabase()
  }

  private func run(on database: String, _ arguments: String...) throws -> ProgramRun {
    try heddle(arguments + ["--database", database], in: folder.url)
  }

  @Test func `the sample goes into an empty database, and into no other`() throws {
    let secret = address.replacing("heddle@", with: "heddle:geheim@")
    let sample = try run(on: secret, "sample", "--lang", "en")
    #expect(
      sample.output.hasPrefix(
        "loaded the sample into \(address): round surin-2562-2, 85 people, 78 certificates\n"))
    #expect(!sample.output.contains("geheim"))
    #expect(sample.complaints == "")
    let again = try heddle(
      ["sample"], in: folder.url, environment: ["HEDDLE_DATABASE": secret])
    #expect(again.exitCode == 1)
    #expect(again.output == "")
    #expect(
      again.complaints
        == "heddle: the database \(address) is not empty; nothing was changed, name an empty one with --database\n"
    )
    try #expect(
      run(on: address, "round", "list").output
        == "surin-2562-2  27–28 August 2019  ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์ round 2\n"
    )
    #expect(try run(on: address, "check").exitCode == 0)
  }

  @Test func `an empty database is begun by commands that may, and by a rehearsal of them never`()
    throws
  {
    let csv = folder.url.appending(path: "a.csv")
    try Data("name,district,province\nเทศบาลตำบลจอมพระ,จอมพระ,สุรินทร์\n".utf8).write(to: csv)
    let words = ["import", "organisations", "a.csv", "--database", address]
    #expect(try run(on: address, "round", "list").exitCode == 1)
    #expect(try heddle(words + ["--dry-run"], in: folder.url).exitCode == 0)
    #expect(try run(on: address, "round", "list").exitCode == 1)
    #expect(try heddle(words, in: folder.url).exitCode == 0)
    #expect(try run(on: address, "round", "list").output == "no rounds yet\n")
  }

  @Test func `what moved up from a file is told and written byte for byte as before`() throws {
    #expect(try run(on: "a.sqlite", "sample").exitCode == 0)
    #expect(try run(on: "a.sqlite", "backup", "a.backup").exitCode == 0)
    #expect(try run(on: address, "restore", "a.backup").exitCode == 0)
    for words in [
      ["round", "status", "surin-2562-2"], ["certificate", "list", "surin-2562-2"],
      ["find", "สวน"], ["find", "SURIN"], ["find", "ลัดดา"],
    ] {
      let (file, server) = (
        try heddle(words + ["--database", "a.sqlite"], in: folder.url),
        try heddle(words + ["--database", address], in: folder.url)
      )
      #expect(file.exitCode == 0)
      #expect(file == server)
    }
    let round = "surin-2562-2"
    #expect(
      try run(on: "a.sqlite", "export", "all", "--round", round, "--out", "file").exitCode == 0)
    #expect(
      try run(on: address, "export", "all", "--round", round, "--out", "server").exitCode == 0)
    let (file, server) = try (contents(of: "file"), contents(of: "server"))
    #expect(file.count > 170)
    #expect(file.keys == server.keys)
    #expect(file.filter { server[$0.key] != $0.value }.keys.sorted() == [])
  }

  private func contents(of name: String) throws -> [String: Data] {
    let place = folder.url.appending(path: name)
    var contents: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: place.path)
    where file.contains(".") {
      contents[file] = try Data(contentsOf: place.appending(path: file))
    }
    return contents
  }
}
