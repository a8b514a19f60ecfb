import Exports
import OpenDocument
import Phrases
import Testing
import Training

struct TemplateCheckTests {
  private func report(_ paragraphs: String...) -> PreflightReport {
    let body = paragraphs.map { "<text:p>\($0)</text:p>" }.joined()
    return PreflightReport(
      checking: Array(
        """
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>\(body)\
        </office:text></office:body></office:document>
        """.utf8))
  }

  private func place(_ text: String) -> TemplatePlace { TemplatePlace(.body, text: text) }

  @Test(arguments: TemplateTests.all)
  func `a shipped template has neither errors nor warnings, and its kind is told by its names`(
    kind: TemplateKind, language: Language
  ) throws {
    let reader = Reader(language: language, digits: .arabic)
    let report = PreflightReport(
      checking: try ShippedFiles.bytes(kind.path(language)),
      formatters: reader.templateFormatters)
    let check = TemplateCheck(report)
    #expect((report.findings + check.findings).filter { $0.severity != .note } == [])
    #expect(check.kinds.contains(kind))
    #expect(check.isGuessed)
    #expect(check.known == check.total)
  }

  @Test func `names that a kind does not know are told with the place and the nearest name`() {
    let check = TemplateCheck(
      report(
        "{{number}} {{nmae}}", "{{signatory}}", "{{#signatorys}}x{{/signatorys}}", "{{วันที่}}"),
      as: .certificate)
    #expect(
      check.findings == [
        PreflightFinding(
          .unknownName("nmae", isGroup: false, nearest: "name"), at: [place("{{number}} {{nmae}}")]),
        PreflightFinding(
          .misplacedName("signatory", isGroup: false, within: ["signatories"]),
          at: [place("{{signatory}}")]),
        PreflightFinding(
          .unknownName("วันที่", isGroup: false, nearest: nil), at: [place("{{วันที่}}")]),
        PreflightFinding(
          .unknownName("signatorys", isGroup: true, nearest: "signatories"),
          at: [place("{{#signatorys}}x{{/signatorys}}")]),
        PreflightFinding(.missingName("name")),
      ])
    #expect(check.kinds == [.certificate])
    #expect(!check.isGuessed)
    #expect([check.known, check.total] == [1, 5])
  }

  @Test func `kinds that know the same names are told together`() {
    #expect(
      TemplateCheck(report("{{sheet}} {{half-1}}")).kinds == [.oneHalfDay, .twoHalfDays])
  }

  @Test func `a template without fields, or with none that is known, cannot be used`() {
    #expect(TemplateCheck(report("ก")).findings == [PreflightFinding(.noFields)])
    #expect(TemplateCheck(report("{{ก}} {{ข}}")).findings == [PreflightFinding(.noKindFits)])
  }

  @Test func `what is no document has no other error`() {
    let report = PreflightReport(checking: [1, 2, 3])
    #expect(TemplateCheck(report).findings == [])
    #expect(TemplateCheck(report, as: .certificate).findings == [])
  }

  @Test func `where a group has no end, names of its own are not called unknown`() {
    let check = TemplateCheck(
      report("{{number}}{{name}}", "{{#signatories}}{{signatory}} {{singatory}}"),
      as: .certificate)
    #expect(
      check.findings.map(\.fact)
        == [.unknownName("singatory", isGroup: false, nearest: nil)])
  }
}

struct PageCheckTests {
  private func check(_ kind: TemplateKind = .certificate) throws -> PageCheck {
    PageCheck(
      try ShippedFiles.template(kind), try kind.longValues(for: thai), expected: kind.pages)
  }

  private let name = "ว่าที่ร้อยตรีหญิง กัญญาณัฐพัชร์ ศิริวัฒนานันท์พงศ์ไพบูลย์"

  @Test(arguments: TemplateTests.all)
  func `the longest values suit every shipped template`(
    kind: TemplateKind, language: Language
  ) throws {
    let reader = Reader(language: language, digits: .arabic)
    let template = try DocumentTemplate(
      compiling: ShippedFiles.bytes(kind.path(language)), formatters: reader.templateFormatters)
    let document = try template.render(kind.longValues(for: reader).values)
    #expect(document.count > 1000)
  }

  @Test func `the name is found however a page breaks it and orders its marks`() async throws {
    let page = "ว่าที่\nร้อยตรีหญิง กัญญาณัฐพั\u{E0A}ร\u{E4C}์  ศิริวัฒนานันท\u{E4C}พงศ์\nไพบ\u{E39}ลย์"
    #expect(
      try await check().fact { _ in ["", page] }
        == .tooMany(name: name, page: 2, of: 2, expected: 1))
    #expect(
      try await check().fact { _ in [page] } == .fits(name: name, page: 1, of: 1))
    #expect(
      try await check(.agenda).fact { _ in ["x", page, "y"] }
        == .fits(name: name, page: 2, of: 3))
  }

  @Test func `a name that is cut short is on no page`() async throws {
    #expect(
      try await check().fact { _ in ["ว่าที่ร้อยตรีหญิง กัญญา"] }
        == .nameNotShown(name: name, pages: 1))
  }

  @Test func `a layout that fails or is empty leaves it open`() async throws {
    struct Failure: Error {}
    #expect(try await check().fact { _ in throw Failure() } == .notChecked(.layoutFailed))
    #expect(try await check().fact { _ in [] } == .notChecked(.layoutFailed))
  }

  @Test func `a round gives its own longest name, position and organisation`() throws {
    var round = SmallRound()
    round.people = 4
    let values = try TemplateKind.certificate.longValues(from: round.record(), for: thai)
    #expect(values.name == "ว่าที่ร้อยตรีหญิง พิมพ์ชนก ณ ตัวอย่าง")
    #expect(
      ["name", "position", "organisation", "issued"].map { values.values.fields[$0] } == [
        values.name, "นักวิชาการศึกษาชำนาญการ", "องค์การบริหารส่วนตำบลประทัดบุ",
        "วันที่ ๒๘ สิงหาคม พ.ศ. ๒๕๖๒",
      ])
  }
}
