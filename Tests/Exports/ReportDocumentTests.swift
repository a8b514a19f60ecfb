import Exports
import Markup
import OpenDocument
import Testing
import Training

struct ReportDocumentTests {
  @Test func `a report counts what was recorded, organisation by organisation`() throws {
    let values = try ReportDocument(ReportRound().record(), for: english).values
    func fields(_ group: String, _ names: [String]) -> [[String]] {
      (values.groups[group] ?? []).map { entry in names.map { entry.fields[$0] ?? "missing" } }
    }
    let counted = ["invited", "registered", "attended", "completed", "certified"]
    #expect(counted.map { values.fields[$0] } == ["13", "14", "14", "11", "11"])
    #expect(values.fields["completed-share"] == "78.6%")
    #expect([values.fields["not-completed"], values.fields["unsettled"]] == ["3", "0"])
    #expect(
      fields("by-organisation", ["index", "organisation"] + counted) == [
        ["1", "องค์การบริหารส่วนตำบลตัวอย่าง 1", "5", "4", "4", "3", "3"],
        ["2", "องค์การบริหารส่วนตำบลตัวอย่าง 2", "4", "5", "5", "4", "4"],
        ["3", "องค์การบริหารส่วนตำบลตัวอย่าง 3", "4", "5", "5", "4", "4"],
      ])
    #expect(
      fields("attendance", ["session", "expected", "present", "late", "leave", "absent", "share"])
        == [
          ["27 Aug 2019 13:30", "14", "11", "3", "0", "0", "100%"],
          ["28 Aug 2019 09:00", "14", "11", "0", "0", "3", "78.6%"],
          ["28 Aug 2019 13:00", "14", "11", "0", "3", "0", "78.6%"],
        ])
    #expect(
      fields("changes", ["competency", "pairs", "median-before", "median-after", "mean-after"])
        == [
          ["C1 Competency C1", "14", "1", "2", "2.43"],
          ["C2 Competency C2", "10", "1", "2.5", "2.50"],
        ])
    #expect(
      fields("levels", ["people", "not-observed", "expected", "distance", "reaching"])
        == [["14", "0", "3", "−1", "6"], ["10", "4", "–", "–", "–"]])
    #expect(
      fields("reasons", ["reason", "people"]) == [["attended less than the rule asks", "3"]])
    #expect(fields("people", ["index"]).count == 14)
    #expect(
      fields("failed", ["index", "name"]) == [
        ["4", "นายสมมติ5 ตัวอย่าง"], ["5", "นายสมมติ10 ตัวอย่าง"], ["14", "นายสมมติ15 ตัวอย่าง"],
      ])
    #expect(
      [
        "coverage-charts", "attendance-charts", "heat-maps", "change-charts", "level-charts",
        "plan-charts", "gap-maps",
      ]
      .map { values.groups[$0]?.count } == [1, 1, 1, 1, 1, 1, 1])
  }

  @Test func `before anything is recorded nothing is claimed`() throws {
    let values = try ReportDocument(
      ReportRound(hasMarks: false, hasRatings: false).record(), for: thai
    ).values
    #expect(values.fields["attended"] == "–")
    #expect(values.fields["completed-share"] == "คำนวณไม่ได้")
    #expect(values.groups["attendance"]?.map { $0.fields["share"] }.first == "คำนวณไม่ได้")
    #expect(values.groups["coverage-charts"]?.count == 1)
    for group in ["attendance-charts", "heat-maps", "change-charts", "level-charts", "changes"] {
      #expect(values.groups[group] == [], "\(group)")
    }
  }

  @Test func `a published report names nobody and tells no count below five`() throws {
    let record = try ReportRound(organisations: 8).record()
    let values = try ReportDocument(record, for: english, isPublished: true).values
    for group in ["inside", "by-organisation", "coverage-charts", "heat-maps", "people", "failed"] {
      #expect(values.groups[group] == [], "\(group)")
    }
    // Of 39 people 8 were late, then absent, then on leave.
    #expect(
      values.groups["attendance"]?.map { [$0.fields["present"], $0.fields["late"]] }
        == [["31", "8"], ["31", "0"], ["31", "0"]])
    let small = try ReportDocument(
      ReportRound(organisations: 2).record(), for: thai, isPublished: true
    ).values
    let told = (small.groups["attendance"] ?? []).map { row in
      ["present", "late", "absent", "share"].map { row.fields[$0] ?? "" }
    }
    #expect(
      told == [
        ["ไม่แสดง", "น้อยกว่า ๕", "๐", "๑๐๐%"], ["ไม่แสดง", "๐", "น้อยกว่า ๕", "ไม่แสดง"],
        ["ไม่แสดง", "๐", "๐", "ไม่แสดง"],
      ])
    #expect(small.groups["attendance-charts"] == [])
    let one = try ReportDocument(
      ReportRound(organisations: 1, peopleOfEach: 3).record(), for: thai, isPublished: true
    ).values
    #expect(one.fields["registered"] == "น้อยกว่า ๕")
    #expect(one.groups["changes"]?.first?.fields["mean-after"] == "ไม่แสดง")
    #expect(one.groups["change-charts"] == [])
  }

  @Test func `a control character in a name is refused with its chart`() throws {
    #expect(
      throws: ExportError.forbiddenCharacter(
        "\u{1}", heading: "People invited, enrolled, attended and certified, by organisation")
    ) {
      try ReportDocument(ReportRound(name: "อบต.\u{1}").record(), for: english)
    }
  }

  @Test(arguments: Language.allCases)
  func `a report and its charts are as they were when somebody looked at them`(
    language: Language
  ) throws {
    let report = try ReportDocument(
      ReportRound().record(), for: language == .thai ? thai : english)
    let bytes = try report.render(ShippedFiles.template(.report, language))
    try expectGolden(PackageReader(bytes).read("content.xml"), "report-\(language.rawValue).xml")
    for name in ReportPicture.allCases.map(\.rawValue) {
      let chart = try #require(report.values.groups["\(name)s"]?.first?.pictures[name])
      try expectGolden(chart.bytes, "report-\(name)-\(language.rawValue).svg")
    }
  }

  // The schema is OASIS's and not in this repository.
  @Test(.enabled(if: OpenDocumentSchema.isHere))
  func `a report with its charts is strict ODF 1.3`() throws {
    let schema = try OpenDocumentSchema.load()
    let bytes = try ReportDocument(ReportRound().record(), for: thai)
      .render(ShippedFiles.template(.report))
    let package = try PackageReader(bytes)
    #expect(package.names.count { $0.hasSuffix(".svg") } == 7)
    for part in package.names where part.hasSuffix(".xml") && !part.hasPrefix("META-INF") {
      #expect(try schema.problems(in: package.read(part)) == [], "\(part)")
    }
  }
}
