import Exports
import OpenDocument
import Testing
import Training

struct NameBadgesTests {
  private func badge(
    _ given: String, _ name: String, _ position: String, _ organisation: String,
    index: String, shown: [String], enrolment: Int?
  ) throws -> TemplateValues {
    let groups = [
      "short-given", "medium-given", "long-given", "short-name", "medium-name", "long-name",
      "short-position", "long-position", "short-organisation", "long-organisation",
      "participant", "trainer",
    ]
    var values = TemplateValues(
      fields: [
        "index": index, "given": given, "name": name, "position": position,
        "organisation": organisation,
      ],
      groups: Dictionary(
        uniqueKeysWithValues: groups.map { ($0, shown.contains($0) ? [TemplateValues()] : []) }))
    if let enrolment {
      values.pictures["qr"] = try QRCode.picture(of: ScanCode.enrolment(id(enrolment)).text)
    }
    return values
  }

  @Test func `two stand in a row, trainers last and without a code`() throws {
    let badges = try NameBadges(SmallRound().record(), for: thai)
    let expected = try [
      badge(
        "เกศรา", "นางสาวเกศรา ตัวอย่าง", "นักวิชาการศึกษาชำนาญการ", "องค์การบริหารส่วนตำบลประทัดบุ",
        index: "๑",
        shown: [
          "short-given", "short-name", "short-position", "short-organisation", "participant",
        ], enrolment: 1001),
      badge(
        "สมชาย", "นายสมชาย ใจดี", "ผู้อำนวยการกองการศึกษา", "องค์การบริหารส่วนตำบลเป็นสุข", index: "๒",
        shown: [
          "short-given", "short-name", "short-position", "short-organisation", "participant",
        ], enrolment: 1000),
      badge(
        "ทีมวิทยากรมูลนิธิสยามกัมมาจล", "", "", "มูลนิธิสยามกัมมาจล", index: "",
        shown: ["long-given", "short-organisation", "trainer"], enrolment: nil),
    ]
    #expect(badges.values.groups["badges"] == expected)
    #expect(
      badges.values.groups["rows"] == [
        TemplateValues(groups: ["left": [expected[0]], "right": [expected[1]]]),
        TemplateValues(groups: ["left": [expected[2]], "right": []]),
      ])
    #expect(badges.title == "surin-2562-2 · ป้ายชื่อ")
  }

  @Test func `long names shrink, break before the surname, and end in dots at last`() throws {
    let names = [
      try PersonName(prefix: "นาย", given: "วรรณพรรณรายณ์สิริ", surname: "อ"),
      try PersonName(
        prefix: "ว่าที่ร้อยตรีหญิง", given: "พระพิมลมาลย์ประภัสสรสิริโสภา", surname: "ณ นครราชสีมาวรวงศ์ประเสริฐ"),
      try PersonName(given: String(repeating: "มาลา", count: 100)),
    ]
    let values = try NameBadges(
      SmallRound(people: 3, officialNames: names).record(), for: thai
    ).values
    let badges = try #require(values.groups["badges"]).dropLast()
    let shown = badges.map { badge in
      badge.groups.filter { !$0.value.isEmpty && $0.key.hasSuffix("n") }.map(\.key)
        + badge.groups.filter { !$0.value.isEmpty && $0.key.hasSuffix("-name") }.map(\.key)
    }
    let given = try badges.map { try #require($0.fields["given"]) }
    let full = try badges.map { try #require($0.fields["name"]) }
    #expect(Set(given.map(\.count)).count == 3, "\(shown)")
    #expect(full.contains("ว่าที่ร้อยตรีหญิง พระพิมลมาลย์ประภัสสรสิริโสภา\nณ นครราชสีมาวรวงศ์ประเสริฐ"))
    #expect(given.contains { $0.hasSuffix("…") && $0.count < 100 })
  }

  @Test func `only those who take part have one`() throws {
    let round = SmallRound(people: 4, statuses: [.cancelled, .enrolled, .nominated, .walkIn])
    let values = try NameBadges(round.record(), for: english).values
    #expect(
      values.groups["badges"]?.map { $0.fields["given"] } == [
        "เกศรา", "พิมพ์ชนก", "ทีมวิทยากรมูลนิธิสยามกัมมาจล",
      ])
  }

  @Test(arguments: Language.allCases)
  func `badges are as they were when somebody looked at them`(language: Language) throws {
    let badges = try NameBadges(
      SmallRound().record(), for: language == .thai ? thai : english)
    let bytes = try badges.render(ShippedFiles.template(.badges, language))
    let package = try PackageReader(bytes)
    try expectGolden(package.read("content.xml"), "badges-\(language.rawValue).xml")
    #expect(package.names.count { $0.hasSuffix(".svg") } == 2)
  }
}
