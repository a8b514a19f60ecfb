import Foundation
import Support
import Testing

/// The founding round, walked through on the command line as an office would.
struct SampleJobTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let run = try heddle(["sample"], in: folder.url)
    #expect(run.exitCode == 0)
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try heddle(arguments, in: folder.url)
  }

  @Test func `the status names the seven who failed as a hand count does`() throws {
    let run = try run("round", "status", "surin-2562-2", "--lang", "th")
    #expect(run.exitCode == 0)
    #expect(run.complaints == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("ผู้เข้าอบรม 85 คน จาก 26 หน่วยงาน · 3 ช่วง"))
    #expect(lines.contains("ผ่านเกณฑ์ 78 คน"))
    #expect(lines.count { $0.hasPrefix("  ✓") } == 78)
    #expect(
      lines.filter { $0.hasPrefix("  ✗") } == [
        "  ✗ นางลัดดา ยิ่งยืน (องค์การบริหารส่วนตำบลกุดหวาย): เข้าร่วม 2 จาก 3 ครึ่งวัน (66.7%) ไม่ถึงเกณฑ์ 80%",
        "  ✗ นางนงลักษณ์ ประสานดี (เทศบาลตำบลจอมพระ): เข้าร่วม 2 จาก 3 ครึ่งวัน (66.7%) ไม่ถึงเกณฑ์ 80%",
        "  ✗ นางสาวนิตยา แสงเพ็ง (องค์การบริหารส่วนตำบลลุ่มระวี): เข้าร่วม 0 จาก 3 ครึ่งวัน (0%) ไม่ถึงเกณฑ์ 80%; สมรรถนะ C1 หลังอบรม ยังไม่ได้ประเมิน (ต้องได้ระดับ 2 ขึ้นไป)",
        "  ✗ นางคำปุ่น ศรีโสภา (องค์การบริหารส่วนตำบลชุมแสง): สมรรถนะ C1 หลังอบรม ได้ระดับ 1 (ต้องได้ระดับ 2 ขึ้นไป)",
        "  ✗ นายพิเชษฐ์ นามวงษ์ (เทศบาลตำบลเมืองแก): เข้าร่วม 2 จาก 3 ครึ่งวัน (66.7%) ไม่ถึงเกณฑ์ 80%",
        "  ✗ นางสาวยุพิน ไชยสิงห์ (เทศบาลตำบลกันตวจระมวล): เข้าร่วม 2 จาก 3 ครึ่งวัน (66.7%) ไม่ถึงเกณฑ์ 80%",
        "  ✗ นายถนอม ศรีไพร (องค์การบริหารส่วนตำบลกระเทียม): เข้าร่วม 1 จาก 3 ครึ่งวัน (33.3%) ไม่ถึงเกณฑ์ 80%",
      ])
  }

  @Test(arguments: [
    "พรพจน์ บัณฑิตยานุรักษ์", "พัฒนพงษ์ สุขมะดัน", "ปิยาภรณ์ มัณฑะจิตร", "วรชัย ศรีวัฒนสุวรรณ",
    "ในฐานะเลขานุการคณะกรรมการ", "2019-08-27", "ห้องประชุมลุมพินีแกรนด์", "เฉนียง", "ส่วนป่ารีสอร์ท",
    "สวนป่ารีสอร์ท", "หนึ่งปีหลังจากนี้", "เด็กนอกระบบการศึกษา", "เด็กปฐมวัยในครอบครัวขาดแคลน", "85",
    "เทศบาลกันตวจระมวล", "โชคเหนือ", "ทีมวิทยากรมูลนิธิสยามกัมมาจล", "นักถักทอชุมชน",
    "บทบาทหน้าที่นักถักทอชุมชน", "#จังหวัดปฏิรูปการเรียนรู้", "27 สิงหาคม 2562", "๘๕",
  ])
  func `every fact of the announcement is found`(fact: String) throws {
    let run = try run("find", fact)
    #expect(run.exitCode == 0)
    #expect(!run.output.isEmpty)
  }

  @Test func `the whole set is written, and again only where it may replace`() throws {
    let first = try run("export", "all", "--round", "surin-2562-2", "--out", "out")
    #expect(first.exitCode == 0)
    let out = folder.url.appending(path: "out")
    let written = try FileManager.default.subpathsOfDirectory(atPath: out.path).sorted()
    #expect(written.count { $0.hasSuffix(".odt") && $0.hasPrefix("certificates/") } == 78)
    #expect(written.count { $0.hasSuffix(".xml") && $0.hasPrefix("certificates/") } == 78)
    #expect(written.count { $0.hasPrefix("confirmations/surin-2562-2-") } == 6)
    #expect(
      written.filter { !$0.hasPrefix("certificates") && !$0.hasPrefix("confirmations") } == [
        "agenda.odt", "assessments.ods", "assessments.xlsx", "assessments.xml", "badges.odt",
        "certificate-register.ods", "certificate-register.xlsx", "report.odt", "roster.csv",
        "roster.fods", "roster.ods", "roster.xlsx", "roster.xml", "sessions.ics",
        "sign-in-sheet-2019-08-27.odt", "sign-in-sheet-2019-08-28.odt", "tent-cards.odt",
      ])
    #expect(
      try run("export", "all", "--round", "surin-2562-2", "--out", "out").exitCode == 0,
      "the same bytes again are in nobody's way")
    let csv = out.appending(path: "roster.csv")
    try Data("mine".utf8).write(to: csv)
    let refused = try run("export", "all", "--round", "surin-2562-2", "--out", "out")
    #expect(refused.exitCode == 1)
    #expect(try Data(contentsOf: csv) == Data("mine".utf8))
    #expect(
      try run("export", "all", "--round", "surin-2562-2", "--out", "out", "--replace").exitCode
        == 0)
    #expect(try Data(contentsOf: csv) != Data("mine".utf8))
  }

  @Test func `the .csv begins with a byte order mark unless it is not wanted`() throws {
    let csv = folder.url.appending(path: "out/roster.csv")
    let export = ["export", "roster", "--round", "surin-2562-2", "--out", "out"]
    #expect(try heddle(export, in: folder.url).exitCode == 0)
    let marked = try Data(contentsOf: csv)
    #expect(Array(marked.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(try heddle(export + ["--no-bom", "--replace"], in: folder.url).exitCode == 0)
    #expect(try Data(contentsOf: csv) == marked.dropFirst(3))
  }

  @Test func `a workbook that finds no room for its temporary file is not written`() throws {
    let run = try heddle(
      ["export", "register", "--round", "surin-2562-2", "--out", "out"], in: folder.url,
      fileLimit: 40)
    #expect(run.exitCode == 1)
    #expect(run.complaints.contains("the .xlsx cannot be written"))
    let out = folder.url.appending(path: "out")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: out.path) == [])
  }

  @Test func `a corrected mark earns the next certificate, a void one a replacement`() throws {
    let mark = try run(
      "attendance", "mark", "surin-2562-2", "--person", "นางลัดดา ยิ่งยืน", "--session", "3",
      "--status", "late", "--minutes", "20")
    #expect(mark.output == "recorded: 0 new · 1 corrected · 0 unchanged\n")
    let issue = try run("certificate", "issue", "surin-2562-2", "--date", "28/8/2562")
    #expect(issue.output == "issued 1 certificate(s), 079/2562 to 079/2562\n")
    let void = try run(
      "certificate", "void", "surin-2562-2", "๐๐๑/๒๕๖๒", "--reason", "พิมพ์ผิด", "--date",
      "2019-08-28")
    #expect(void.output == "voided 001/2562, นางสาวขนิษฐา พันธุ์ดี\n")
    let reissue = try run(
      "certificate", "reissue", "surin-2562-2", "001/2562", "--reason", "ออกแทน", "--date",
      "28 ส.ค. 2562")
    #expect(
      reissue.output
        == "issued 080/2562 in place of 001/2562 to นางสาวขนิษฐา พันธุ์ดี\n")
    let list = try run("certificate", "list", "surin-2562-2").output.split(separator: "\n")
    #expect(list.count == 80)
    #expect(list.first?.hasSuffix("void 28 Aug 2019: พิมพ์ผิด") == true)
    #expect(list.last?.hasSuffix("in place of 001/2562") == true)
  }

  @Test func `a session that clashes is refused with all its reasons`() throws {
    let run = try run(
      "session", "add", "surin-2562-2", "--date", "28/8/2562", "--start", "๑๐.๐๐", "--end",
      "11:00", "--room", "ห้องประชุมปาริชาต", "--title", "เสริม", "--trainer",
      "ทีมวิทยากรมูลนิธิสยามกัมมาจล")
    #expect(run.exitCode == 1)
    #expect(run.output == "")
    let lines = run.complaints.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.contains { $0.contains("seats 40, but 85 people") })
  }

  @Test func `marks for somebody who is not enrolled are refused with line and column`() throws {
    let csv = folder.url.appending(path: "marks.csv")
    try Data(
      "ชื่อ-สกุล,ช่วง,สถานะ\nนางลัดดา ยิ่งยืน,3,มา\nนางลัดดา ยิ้งยืน,1,มา\nนายอุดม,1,สาย\n".utf8
    ).write(to: csv)
    let run = try run("attendance", "import", "surin-2562-2", "marks.csv")
    #expect(run.exitCode == 1)
    try Data("ชื่อ-สกุล,ช่วง,สถานะ\nนางลัดดา ยิ่งยืน,3,มา\nนางลัดดา ยิ้งยืน,1,มา\n".utf8)
      .write(to: csv)
    let unknown = try self.run("attendance", "import", "surin-2562-2", "marks.csv")
    #expect(unknown.exitCode == 1)
    #expect(unknown.complaints.contains("Line 3, column “ชื่อ-สกุล”"))
    let status = try self.run("round", "status", "surin-2562-2")
    #expect(status.output.contains("✗ นางลัดดา ยิ่งยืน"), "nothing of the file was recorded")
  }
}
