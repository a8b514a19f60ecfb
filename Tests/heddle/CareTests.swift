import Foundation
import Support
import Testing

struct CareTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try #require(run("sample", "--database", "s.sqlite").exitCode == 0)
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try heddle(arguments, in: folder.url)
  }

  private func file(_ name: String) -> URL { folder.url.appending(path: name) }

  /// Of the files in the folder, but for the room that a database in use sets aside.
  private var names: Set<String> {
    get throws {
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.path))
        .subtracting(["s.sqlite-reserve", "r.sqlite-reserve"])
    }
  }

  @Test func `a backup is restored to the same records, and only into an empty place`() throws {
    let backup = try run("backup", "b.heddle", "--database", "s.sqlite")
    #expect(backup.exitCode == 0, "\(backup.complaints)")
    let restored = try run("restore", "b.heddle", "--database", "r.sqlite")
    #expect(restored.exitCode == 0, "\(restored.complaints)")
    #expect(backup.output.hasSuffix(try #require(digestLine(restored.output))))
    #expect(try names == ["s.sqlite", "b.heddle", "r.sqlite"])
    #expect(
      try run("round", "status", "surin-2562-2", "--database", "r.sqlite")
        == run("round", "status", "surin-2562-2", "--database", "s.sqlite"))

    let live = try Data(contentsOf: file("r.sqlite"))
    for place in ["r.sqlite", "b.heddle"] {
      let refused = try run("restore", "b.heddle", "--database", place)
      #expect(refused.exitCode == 1)
      #expect(refused.complaints.contains("is there already"))
    }
    #expect(try run("backup", "r.sqlite", "--database", "s.sqlite").exitCode == 1)
    #expect(try Data(contentsOf: file("r.sqlite")) == live)
  }

  private func digestLine(_ output: String) -> Substring? {
    output.split(separator: "\n").last { $0.contains("SHA-256") }.map { $0 + "\n" }
  }

  @Test(.enabled(if: PostgresCluster.isInstalled, "needs postgresql"))
  func `an office moves up to PostgreSQL with all its records, and back`() throws {
    let address = try PostgresCluster.shared.get().makeDatabase()
    let backup = try run("backup", "b.heddle", "--database", "s.sqlite")
    let digest = try #require(digestLine(backup.output))
    for (arguments, exitCode) in [
      (["restore", "b.heddle", "--database", address], 0),
      (["check", "--database", address], 0),
      (["restore", "b.heddle", "--database", address], 1),
      (["backup", "c.heddle", "--database", address], 0),
      (["restore", "c.heddle", "--database", "r.sqlite"], 0),
    ] as [([String], Int32)] {
      let done = try heddle(arguments, in: folder.url)
      #expect(done.exitCode == exitCode, "\(arguments): \(done.output) \(done.complaints)")
      if arguments[0] != "check", exitCode == 0 { #expect(done.output.hasSuffix(digest)) }
    }
    let status = ["round", "status", "surin-2562-2", "--database"]
    let expected = try heddle(status + ["s.sqlite"], in: folder.url)
    for place in [address, "r.sqlite"] {
      #expect(try heddle(status + [place], in: folder.url) == expected)
    }
  }

  @Test func `a damaged, foreign or missing backup is refused, and nothing is left of it`() throws {
    _ = try run("backup", "b.heddle", "--database", "s.sqlite")
    let whole = try Data(contentsOf: file("b.heddle"))
    try whole.prefix(1000).write(to: file("first page cut"))
    try whole.prefix(whole.count / 2).write(to: file("tail cut"))
    try whole.prefix(whole.count - 4096).write(to: file("last page cut"))
    try Data().write(to: file("empty"))
    var torn = whole
    torn.replaceSubrange(300_000..<310_000, with: Data(count: 10_000))
    try torn.write(to: file("torn"))
    try Data("PDF".utf8).write(to: file("other"))
    let before = try names
    for name in [
      "first page cut", "tail cut", "last page cut", "empty", "torn", "other", "missing",
    ] {
      for language in ["th", "en"] {
        let refused = try run("restore", name, "--database", "r.sqlite", "--lang", language)
        #expect(refused.exitCode == 1, "\(name)")
        #expect(refused.complaints.contains(name), "\(refused.complaints)")
      }
    }
    #expect(try names == before)
  }

  @Test func `a backup that finds no room leaves no file`() throws {
    let refused = try heddle(
      ["backup", "b.heddle", "--database", "s.sqlite"], in: folder.url, fileLimit: 512)
    #expect(refused.exitCode == 1)
    #expect(try names == ["s.sqlite"])
  }

  @Test func `two processes and a backup share one file, and nothing is lost`() async throws {
    let before = try rows(backup: "before")
    async let first = addVenues("first")
    async let second = addVenues("second")
    for number in 1...3 {
      let backup = try run("backup", "b\(number)", "--database", "s.sqlite")
      #expect(backup.exitCode == 0, "\(backup.complaints)")
      let check = try run("check", "--database", "b\(number)")
      #expect(check.exitCode == 0, "\(check.output)")
    }
    #expect(try await [first, second] == [0, 0])
    // A venue and its entry in the audit trail each.
    #expect(try rows(backup: "after") == before + 800)
    let check = try run("check", "--database", "s.sqlite")
    #expect(check.exitCode == 0, "\(check.output)")
  }

  private func rows(backup name: String) throws -> Int {
    let words = try run("backup", name, "--database", "s.sqlite").output.split(separator: " ")
    let place = try #require(words.firstIndex(of: "rows"))
    return try #require(Int(words[place - 1]))
  }

  /// Two hundred operations, each in a process of its own.
  private func addVenues(_ name: String) async throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c",
      """
      set -e
      for number in $(seq 200); do
        "$0" venue add "ห้องประชุม $1 $number" --province สุรินทร์ --database s.sqlite >/dev/null
      done
      """, try heddleProgram().path, name,
    ]
    process.currentDirectoryURL = folder.url
    process.environment = ["LANG": "C.UTF-8", "USER": name, "PATH": "/usr/bin:/bin"]
    return try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
  }

  @Test(.enabled(if: canMountReadOnly, "needs unshare and mount"))
  func `a database on a read-only disk can be read and checked but not written`() throws {
    for (arguments, exitCode) in [
      (["round", "status", "surin-2562-2"], 0), (["check"], 0), (["venue", "add", "x"], 1),
    ] as [([String], Int32)] {
      let process = Process()
      let complaints = Pipe()
      process.executableURL = URL(filePath: "/usr/bin/unshare")
      process.arguments =
        [
          "-rm", "/bin/sh", "-c",
          "mount --bind . . && mount -o remount,ro,bind . && cd \"$PWD\" && exec \"$@\"", "sh",
          try heddleProgram().path,
        ] + arguments
        + ["--database", "s.sqlite", "--province", "สุรินทร์"].prefix(
          arguments[0] == "venue" ? 4 : 2)
      process.currentDirectoryURL = folder.url
      process.environment = [
        "LANG": "C.UTF-8", "USER": "t", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin",
        "HEDDLE_SHARE": packageFolder.path,
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = complaints
      try process.run()
      process.waitUntilExit()
      let words = String(decoding: complaints.fileHandleForReading.availableData, as: UTF8.self)
      #expect(process.terminationStatus == exitCode, "\(arguments): \(words)")
      if exitCode == 1 { #expect(words.contains("cannot be written")) }
    }
    let left = try names
    #expect(left == ["s.sqlite"])
  }
}

private let canMountReadOnly: Bool = {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/unshare")
  process.arguments = [
    "-rm", "/bin/sh", "-c", "mount --bind /tmp /tmp && mount -o remount,ro,bind /tmp",
  ]
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}()
