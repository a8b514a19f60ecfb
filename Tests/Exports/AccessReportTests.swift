import Exports
import Markup
import OpenDocument
import Phrases
import Testing
import Training

struct AccessReportTests {
  @Test func `it tells each kind of record in the person's words`() throws {
    let report = AccessReport(
      try .sample(), controller: "องค์การบริหารส่วนจังหวัดสุรินทร์", on: date(2019, 9, 2),
      for: thai)
    let values = report.values
    #expect(
      values.fields == [
        "name": "นายสมชาย ใจดี", "controller": "องค์การบริหารส่วนจังหวัดสุรินทร์",
        "date": "วันที่ ๒ กันยายน พ.ศ. ๒๕๖๒", "id": "00000000-0000-7000-8000-000000000001",
        "national-id": "x-xxxx-xxxxx-๓๖-๖", "rounds": "๑", "entries": "๓",
      ])
    let round = try #require(values.groups["participations"]?.first)
    #expect(
      round.groups["marks"]?.map(\.fields) == [
        [
          "session": "แผนปฏิบัติการ", "held": "๒๘ ส.ค. ๒๕๖๒", "times": "๐๙.๐๐–๑๒.๐๐ น.",
          "status": "สาย ๑๐ นาที", "date": "๑ ม.ค. ๒๕๑๓", "by": "trainer", "note": "รถเสีย",
        ]
      ])
    #expect(
      round.groups["ratings"]?.map { $0.fields["level"] } == ["๓", "ไม่ได้สังเกต"])
    #expect(
      values.groups["history"]?.map { [$0.fields["action"], $0.fields["what"]] } == [
        ["นำเข้ารายชื่อบุคลากร", "ชื่อบุคลากร"], ["บันทึกการเข้าร่วม", "การเข้าร่วม (๒)"],
      ])
  }

  @Test(arguments: Language.allCases)
  func `it says nothing of who rated, in text or XML`(language: Language) throws {
    let reader = language == .thai ? thai : english
    let report = AccessReport(try .sample(), controller: "", on: date(2019, 9, 2), for: reader)
    let document = try report.render(ShippedFiles.template(.accessReport, language))
    let text = try XMLElement(parsing: PackageReader(document).read("content.xml")).text
    #expect(!text.contains("หัวหน้า"))
    #expect(text.contains(reader.say("ผู้บังคับบัญชา", "supervisor")))
    #expect(!text.contains("{{"))
    let xml = try AccessXML.bytes(.sample(), controller: "", on: date(2019, 9, 2))
    #expect(!String(decoding: xml, as: UTF8.self).contains("หัวหน้า"))
  }

  @Test func `without the keys a national ID is only said to be kept`() throws {
    let report = AccessReport(
      try .sample(masked: nil), controller: "", on: date(2019, 9, 2), for: english)
    #expect(report.values.fields["national-id"] == "kept encrypted")
  }

  @Test(arguments: ["x-xxxx-xxxxx-36-6", nil])
  func `the XML keeps to its schema`(masked: String?) throws {
    let xml = try AccessXML.bytes(
      .sample(masked: masked), controller: "องค์การบริหารส่วนจังหวัดสุรินทร์", on: date(2019, 9, 2))
    let schema = try ShippedFiles.schema("access-report/access-report.rng")
    #expect(try schema.problems(in: xml) == [])
    if masked != nil { try expectGolden(xml, "access-report.xml") }
  }

  @Test(arguments: Language.allCases)
  func `a report is as it was when somebody looked at it`(language: Language) throws {
    let report = AccessReport(
      try .sample(), controller: "", on: date(2019, 9, 2),
      for: language == .thai ? thai : english)
    let document = try report.render(ShippedFiles.template(.accessReport, language))
    try expectGolden(
      PackageReader(document).read("content.xml"), "access-report-\(language.rawValue).xml")
  }
}
