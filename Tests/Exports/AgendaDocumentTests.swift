import Exports
import OpenDocument
import Testing
import Training

struct AgendaDocumentTests {
  @Test func `a day lists its modules with objectives, or the session's own title`() throws {
    let values = AgendaDocument(try SmallRound().record(), for: english).values
    func session(
      _ times: String, _ topic: String, _ objectives: [String] = []
    ) -> TemplateValues {
      TemplateValues(
        fields: [
          "times": times, "topic": topic, "trainers": "ทีมวิทยากรมูลนิธิสยามกัมมาจล",
          "room": "ห้องประชุมลุมพินีแกรนด์",
        ],
        groups: [
          "objectives": objectives.map { TemplateValues(fields: ["objective": $0]) },
          "cohort": [],
        ])
    }
    #expect(
      values
        == TemplateValues(
          fields: [
            "workshop":
              "ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์",
            "ordinal": "2", "round": "surin-2562-2",
            "programme": "โครงการจัดการศึกษาเชิงพื้นที่เพื่อความเสมอภาคทางการศึกษาจังหวัดสุรินทร์",
            "held": "27–28 August 2019", "place": "สวนป่ารีสอร์ท, เฉนียง, เมืองสุรินทร์, สุรินทร์",
            "organisers": "องค์การบริหารส่วนจังหวัดสุรินทร์ and มูลนิธิสยามกัมมาจล",
          ],
          groups: [
            "days": [
              TemplateValues(
                fields: ["date": "Tuesday, 27 August 2019"],
                groups: [
                  "sessions": [
                    session(
                      "13:30–16:30", "The role of a community weaver",
                      ["สร้างความเข้าใจในบทบาทหน้าที่นักถักทอชุมชน", "ร่วมวางแผนกระบวนการดำเนินงาน"])
                  ]
                ]),
              TemplateValues(
                fields: ["date": "Wednesday, 28 August 2019"],
                groups: [
                  "sessions": [
                    session("09:00–12:00", "A plan for 90 days"),
                    session("13:00–16:00", "สรุปผลและถอดบทเรียน"),
                  ]
                ]),
            ], "invented": [TemplateValues()],
          ]))
  }

  @Test(arguments: Language.allCases)
  func `an agenda is as it was when somebody looked at it`(language: Language) throws {
    let agenda = AgendaDocument(
      try SmallRound().record(), for: language == .thai ? thai : english)
    let bytes = try agenda.render(ShippedFiles.template(.agenda, language))
    try expectGolden(PackageReader(bytes).read("content.xml"), "agenda-\(language.rawValue).xml")
  }
}
