import Exports
import OpenDocument
import Testing
import Training

struct CertificateDocumentTests {
  @Test func `a certificate says what was frozen, in words for Thai readers`() throws {
    let values = try CertificateDocument.values(
      SmallRound.facts(
        signatories: [
          Signatory(
            name: "", office: "นายกองค์การบริหารส่วนจังหวัดสุรินทร์", capacity: "ในฐานะเลขานุการคณะกรรมการ")
        ], replaces: RegisterNumber(sequence: 7, year: BuddhistYear(2561))), thai)
    let signatory = [
      "signatory": String(repeating: ".", count: 46),
      "office": "นายกองค์การบริหารส่วนจังหวัดสุรินทร์", "capacity": "ในฐานะเลขานุการคณะกรรมการ",
    ]
    let numbered = signatory.map { ($0.key + "-1", $0.value) }
    let shown = TemplateValues()
    #expect(
      values
        == TemplateValues(
          fields: [
            "number": "๐๐๑/๒๕๖๒", "name": "นายสมชาย ใจดี", "position": "ผู้อำนวยการกองการศึกษา",
            "organisation": "องค์การบริหารส่วนตำบลสลักได",
            "issuer": "องค์การบริหารส่วนจังหวัดสุรินทร์",
            "programme": "โครงการจัดการศึกษาเชิงพื้นที่เพื่อความเสมอภาคทางการศึกษาจังหวัดสุรินทร์",
            "workshop":
              "ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์",
            "ordinal": "๒", "round": "surin-2562-2",
            "held": "ระหว่างวันที่ ๒๗–๒๘ สิงหาคม พ.ศ. ๒๕๖๒", "first": "วันที่ ๒๗ สิงหาคม พ.ศ. ๒๕๖๒",
            "last": "วันที่ ๒๘ สิงหาคม พ.ศ. ๒๕๖๒", "duration": "๙ ชั่วโมง",
            "place": "สวนป่ารีสอร์ท ตำบลเฉนียง อำเภอเมืองสุรินทร์ จังหวัดสุรินทร์",
            "issued": "วันที่ ๒๘ สิงหาคม พ.ศ. ๒๕๖๒",
          ],
          groups: [
            "standard": [shown], "compact": [], "recipient": [shown], "long-recipient": [],
            "co-organisers": [TemplateValues(fields: ["names": "มูลนิธิสยามกัมมาจล"])],
            "reissue": [TemplateValues(fields: ["replaced": "๐๐๗/๒๕๖๑"])], "invented": [shown],
            "one-signatory": [
              TemplateValues(fields: Dictionary(uniqueKeysWithValues: numbered))
            ], "two-signatories": [], "three-signatories": [],
            "signatories": [TemplateValues(fields: signatory)],
          ], plain: ["issued": "2019-08-28", "first": "2019-08-27", "last": "2019-08-28"]))
  }

  @Test func `a certificate has room for three signatories`() {
    let four = Array(repeating: Signatory(name: "นายสมมติ ตัวอย่าง", office: "นายก"), count: 4)
    #expect(throws: ExportError.tooManySignatories(4, limit: 3)) {
      try CertificateDocument.values(SmallRound.facts(signatories: four), thai)
    }
  }

  @Test func `texts that no page can hold are refused`() {
    let endless = String(repeating: "ยกระดับสมรรถนะบุคลากรท้องถิ่น", count: 100)
    #expect(throws: ExportError.certificateTooLong(lines: 37, limit: 15)) {
      try CertificateDocument.values(SmallRound.facts(workshop: endless), thai)
    }
  }

  @Test(arguments: Language.allCases)
  func `how much fits depends on which way the page is turned`(language: Language) throws {
    let across = try ShippedFiles.template(.certificate, language)
    let upright = try ShippedFiles.template(.portraitCertificate, language)
    #expect([across.isPortrait, upright.isPortrait] == [false, true])
    let longName = "ว่าที่ร้อยตรีหญิง พิมพ์ชนก ณ ตัวอย่างวรวงศ์"
    let shown = try [across, upright].map { template in
      let values = try CertificateDocument.values(
        SmallRound.facts(recipient: longName), thai, on: CertificateLayout(of: template))
      return values.groups.filter { !$0.value.isEmpty && $0.key.hasSuffix("recipient") }.map(\.key)
    }
    #expect(shown == [["recipient"], ["long-recipient"]])
  }

  @Test func `a control character in a name is refused with its field`() throws {
    let template = try ShippedFiles.template(.certificate)
    #expect {
      try CertificateDocument.render(
        SmallRound.facts(recipient: "นาย\u{1}สมชาย"), of: id(4000), template: template, reader: thai
      )
    } throws: { error in
      (error as? TemplateError)?.problems.contains(.forbiddenCharacter("\u{1}", field: "name"))
        ?? false
    }
  }

  @Test(arguments: Language.allCases)
  func `a certificate is as it was when somebody looked at it`(language: Language) throws {
    let bytes = try CertificateDocument.render(
      SmallRound.facts(), of: id(4000), template: ShippedFiles.template(.certificate, language),
      reader: language == .thai ? thai : english)
    try expectGolden(
      PackageReader(bytes).read("content.xml"), "certificate-\(language.rawValue).xml")
  }
}
