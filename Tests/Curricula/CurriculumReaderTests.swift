import Curricula
import Markup
import Testing
import Training

struct CurriculumReaderTests {
  @Test func `a file is read to the whole value`() throws {
    #expect(
      try reader().read(changed())
        == Curriculum(
          code: "small", version: "1",
          title: LocalizedText(thai: "หลักสูตรย่อ", english: "Small curriculum"), summary: nil,
          modules: [
            Curriculum.Module(
              code: "M1", round: 1, title: LocalizedText(thai: "หน่วยแรก"), minutes: 180,
              method: nil, objectives: [LocalizedText(thai: "ทำได้")], trainersNeeded: 2,
              competencies: ["C1"], prerequisites: []),
            Curriculum.Module(
              code: "M2", round: 2, title: LocalizedText(thai: "หน่วยที่สอง"), minutes: 90,
              method: nil, objectives: [], trainersNeeded: 1, competencies: [],
              prerequisites: ["M1"]),
          ],
          competencies: [
            Curriculum.Competency(
              code: "C1", title: LocalizedText(thai: "สมรรถนะ"),
              indicators: ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า"].map {
                LocalizedText(thai: $0)
              }, expected: 3)
          ],
          completion: CompletionRule(
            attendance: CompletionRule.AttendanceRule(
              percent: 80, basis: .halfDays, latenessLimit: 15),
            required: [
              CompletionRule.RequiredCompetency(competency: "C1", level: 2, occasion: .post)
            ])))
  }

  @Test(arguments: [
    ("3", 180), ("0.25", 15), ("1.5", 90), ("1.50", 90), ("2.75", 165), ("2.0", 120),
    ("1:30", 90), ("0:50", 50), ("999:59", 59_999), (" 6 ", 360),
  ])
  func `hours are quarter hours or hours and minutes`(hours: String, minutes: Int) throws {
    let curriculum = try reader().read(changed(("hours=\"3\"", "hours=\"\(hours)\"")))
    #expect(curriculum.modules[0].minutes == minutes)
  }

  @Test(arguments: ["1.30", "1,5", "1.", ".5", "-1", "1:60", "1:5", "1000", "๓", "3 h", "1e3", ""])
  func `hours that somebody could misread are refused, by the schema too`(hours: String) throws {
    let bytes = changed(("hours=\"3\"", "hours=\"\(hours)\""))
    #expect(try problems(in: bytes) == [CurriculumProblem(line: 16, .notHours(hours))])
    #expect(try !RelaxNGSchema(shipped("curriculum.rng")).problems(in: bytes).isEmpty)
  }

  @Test func `languages and parts may stand in any order`() throws {
    let thai = "<title xml:lang=\"th\">หลักสูตรย่อ</title>"
    let english = "<title xml:lang=\"en\">Small curriculum</title>"
    let swapped = changed((thai, "<x/>"), (english, thai), ("<x/>", english))
    #expect(try reader().read(swapped) == reader().read(changed()))
    let titleLast = changed(
      (thai, ""), (english, ""), ("</completion>", "</completion>" + thai + english))
    #expect(try reader().read(titleLast) == reader().read(changed()))
  }

  @Test func `line breaks within words count as one space`() throws {
    let curriculum = try reader().read(changed(("หลักสูตรย่อ", " หลักสูตร\n\t   ย่อ\n")))
    #expect(curriculum.title.thai == "หลักสูตร ย่อ")
  }

  @Test func `a prefix, comments and processing instructions change nothing`() throws {
    let prefixed =
      smallCurriculum
      .replacing("</", with: "\u{1}").replacing("<", with: "<h:").replacing("\u{1}", with: "</h:")
      .replacing("xmlns=", with: "xmlns:h=")
    let text = "<?xml version=\"1.0\"?><?note x?><!-- <!DOCTYPE -->" + prefixed
    #expect(try reader().read(Array(text.utf8)) == reader().read(changed()))
  }

  @Test func `every problem of a file is named at once, by line`() throws {
    let bytes = changed(
      ("code=\"small\"", "code=\"ย่อ\""), ("expected=\"3\"", "expected=\"6\""),
      ("hours=\"3\"", ""), ("prerequisites=\"M1\"", "prerequisites=\"M3\""),
      ("percent=\"80\"", "percent=\"101\""))
    #expect(
      try problems(in: bytes) == [
        CurriculumProblem(line: 1, .notACode("ย่อ", attribute: "code")),
        CurriculumProblem(line: 5, .outOfRange("6", attribute: "expected", 1...5)),
        CurriculumProblem(line: 16, .noHours(module: "M1")),
        CurriculumProblem(line: 20, .unknownModule("M3", nearest: "M1")),
        CurriculumProblem(line: 25, .outOfRange("101", attribute: "percent", 0...100)),
      ])
  }

  @Test func `what only the schema refuses is kept in its words`() throws {
    let stricter = """
      <element name="curriculum" ns="urn:heddle:curriculum:1"
        xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>
      """
    let reader = try CurriculumReader(schema: Array(stricter.utf8))
    #expect {
      try reader.read(changed())
    } throws: { error in
      guard let problem = (error as? CurriculumErrors)?.problems.first,
        case .schema(let message) = problem.kind
      else { return false }
      return problem.line > 0 && !message.isEmpty
    }
  }

  @Test func `bytes that are no schema make no reader`() {
    #expect(throws: MarkupError.self) { try CurriculumReader(schema: Array("<a/>".utf8)) }
  }
}
