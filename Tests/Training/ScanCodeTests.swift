import Testing
import Training

struct ScanCodeTests {
  private let enrolment = "01910b6e-7c00-7abc-8def-0123456789ab"
  private let round = "01910b6e-7c00-7000-8000-00000003ccf8"

  // Source: ISBT 128's example of a donation number, and python-stdnum's `iso7064.mod_37_2`.
  @Test(arguments: [
    ("G123498654321", "H"), ("HEDDLEE00000000000000000000000001", "W"),
    ("HEDDLEE0000000000", "H"), ("7K3QT0828", "*"), ("7K3QR0828", "Q"), ("", "1"),
  ])
  func `the check character is that of ISO 7064 MOD 37-2`(text: String, check: String) {
    #expect(CheckCharacter.of(text).map { String($0) } == check)
  }

  @Test func `a text of other characters has no check character`() {
    #expect(CheckCharacter.of("a") == nil)
    #expect(CheckCharacter.of("A*") == nil)
    #expect(CheckCharacter.of("๑") == nil)
  }

  @Test func `an id is 26 digits and capitals on paper, and comes back`() throws {
    for text in [
      enrolment, "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ] {
      let id = try ID<Enrolment>(text)
      #expect(id.compact.count == 26)
      #expect(ID<Enrolment>(compact: id.compact) == id)
    }
    #expect(try ID<Enrolment>(enrolment).compact == "01J45PWZ00FAY8VVR14D2PF2DB")
    for wrong in ["", "0", "81J45PWZ00FAY8VVR14D2PF2DB", "U1J45PWZ00FAY8VVR14D2PF2DB"] {
      #expect(ID<Enrolment>(compact: wrong) == nil)
    }
  }

  @Test func `an id knows when it was made`() throws {
    #expect(try ID<Enrolment>(enrolment).made == Moment(milliseconds: 0x0191_0B6E_7C00))
  }

  @Test func `a certificate's code is told from a badge's with the same id`() throws {
    let code = ScanCode.certificate(try ID(enrolment))
    #expect(code.text.hasPrefix("HEDDLE:C:01J45PWZ00FAY8VVR14D2PF2DB"))
    #expect(try ScanCode(code.text) == code)
    let other = "HEDDLE:E:" + code.text.dropFirst(9)
    #expect(throws: TrainingError.wrongCheckCharacter(other)) { try ScanCode(other) }
  }

  @Test func `a badge's code is read as it was written, in small letters too`() throws {
    let code = ScanCode.enrolment(try ID(enrolment))
    #expect(code.text == "HEDDLE:E:01J45PWZ00FAY8VVR14D2PF2DBK")
    #expect(try ScanCode(code.text) == code)
    #expect(try ScanCode(code.text.lowercased()) == code)
  }

  @Test func `a sheet's code says the round and the day`() throws {
    let code = ScanCode.signInSheet(try ID(round), try CivilDate(iso: "2019-08-28"))
    #expect(code.text == "HEDDLE:S:01J45PWZ00E008000000007K7R20190828*")
    #expect(try ScanCode(code.text) == code)
  }

  @Test func `every single wrong character is told`() throws {
    let text = ScanCode.enrolment(try ID(enrolment)).text
    for position in text.indices where position >= text.index(text.startIndex, offsetBy: 9) {
      for other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*" where other != text[position] {
        var wrong = text
        wrong.replaceSubrange(position...position, with: String(other))
        #expect(throws: TrainingError.self) { try ScanCode(wrong) }
      }
    }
  }

  @Test func `neighbours that changed places are told`() throws {
    #expect(throws: TrainingError.wrongCheckCharacter("HEDDLE:E:01J45PWZ00FAY8VVR14D2PF2BDK")) {
      try ScanCode("HEDDLE:E:01J45PWZ00FAY8VVR14D2PF2BDK")
    }
  }

  @Test(arguments: [
    "", ":", "HEDDLE", "HEDDLE:E:", "HEDDLE:X:0", "https://example.org", "HEDDLE:E:*",
    "HEDDLE:E:ก", "HEDDLE:E:0:1",
  ])
  func `another text is no code of ours`(text: String) {
    #expect(throws: TrainingError.self) { try ScanCode(text) }
  }

  @Test func `a right check character does not make a wrong id or day right`() throws {
    for (kind, content) in [
      ("E", "81J45PWZ00FAY8VVR14D2PF2DB"), ("S", "01J45PWZ00E0080000000003SKZ2019082"),
      ("S", "01J45PWZ00E008000000000SKZ2019AA28"),
    ] {
      let check = try #require(CheckCharacter.of("HEDDLE" + kind + content))
      let text = "HEDDLE:\(kind):\(content)\(check)"
      #expect(throws: TrainingError.notAScanCode(text)) { try ScanCode(text) }
    }
    let content = "01J45PWZ00E0080000000003SK20190230"
    let check = try #require(CheckCharacter.of("HEDDLES" + content))
    #expect(throws: TrainingError.noSuchDate(year: 2019, month: 2, day: 30)) {
      try ScanCode("HEDDLE:S:\(content)\(check)")
    }
  }
}
