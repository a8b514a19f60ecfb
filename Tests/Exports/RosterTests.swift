import Exports
import Markup
import OpenDocument
import Phrases
import Testing
import Training

struct RosterTests {
  @Test func `those who take part come first, by organisation and given name`() throws {
    let record = try SmallRound(people: 4, statuses: [.cancelled, .enrolled, .nominated, .walkIn])
      .record()
    let rows = try Roster(record).rows.map {
      "\($0.index) \($0.name) \($0.organisation?.name ?? "")"
    }
    #expect(
      rows == [
        "1 นางสาวเกศรา ตัวอย่าง องค์การบริหารส่วนตำบลประทัดบุ",
        "2 ว่าที่ร้อยตรีหญิง พิมพ์ชนก ณ ตัวอย่าง องค์การบริหารส่วนตำบลประทัดบุ",
        "3 จ.ส.อ. ปิยะพงษ์ สมมติวงศ์ องค์การบริหารส่วนตำบลเป็นสุข",
        "4 นายสมชาย ใจดี องค์การบริหารส่วนตำบลเป็นสุข",
      ])
  }

  @Test func `comma-separated values have headings, CRLF and what each row is worth`() throws {
    let reader = Reader(language: .thai, digits: .arabic)
    let table = try ListTable(rosterOf: SmallRound().record(), for: reader)
    let text = String(decoding: try table.commaSeparated(for: reader), as: UTF8.self)
    let lines = [
      "\u{FEFF}ที่,ชื่อ-สกุล,ตำแหน่ง,สังกัด,อำเภอ,จังหวัด,สถานะ,27 ส.ค. 2562 13.30 น.,"
        + "28 ส.ค. 2562 09.00 น.,28 ส.ค. 2562 13.00 น.,ร้อยละการเข้าร่วม,ผล,เหตุผล,"
        + "เลขที่วุฒิบัตร,หมายเหตุ",
      "1,นางสาวเกศรา ตัวอย่าง,นักวิชาการศึกษาชำนาญการ,องค์การบริหารส่วนตำบลประทัดบุ,ปราสาท,สุรินทร์,"
        + "ลงทะเบียนแล้ว,มา,ขาด,สาย 10 นาที,66.7%,ไม่ผ่าน,"
        + "เข้าร่วม 2 จาก 3 ครึ่งวัน (66.7%) ไม่ถึงเกณฑ์ 80%,,ข้อมูลตัวอย่าง (บุคคลสมมติ)",
      "2,นายสมชาย ใจดี,ผู้อำนวยการกองการศึกษา,องค์การบริหารส่วนตำบลเป็นสุข,จอมพระ,สุรินทร์,"
        + "ลงทะเบียนแล้ว,มา,มา,สาย 10 นาที,100%,ผ่าน,,001/2562,ข้อมูลตัวอย่าง (บุคคลสมมติ)",
    ]
    #expect(text == lines.map { $0 + "\r\n" }.joined())
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+66 81", "'+66 81"), ("-", "'-"), ("@นาย", "'@นาย"), (" =1", "' =1"),
      ("＝1", "'＝1"), ("\t=1", "'\t=1"), ("ก=1", "ก=1"), ("a,\"b\"", "\"a,\"\"b\"\"\""),
      ("=\"x\",1", "\"'=\"\"x\"\",1\""), ("ก\r\n=1", "\"ก\r\n=1\""),
    ])
  func `no text turns into a formula`(text: String, written: String) throws {
    let table = ListTable(
      name: "x", titles: [], columns: [.init(heading: "ก", width: 10)],
      rows: [[.text(text)]], notes: [""], foot: "")
    let bytes = try table.commaSeparated(for: english, byteOrderMark: false)
    #expect(String(decoding: bytes, as: UTF8.self) == "ก\r\n\(written)\r\n")
  }

  @Test func `a control character is refused with its column`() throws {
    let name = try PersonName(given: "สม\u{7}ชาย")
    let table = try ListTable(
      rosterOf: SmallRound(people: 1, officialNames: [name]).record(), for: english)
    #expect(throws: ExportError.forbiddenCharacter("\u{7}", heading: "Name")) {
      try table.commaSeparated(for: english)
    }
  }

  @Test func `the XML keeps to its schema and to what somebody looked at`() throws {
    let record = try SmallRound(people: 4, statuses: [.cancelled, .enrolled, .nominated, .walkIn])
      .record()
    let xml = try RosterXML.bytes(record)
    #expect(try ShippedFiles.schema("roster/roster.rng").problems(in: xml) == [])
    try expectGolden(xml, "roster.xml")
  }

  @Test func `85 people keep to the schema`() throws {
    let xml = try RosterXML.bytes(SmallRound(people: 85).record())
    #expect(try ShippedFiles.schema("roster/roster.rng").problems(in: xml) == [])
  }

  @Test(arguments: Language.allCases)
  func `the spreadsheet is as it was when somebody looked at it`(language: Language) throws {
    let reader = language == .thai ? thai : english
    let table = try ListTable(rosterOf: SmallRound().record(), for: reader)
    try expectGolden(
      table.spreadsheet(for: reader).bytes(as: .flat), "roster-\(language.rawValue).fods")
  }
}
