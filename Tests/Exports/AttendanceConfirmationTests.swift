import Exports
import OpenDocument
import Testing
import Training

struct AttendanceConfirmationTests {
  @Test func `it certifies what was attended of what there was`() throws {
    let letters = try AttendanceConfirmation.all(
      in: SmallRound().record(), given: date(2019, 9, 2), for: thai)
    #expect(letters.map(\.index) == [1])
    #expect(
      letters.first?.values
        == TemplateValues(
          fields: [
            "workshop":
              "ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์",
            "ordinal": "๒", "round": "surin-2562-2",
            "programme": "โครงการจัดการศึกษาเชิงพื้นที่เพื่อความเสมอภาคทางการศึกษาจังหวัดสุรินทร์",
            "held": "ระหว่างวันที่ ๒๗–๒๘ สิงหาคม พ.ศ. ๒๕๖๒",
            "place": "สวนป่ารีสอร์ท ตำบลเฉนียง อำเภอเมืองสุรินทร์ จังหวัดสุรินทร์",
            "organisers": "องค์การบริหารส่วนจังหวัดสุรินทร์ และมูลนิธิสยามกัมมาจล",
            "index": "๑", "name": "นางสาวเกศรา ตัวอย่าง", "position": "นักวิชาการศึกษาชำนาญการ",
            "organisation": "องค์การบริหารส่วนตำบลประทัดบุ", "issuer": "องค์การบริหารส่วนจังหวัดสุรินทร์",
            "attended": "๕ ชั่วโมง ๕๐ นาที", "scheduled": "๙ ชั่วโมง", "attended-half-days": "๒",
            "scheduled-half-days": "๓", "issued": "วันที่ ๒ กันยายน พ.ศ. ๒๕๖๒", "year": "๒๕๖๒",
            "signatory": "นายสมมติ ตัวอย่าง", "office": "นายกองค์การบริหารส่วนจังหวัดสุรินทร์",
            "capacity": "",
          ],
          groups: [
            "half-days": [
              TemplateValues(fields: [
                "date": "วันอังคารที่ ๒๗ สิงหาคม ๒๕๖๒", "half": "บ่าย", "times": "๑๓.๓๐–๑๖.๓๐ น.",
                "attended": "๓ ชั่วโมง", "scheduled": "๓ ชั่วโมง",
              ]),
              TemplateValues(fields: [
                "date": "วันพุธที่ ๒๘ สิงหาคม ๒๕๖๒", "half": "บ่าย", "times": "๑๓.๐๐–๑๖.๐๐ น.",
                "attended": "๒ ชั่วโมง ๕๐ นาที", "scheduled": "๓ ชั่วโมง",
              ]),
            ],
            "co-organisers": [TemplateValues(fields: ["names": "มูลนิธิสยามกัมมาจล"])],
            "invented": [TemplateValues()],
          ], plain: ["issued": "2019-09-02"]))
  }

  @Test func `who completed, was never there, or may still complete gets none`() throws {
    var round = SmallRound(people: 6)
    // Places 0, 2 and 4 have been everywhere; of the others one was absent, one is not settled.
    round.absent = [3]
    round.unmarked = [5]
    let letters = try AttendanceConfirmation.all(
      in: round.record(), given: SmallRound.last, for: english)
    #expect(letters.map { $0.values.fields["name"] } == ["นางสาวเกศรา ตัวอย่าง"])
  }

  @Test(arguments: Language.allCases)
  func `a letter is as it was when somebody looked at it`(language: Language) throws {
    let letter = try #require(
      try AttendanceConfirmation.all(
        in: SmallRound().record(), given: SmallRound.last,
        for: language == .thai ? thai : english
      ).first)
    let bytes = try letter.render(ShippedFiles.template(.confirmation, language))
    try expectGolden(
      PackageReader(bytes).read("content.xml"), "confirmation-\(language.rawValue).xml")
  }
}
