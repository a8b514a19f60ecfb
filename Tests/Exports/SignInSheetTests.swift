import Exports
import OpenDocument
import Testing
import Training

struct SignInSheetTests {
  @Test func `a day with one half-day gets one signature column`() throws {
    let record = try SmallRound().record()
    let sheet = try SignInSheet(record, on: SmallRound.first, for: thai)
    #expect(sheet.template == .oneHalfDay)
    #expect(
      sheet.values
        == TemplateValues(
          fields: [
            "workshop":
              "ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์",
            "ordinal": "๒",
            "programme": "โครงการจัดการศึกษาเชิงพื้นที่เพื่อความเสมอภาคทางการศึกษาจังหวัดสุรินทร์",
            "date": "วันอังคารที่ ๒๗ สิงหาคม ๒๕๖๒",
            "place": "สวนป่ารีสอร์ท ตำบลเฉนียง อำเภอเมืองสุรินทร์ จังหวัดสุรินทร์",
            "sheet": "surin-2562-2 · 2019-08-27", "code": "00001-0827-V", "half-1": "บ่าย",
            "times-1": "๑๓.๓๐–๑๖.๓๐ น.",
            "half-2": "", "times-2": "",
          ],
          groups: [
            "people": [
              TemplateValues(fields: [
                "index": "๑", "name": "นางสาวเกศรา ตัวอย่าง", "position": "นักวิชาการศึกษาชำนาญการ",
                "organisation": "องค์การบริหารส่วนตำบลประทัดบุ", "note": "",
              ]),
              TemplateValues(fields: [
                "index": "๒", "name": "นายสมชาย ใจดี", "position": "ผู้อำนวยการกองการศึกษา",
                "organisation": "องค์การบริหารส่วนตำบลเป็นสุข", "note": "",
              ]),
            ],
            "walk-in-rows": ["๓", "๔", "๕", "๖", "๗"].map {
              TemplateValues(fields: ["index": $0])
            },
            "invented": [TemplateValues()],
          ],
          pictures: [
            "qr": try QRCode.picture(of: ScanCode.signInSheet(id(1), SmallRound.first).text)
          ]))
  }

  @Test func `a day with a morning and an afternoon gets two`() throws {
    let sheet = try SignInSheet(SmallRound().record(), on: SmallRound.last, for: english)
    #expect(sheet.template == .twoHalfDays)
    let halves = ["half-1", "times-1", "half-2", "times-2"].map { sheet.values.fields[$0] }
    #expect(halves == ["Morning", "09:00–12:00", "Afternoon", "13:00–16:00"])
  }

  @Test func `the cancelled are not on it, and walk-ins are marked`() throws {
    let record = try SmallRound(people: 4, statuses: [.cancelled, .enrolled, .nominated, .walkIn])
      .record()
    let people = try SignInSheet(record, on: SmallRound.last, for: english).values.groups["people"]
    #expect(
      people?.map { [$0.fields["index"], $0.fields["name"], $0.fields["note"]] } == [
        ["1", "นางสาวเกศรา ตัวอย่าง", ""],
        ["2", "ว่าที่ร้อยตรีหญิง พิมพ์ชนก ณ ตัวอย่าง", "walk-in"],
      ])
  }

  @Test(arguments: [(0, 1, 5), (49, 50, 5), (85, 86, 8), (300, 301, 10)])
  func `blank lines go on from the last number`(people: Int, first: Int, count: Int) throws {
    let sheet = try SignInSheet(
      SmallRound(people: people).record(), on: SmallRound.first, for: english)
    let numbers = sheet.values.groups["walk-in-rows"]?.map { $0.fields["index"] }
    #expect(numbers == (first..<first + count).map(String.init))
  }

  @Test func `a day on which nothing is taught has no sheet`() throws {
    let record = try SmallRound().record()
    #expect(throws: ExportError.noSessions(on: date(2019, 8, 29))) {
      try SignInSheet(record, on: date(2019, 8, 29), for: thai)
    }
  }

  @Test(arguments: Language.allCases)
  func `a sheet is as it was when somebody looked at it`(language: Language) throws {
    let sheet = try SignInSheet(
      SmallRound().record(), on: SmallRound.last, for: language == .thai ? thai : english)
    let bytes = try sheet.render(ShippedFiles.template(sheet.template, language))
    try expectGolden(
      PackageReader(bytes).read("content.xml"), "sign-in-sheet-\(language.rawValue).xml")
  }
}
