import Curricula
import Markup
import Phrases
import Testing
import Training

/// A change to the small curriculum, and the one problem that it makes.
struct Mistake: CustomStringConvertible {
  let old: String
  let new: String
  let problem: CurriculumProblem

  init(_ old: String, _ new: String, _ line: Int, _ kind: CurriculumProblem.Kind) {
    (self.old, self.new, problem) = (old, new, CurriculumProblem(line: line, kind))
  }

  var description: String { "\(new) for \(old)" }
}

let mistakes = [
  Mistake("urn:heddle:curriculum:1", "urn:other", 1, .wrongNamespace("urn:other")),
  Mistake(" xmlns=\"urn:heddle:curriculum:1\"", "", 1, .wrongNamespace("")),
  Mistake(
    "<title", "<!-- --><subtitle/><title", 2,
    .unknownElement("subtitle", in: "curriculum", nearest: nil)),
  Mistake(
    "<modules>", "<modules><modul/>", 15, .unknownElement("modul", in: "modules", nearest: "module")
  ),
  Mistake("หนึ่ง", "<b>หนึ่ง</b>", 8, .unknownElement("b", in: "text", nearest: nil)),
  Mistake(
    "<objective>", "<objective xmlns=\"urn:x\">", 18,
    .foreignElement("objective", namespace: "urn:x")),
  Mistake("<title xml:lang=\"th\">หน่วยแรก</title>", "", 16, .missingElement("title", in: "module")),
  Mistake(
    "<attendance percent=\"80\" basis=\"half-days\" lateness-limit=\"15\"/>", "", 24,
    .missingElement("attendance", in: "completion")),
  Mistake(
    "<attendance ", "<attendance percent=\"1\" basis=\"hours\"/><attendance ", 25,
    .repeatedElement("attendance", in: "completion")),
  Mistake(
    "trainers", "trainer", 16, .unknownAttribute("trainer", of: "module", nearest: "trainers")),
  Mistake(
    "percent=\"80\"", "percent=\"80\" z=\"\"", 25,
    .unknownAttribute("z", of: "attendance", nearest: nil)),
  Mistake(
    "<modules>", "<modules xml:lang=\"th\">", 15,
    .unknownAttribute("xml:lang", of: "modules", nearest: nil)),
  Mistake("round=\"1\"", "", 16, .missingAttribute("round", of: "module")),
  Mistake(
    "<title xml:lang=\"th\">หน่วยแรก", "<title>หน่วยแรก", 17,
    .missingAttribute("xml:lang", of: "title")),
  Mistake("<modules>", "<modules>คำลอย", 15, .strayText("คำลอย", in: "modules")),

  Mistake(
    "<text xml:lang=\"th\">หนึ่ง", "<text xml:lang=\"en\">One", 8,
    .missingThai("text", in: "indicator")),
  Mistake("หน่วยแรก", " ", 17, .emptyText("title", .thai)),
  Mistake("Small curriculum", "", 3, .emptyText("title", .english)),
  Mistake(
    "xml:lang=\"en\"", "xml:lang=\"th\"", 3, .repeatedLanguage("title", in: "curriculum", .thai)),
  Mistake("xml:lang=\"en\"", "xml:lang=\"fr\"", 3, .unknownLanguage("fr")),

  Mistake("version=\"1\"", "version=\"1/2\"", 1, .notACode("1/2", attribute: "version")),
  Mistake("competencies=\"C1\"", "competencies=\"\"", 16, .notACode("", attribute: "competencies")),
  Mistake("percent=\"80\"", "percent=\"๘๐\"", 25, .notANumber("๘๐", attribute: "percent")),
  Mistake("percent=\"80\"", "percent=\"--80\"", 25, .notANumber("--80", attribute: "percent")),
  Mistake(
    "percent=\"80\"", "percent=\"101\"", 25, .outOfRange("101", attribute: "percent", 0...100)),
  Mistake("percent=\"80\"", "percent=\"-1\"", 25, .outOfRange("-1", attribute: "percent", 0...100)),
  Mistake(
    "round=\"1\"", "round=\"99999999999999999999\"", 16,
    .outOfRange("99999999999999999999", attribute: "round", 1...99)),
  Mistake("trainers=\"2\"", "trainers=\"0\"", 16, .outOfRange("0", attribute: "trainers", 1...99)),
  Mistake("expected=\"3\"", "expected=\"6\"", 5, .outOfRange("6", attribute: "expected", 1...5)),
  Mistake(
    "level=\"2\" occasion", "level=\"0\" occasion", 26, .outOfRange("0", attribute: "level", 1...5)),
  Mistake("level=\"3\"", "level=\"7\"", 10, .outOfRange("7", attribute: "level", 0...5)),
  Mistake("hours=\"3\"", "hours=\"1.30\"", 16, .notHours("1.30")),
  Mistake("hours=\"3\"", "hours=\"0.00\"", 16, .noHours(module: "M1")),
  Mistake("hours=\"3\"", "", 16, .noHours(module: "M1")),
  Mistake(
    "half-days", "halfdays", 25,
    .unknownWord(
      "halfdays", attribute: "basis", known: ["hours", "half-days"], nearest: "half-days")),
  Mistake(
    "\"post\"", "\"Post\"", 26,
    .unknownWord(
      "Post", attribute: "occasion",
      known: ["pre", "then", "post", "follow-up-1", "follow-up-3", "follow-up-6"], nearest: "post")),
  Mistake("half-days", "hours", 25, .latenessLimitOnHours),

  Mistake("code=\"M2\"", "code=\"M1\"", 20, .duplicateCode("M1", of: "module")),
  Mistake(
    "competencies=\"C1\"", "competencies=\"C1 C1\"", 16,
    .repeatedReference("C1", attribute: "competencies")),
  Mistake(
    "competencies=\"C1\"", "competencies=\"C1 c2\"", 16, .unknownCompetency("c2", nearest: "C1")),
  Mistake("competency=\"C1\"", "competency=\"plan\"", 26, .unknownCompetency("plan", nearest: nil)),
  Mistake("prerequisites=\"M1\"", "prerequisites=\"N1\"", 20, .unknownModule("N1", nearest: "M1")),
  Mistake(
    "<indicator level=\"4\"><text xml:lang=\"th\">สี่</text></indicator>", "", 5,
    .missingIndicator(level: 4, competency: "C1")),
  Mistake(
    "</competency>",
    "<indicator level=\"5\"><text xml:lang=\"th\">ห</text></indicator></competency>", 13,
    .duplicateIndicator(level: 5, competency: "C1")),
  Mistake(
    "</completion>", "<required competency=\"C1\" level=\"3\" occasion=\"post\"/></completion>", 27,
    .duplicateRequirement(competency: "C1", .post)),
  Mistake("prerequisites=\"M1\"", "prerequisites=\"M2\"", 20, .prerequisiteCycle(["M2"])),
  Mistake(
    "round=\"1\"", "round=\"3\"", 20,
    .prerequisiteTaughtLater(module: "M2", round: 2, prerequisite: "M1", taught: 3)),
]

struct CurriculumProblemTests {
  @Test(arguments: mistakes)
  func `a mistake is named with its line, and nothing else is`(mistake: Mistake) throws {
    #expect(try problems(in: changed((mistake.old, mistake.new))) == [mistake.problem])
  }

  @Test func `a circle of prerequisites is named once, with all modules in it`() throws {
    let bytes = changed(
      ("round=\"2\"", "round=\"1\""), ("competencies=\"C1\"", "prerequisites=\"M2\""))
    #expect(
      try problems(in: bytes) == [CurriculumProblem(line: 16, .prerequisiteCycle(["M1", "M2"]))])
  }

  @Test func `every kind of problem is worded in Thai and in English`() {
    for kind in everyKind {
      let problem = CurriculumProblem(line: 1, kind)
      let thai = Reader(language: .thai, digits: .thai).sentence(problem)
      let english = Reader(language: .english, digits: .arabic).sentence(problem)
      #expect(thai.unicodeScalars.contains { (0x0E01...0x0E4E).contains($0.value) }, "\(kind)")
      #expect(english.count > 20 && english != thai, "\(kind)")
      #expect(!english.contains("Optional") && !thai.contains("Optional"), "\(kind)")
    }
    #expect(Set(everyKind.map(place)) == Set(0..<kinds))
  }

  @Test func `a sentence says what is wrong and how to mend it`() {
    func both(_ kind: CurriculumProblem.Kind) -> [String] {
      [
        Reader(language: .thai, digits: .thai), Reader(language: .english, digits: .arabic),
      ].map { $0.sentence(CurriculumProblem(line: 1, kind)) }
    }
    #expect(
      both(.notANumber("๘๐", attribute: "percent")) == [
        "percent=\"๘๐\" ไม่ใช่จำนวนเต็ม ให้เขียนด้วยเลขอารบิก เช่น 80",
        "percent=\"๘๐\" is no whole number; write it with the digits 0–9 as in 80",
      ])
    #expect(
      both(.unknownCompetency("C11", nearest: "C1")) == [
        "หลักสูตรนี้ไม่มีสมรรถนะรหัส \"C11\" หมายถึง C1 หรือไม่",
        "this curriculum has no competency \"C11\"; did you mean C1?",
      ])
    #expect(
      both(.prerequisiteCycle(["M1", "M2"])) == [
        "หน่วยการเรียนรู้กำหนดให้เรียนก่อนกันวนเป็นวง (M1 → M2 → M1) จึงไม่มีหน่วยใดเริ่มได้ ให้ตัดรหัสออกจาก prerequisites หนึ่งแห่ง",
        "modules are prerequisites of each other in a circle (M1 → M2 → M1), so that none can begin;"
          + " take one out of prerequisites",
      ])
  }

  @Test func `text from a file cannot steer a terminal or fill the screen`() {
    let sentence = Reader(language: .english, digits: .arabic).sentence(
      CurriculumProblem(
        line: 1, .unknownLanguage("\u{9B}2J" + String(repeating: "\u{E4C}", count: 100_000))))
    #expect(sentence.unicodeScalars.count < 400)
    #expect(!sentence.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }
}

private let everyKind: [CurriculumProblem.Kind] =
  mistakes.map(\.problem.kind) + [
    .notXML("x"), .documentTypeRefused, .tooLarge(bytes: 2, limit: 1), .tooDeep(limit: 1),
    .tooManyNodes(limit: 1), .wrongRoot("html"), .schema("x"),
  ]

private let kinds = 35

/// The place of a kind among all; a new kind does not compile until it is counted here.
private func place(_ kind: CurriculumProblem.Kind) -> Int {
  switch kind {
  case .notXML: 0
  case .documentTypeRefused: 1
  case .tooLarge: 2
  case .tooDeep: 3
  case .tooManyNodes: 4
  case .wrongNamespace: 5
  case .wrongRoot: 6
  case .unknownElement: 7
  case .missingElement: 8
  case .repeatedElement: 9
  case .unknownAttribute: 10
  case .missingAttribute: 11
  case .strayText: 12
  case .missingThai: 13
  case .emptyText: 14
  case .repeatedLanguage: 15
  case .unknownLanguage: 16
  case .notACode: 17
  case .notANumber: 18
  case .outOfRange: 19
  case .notHours: 20
  case .noHours: 21
  case .unknownWord: 22
  case .latenessLimitOnHours: 23
  case .duplicateCode: 24
  case .repeatedReference: 25
  case .unknownCompetency: 26
  case .unknownModule: 27
  case .missingIndicator: 28
  case .duplicateIndicator: 29
  case .duplicateRequirement: 30
  case .prerequisiteCycle: 31
  case .prerequisiteTaughtLater: 32
  case .schema: 33
  case .foreignElement: 34
  }
}
