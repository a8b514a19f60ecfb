import OpenDocument
import Phrases
import Testing
import Training

private let thai = Reader(language: .thai, digits: .arabic)
private let english = Reader(language: .english, digits: .arabic)

struct PreflightSentenceTests {
  private static let style = PreflightStyle(name: "Heading 1", isDirect: false)
  private static let name = "นายสมชาย ใจดี"

  static let facts: [PreflightFact] = [
    .problem(.encrypted(file: "content.xml")), .noFields, .noKindFits,
    .unknownName("nmae", isGroup: false, nearest: "name"),
    .unknownName("x", isGroup: true, nearest: nil),
    .misplacedName("office", isGroup: false, within: ["signatories", "one-signatory"]),
    .missingName("number"), .fontMissing("TH Sarabun New", substitute: "Laksaman", .thaiState),
    .fontMissing("Garuda", substitute: nil, .debian(package: "fonts-tlwg-garuda")),
    .fontMissing("Arial", substitute: "Liberation Sans", .microsoft),
    .fontMissing("X", substitute: "Y", .unknown),
    .fontWithoutThai("DejaVu Sans", substitute: "Laksaman"),
    .thaiFormat(style, [.font(latin: "A", thai: "B"), .size(latin: "16", thai: nil)]),
    .thaiFormat(PreflightStyle(name: "", isDirect: true), [.bold, .italic]),
    .thaiLanguage("hi-IN"), .thaiLanguage(nil), .macros, .scriptLink, .eventListener, .signature,
    .thumbnail, .versionHistory, .comment(holdsField: true), .comment(holdsField: false),
    .trackedInsertion, .trackedDeletion, .foreignObject, .liveData, .hidden(.letters),
    .hidden(.field), .hidden(.section("S")), .hidden(.conditional), .hidden(.sheet("S")),
    .hidden(.rowsOrColumns), .object(holdsField: true), .object(holdsField: false),
    .pages(.fits(name: name, page: 1, of: 1)),
    .pages(.tooMany(name: name, page: 1, of: 2, expected: 1)),
    .pages(.nameNotShown(name: name, pages: 1)),
    .pages(.notChecked(.needs(program: "LibreOffice", package: "libreoffice-writer-nogui"))),
    .pages(.notChecked(.notAsked)), .pages(.notChecked(.errors)), .pages(.notChecked(.noName)),
    .pages(.notChecked(.layoutFailed)), .pages(.notChecked(.textTooLong)),
    .pages(.notChecked(.values(.missingValue(TemplateField("x", part: .body))))),
  ]

  @Test(arguments: facts)
  func `every fact is worded in both languages, and what is not a note says how to mend it`(
    fact: PreflightFact
  ) {
    let (inThai, inEnglish) = (thai.advice(fact), english.advice(fact))
    func isThai(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0xE01...0xE2E).contains($0.value) }
    }
    #expect(isThai(inThai.what))
    #expect(inEnglish.what.first?.isLowercase == false)
    #expect(inEnglish.what.last.map { ".?”".contains($0) } == true)
    #expect((inThai.mend == nil) == (inEnglish.mend == nil))
    if PreflightFinding(fact).severity != .note,
      fact != .pages(.notChecked(.values(.missingValue(TemplateField("x", part: .body)))))
    {
      #expect(inThai.mend.map(isThai) == true)
    }
  }

  @Test func `a gap tells both settings, the style by the name that the menus show, and the tab`() {
    let fact = PreflightFact.thaiFormat(
      Self.style,
      [.font(latin: "TH Sarabun New", thai: "Mangal"), .size(latin: "24", thai: "16"), .bold])
    #expect(
      thai.advice(fact)
        == Advice(
          what:
            "กระบวนแบบ “หัวข้อ 1”: ตัวอักษรไทยเป็น “Mangal” ไม่ใช่ “TH Sarabun New” และตัวอักษรไทยมีขนาด 16 ไม่ใช่ 24 และตัวอักษรไทยไม่เป็นตัวหนา",
          mend:
            "กด F11 คลิกขวาที่ “หัวข้อ 1” ▸ แก้ไขกระบวนแบบ… ▸ แบบอักษร ที่แท็บ “อักษรไทยและอักษรซับซ้อนอื่นๆ” ตั้งแบบอักษร ขนาด และรูปร่างให้เหมือนแท็บ “ตะวันตก”"
        ))
    #expect(
      english.advice(fact)
        == Advice(
          what:
            "The style “Heading 1”: Thai letters are in “Mangal”, not “TH Sarabun New”; Thai letters have the size 16, not 24; Thai letters are not bold.",
          mend:
            "Press F11, right-click “Heading 1” ▸ Edit Style… ▸ Font: on the tab “Complex” (“CTL”) set the same font, size and style as on the tab “Western”."
        ))
  }

  @Test func `a font that is missing tells what stands in for it and where it can be had`() {
    let fact = PreflightFact.fontMissing(
      "Garuda", substitute: "Laksaman", .debian(package: "fonts-tlwg-garuda"))
    #expect(
      thai.advice(fact)
        == Advice(
          what:
            "เครื่องนี้ไม่มีแบบอักษร “Garuda” จะใช้ “Laksaman” แทน ตัวอักษรกว้างแคบไม่เท่ากัน บรรทัดและหน้าจึงอาจเลื่อน",
          mend: "ให้ผู้ดูแลเครื่องติดตั้งแพ็กเกจ fonts-tlwg-garuda ของ Debian"))
    #expect(
      english.advice(fact)
        == Advice(
          what:
            "The font “Garuda” is not on this machine. “Laksaman” stands in for it; its letters differ in width, so lines and pages may shift.",
          mend: "Have Debian's package fonts-tlwg-garuda installed."))
  }

  @Test func `a file's own words cannot steer a terminal`() {
    let fact = PreflightFact.fontMissing("a\u{9B}2J\u{202E}", substitute: nil, .unknown)
    #expect(
      !english.advice(fact).what.unicodeScalars.contains { [0x9B, 0x202E].contains($0.value) })
    #expect(
      english.place(TemplatePlace(.pageStyles, text: "x\u{9B}")) == "header or footer “x\u{FFFD}”")
  }
}
