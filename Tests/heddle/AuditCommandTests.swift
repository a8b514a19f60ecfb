import Foundation
import Support
import Testing

/// Keys, the audit trail and histories, as an office meets them on the command line.
struct AuditCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let run = try heddle(["sample"], in: folder.url)
    #expect(run.exitCode == 0)
  }

  private func run(
    _ arguments: String..., passphrase: String? = nil, new: String? = nil
  ) throws -> ProgramRun {
    var environment: [String: String] = [:]
    environment["HEDDLE_PASSPHRASE"] = passphrase
    environment["HEDDLE_NEW_PASSPHRASE"] = new
    return try heddle(arguments, in: folder.url, environment: environment)
  }

  private func attack(_ statement: String) throws {
    let database = folder.url.appending(path: "heddle.sqlite").path
    _ = try Tool.python.run([
      "-c",
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      for name, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
          db.execute("DROP TRIGGER " + name)
      db.execute(sys.argv[2])
      db.commit()
      """, database, statement,
    ])
  }

  @Test func `keys are made, shown, changed, and sign the days that have ended`() throws {
    #expect(try run("keys", "show").complaints.contains("heddle keys make"))
    #expect(try run("keys", "make").complaints.contains("--passphrase-file"))
    #expect(try run("keys", "make", passphrase: "สั้น").complaints.contains("12"))
    let made = try run("keys", "make", passphrase: "ผ้าไหมสุรินทร์ 2562")
    #expect(made.exitCode == 0)
    let key = try #require(made.output.split(separator: " ").last).trimmingCharacters(
      in: .newlines)
    #expect(key.count == 64)
    #expect(try run("keys", "show").output.contains(key))

    let wrong = try run("keys", "show", passphrase: "ผ้าไหมสุรินทร์ 2563")
    #expect(wrong.exitCode == 1)
    #expect(wrong.output == "")
    #expect(wrong.complaints.contains("wrong passphrase"))

    let signed = try run("audit", "sign", "--lang", "th", passphrase: "ผ้าไหมสุรินทร์ 2562")
    #expect(signed.output.contains("28 สิงหาคม 2562"))
    #expect(
      try run(
        "keys", "change", passphrase: "ผ้าไหมสุรินทร์ 2562", new: "ปราสาทศีขรภูมิ 2562"
      ).exitCode == 0)
    #expect(try run("audit", "sign", passphrase: "ผ้าไหมสุรินทร์ 2562").exitCode == 1)
    let verified = try run("audit", "verify", "--key", key, passphrase: "ปราสาทศีขรภูมิ 2562")
    #expect(verified.exitCode == 0)
    #expect(verified.output.contains("1 day(s) signed"))
    #expect(verified.output.hasSuffix("nothing is wrong\n"))
    let other = String(repeating: "0", count: 64)
    let foreign = try run("audit", "verify", "--key", other, "--lang", "th")
    #expect(foreign.exitCode == 1)
    #expect(foreign.output.contains("ลงด้วยกุญแจอื่น"))
  }

  @Test(.enabled(if: Tool.python.isInstalled, "python3 is not installed"))
  func `what was done behind the program's back is said in words, in both languages`() throws {
    let head = try run("audit", "head").output.trimmingCharacters(in: .newlines)
    #expect(try run("audit", "verify", "--head", head).exitCode == 0)
    try attack("UPDATE enrolment_status SET status = 'cancelled', reason = 'x' WHERE rowid = 1")
    let last = try #require(Int(head.prefix { $0 != ":" }))
    try attack("DELETE FROM audit_entry WHERE position > \(last - 5)")
    let english = try run("audit", "verify", "--head", head)
    #expect(english.exitCode == 1)
    #expect(
      english.output.contains("the trail ends at \(last - 5), but what you kept stands at \(last)"))
    #expect(english.output.contains("✗ row status of an enrolment "))
    #expect(english.output.contains("edited behind the program's back, after entry "))
    #expect(english.complaints.contains("thing(s) are wrong"))
    let thai = try run("audit", "verify", "--head", head, "--lang", "th")
    #expect(
      thai.output.contains("ร่องรอยจบที่ลำดับ \(last - 5) แต่ค่าที่ท่านเก็บไว้อยู่ที่ลำดับ \(last) ส่วนท้ายถูกตัดออก"))
    #expect(thai.output.contains("ถูกแก้ไขโดยไม่ผ่านโปรแกรม"))
    #expect(thai.complaints.contains("พบสิ่งผิดปกติ"))
  }

  @Test func `a head or a key that is none is a usage error`() throws {
    for (option, value) in [("--head", "12"), ("--head", "0:00"), ("--key", "abc")] {
      #expect(try run("audit", "verify", option, value).exitCode == 2)
    }
  }

  /// The program of the page for outsiders, as it stands there.
  @Test(.enabled(if: Tool.python.isInstalled, "python3 is not installed"))
  func `an outsider's program comes to the same head, and finds an edit`() throws {
    let page = try String(
      contentsOf: packageFolder.appending(path: "docs/audit-trail.md"), encoding: .utf8)
    let program = try #require(
      page.split(separator: "```python\n").last?.split(separator: "```").first)
    let database = folder.url.appending(path: "heddle.sqlite").path
    #expect(
      try Tool.python.run(["-c", String(program), database]) == run("audit", "head").output)
    try attack("UPDATE audit_entry SET recorded_by = 'x' WHERE position = 7")
    #expect(throws: Tool.Failure.self) {
      try Tool.python.run(["-c", String(program), database])
    }
  }

  @Test func `a person's history tells when, who, what, and old and new`() throws {
    _ = try run(
      "person", "rename", "นางลัดดา ยิ่งยืน", "--to", "นางลัดดา สุขใจ", "--from", "1/1/2563", "--by",
      "วิภา")
    let thai = try run("history", "person", "นางลัดดา สุขใจ", "--lang", "th")
    #expect(thai.exitCode == 0)
    let lines = thai.output.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.contains("วิภา: แก้หรือเปลี่ยนชื่อ") })
    #expect(
      lines[(start + 1)...].prefix(9) == [
        "  ~ ชื่อบุคลากร", "      ถึง: – → 31 ธ.ค. 2562", "  + ชื่อบุคลากร",
        "      บุคลากร: ลัดดา สุขใจ", "      คำนำหน้า: นาง", "      ชื่อ: ลัดดา",
        "      นามสกุล: สุขใจ", "      ตั้งแต่: 1 ม.ค. 2563", "",
      ])
    let english = try run("history", "person", "นางลัดดา สุขใจ").output
    #expect(english.contains("      until: – → 31 Dec 2019\n"))
    #expect(english.contains("28 Aug 2019 16:30  tester: recorded attendance"))
    #expect(
      english.contains("      session: 28 Aug 2019 แนวทางการติดตามรายกรณี\n      status: absent\n"))
  }

  @Test func `a history is JSON for other programs`() throws {
    let run = try run("history", "person", "นางลัดดา ยิ่งยืน", "--json")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let events = try #require(json["events"] as? [[String: Any]])
    #expect(
      events.compactMap { $0["action"] as? String } == [
        "import-people", "nominate", "enrol", "mark-attendance", "rate",
      ])
    #expect(events.first?["time"] as? String == "2019-08-28T16:30:00+07:00")
    let changes = try #require(events.first?["changes"] as? [[String: Any]])
    let name = try #require(changes.first { $0["table"] as? String == "person_name" })
    let fields = try #require(name["fields"] as? [String: [String: Any]])
    #expect(fields["given"] as? [String: String] == ["new": "ลัดดา"])
  }

  @Test func `a round's history has its sessions and people, a certificate's its own alone`() throws
  {
    let round = try run("history", "round", "surin-2562-2").output
    for words in [
      "created a round", "added a session", "nominated", "recorded ratings", "issued certificates",
    ] {
      #expect(round.contains(words), "\(words)")
    }
    _ = try run(
      "certificate", "void", "surin-2562-2", "001/2562", "--reason", "พิมพ์ผิด", "--date",
      "2019-08-28")
    let certificate = try run("history", "certificate", "surin-2562-2", "001/2562").output
    #expect(certificate.contains("issued certificates"))
    #expect(certificate.contains("voided a certificate"))
    #expect(certificate.contains("      reason: พิมพ์ผิด\n"))
    #expect(!certificate.contains("recorded attendance"))
    #expect(certificate.components(separatedBy: "+ certificate\n").count == 2)
    let unknown = try run("history", "certificate", "surin-2562-2", "999/2562")
    #expect(unknown.exitCode == 1)
    #expect(unknown.complaints.contains("999/2562"))
  }
}
