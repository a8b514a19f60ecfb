import Curricula
import FoundationEssentials
import Markup
import Support
import Testing
import Training

struct ShippedCurriculaTests {
  @Test(arguments: ["community-weaver.xml", "records-law.xml"])
  func `a shipped curriculum is valid against the schema and reads without a problem`(
    name: String
  ) throws {
    let bytes = try shipped(name)
    #expect(try RelaxNGSchema(shipped("curriculum.rng")).problems(in: bytes).isEmpty)
    #expect(throws: Never.self) { try reader().read(bytes) }
  }

  @Test func `the community weavers learn in five rounds of nine hours`() throws {
    let curriculum = try reader().read(shipped("community-weaver.xml"))
    #expect(curriculum.code == "community-weaver")
    #expect(curriculum.version == "1.0")
    #expect(
      curriculum.title
        == LocalizedText(
          thai: "นักถักทอชุมชนเพื่อความเสมอภาคทางการศึกษา",
          english: "Community weavers for equity in education"))
    let rounds = Dictionary(grouping: curriculum.modules, by: \.round)
    #expect(
      rounds.mapValues { $0.map { "\($0.code) \($0.minutes)" } } == [
        1: ["R1-1 180", "R1-2 180", "R1-3 180"],
        2: ["R2-1 180", "R2-2 180", "R2-3 180"],
        3: ["R3-1 360", "R3-2 180"],
        4: ["R4-1 360", "R4-2 180"],
        5: ["R5-1 360", "R5-2 180"],
      ])
    #expect(curriculum.modules.reduce(0) { $0 + $1.minutes } == 45 * 60)
    #expect(
      rounds.mapValues { Set($0.flatMap(\.competencies)).sorted() } == [
        1: ["C1", "C3"], 2: ["C1", "C2", "C3"], 3: ["C4", "C5"], 4: ["C6"],
        5: ["C1", "C2", "C3", "C4", "C5", "C6"],
      ])
    #expect(
      curriculum.completion
        == CompletionRule(
          attendance: CompletionRule.AttendanceRule(
            percent: 80, basis: .halfDays, latenessLimit: nil),
          required: [
            CompletionRule.RequiredCompetency(competency: "C1", level: 2, occasion: .post)
          ]))
  }

  @Test func `round 2 has the three half-days and four objectives of the announcement`() throws {
    let curriculum = try reader().read(shipped("community-weaver.xml"))
    let round = curriculum.modules.filter { $0.round == 2 }
    #expect(
      round[1]
        == Curriculum.Module(
          code: "R2-2", round: 2,
          title: LocalizedText(thai: "แผนปฏิบัติการ (๙๐ วัน)", english: "Action plan (90 days)"),
          minutes: 180,
          method: LocalizedText(
            thai: "ฝึกปฏิบัติจัดทำแผนเป็นรายหน่วยงาน", english: "Each organisation writes its plan"),
          objectives: [
            LocalizedText(thai: "ร่วมวางแผนกระบวนการดำเนินงาน", english: "Plan the work together")
          ],
          trainersNeeded: 5, competencies: ["C2"], prerequisites: ["R2-1"]))
    #expect(
      round.flatMap(\.objectives).map(\.thai) == [
        "เข้าใจบทบาทหน้าที่นักถักทอชุมชน", "ร่วมวางแผนกระบวนการดำเนินงาน", "ติดตามช่วยเหลือกลุ่มเป้าหมาย",
        "สร้างโอกาสทางการศึกษาของเด็กปฐมวัย และเด็กเยาวชนนอกระบบการศึกษา ในพื้นที่ของตนได้อย่างเต็มศักยภาพ",
      ])
  }

  @Test func `each competency has an indicator in both languages for each of six levels`() throws {
    let competencies = try reader().read(shipped("community-weaver.xml")).competencies
    #expect(competencies.map(\.code) == ["C1", "C2", "C3", "C4", "C5", "C6"])
    #expect(competencies.map(\.expected) == [3, 3, 3, 3, 2, 3])
    #expect(competencies.map(\.indicators.count) == [6, 6, 6, 6, 6, 6])
    #expect(competencies.flatMap(\.indicators).allSatisfy { $0.english != nil })
    #expect(
      competencies[2].indicators.map(\.thai) == [
        "ไม่แสดงสมรรถนะ", "รู้แหล่งข้อมูล", "สำรวจตามแบบ", "เยี่ยมบ้าน บันทึกครบ", "ส่งต่อและปิดกรณี",
        "วางระบบเฝ้าระวังตำบล",
      ])
  }

  @Test func `the records law is taught in one day, counted in hours`() throws {
    let curriculum = try reader().read(shipped("records-law.xml"))
    #expect(curriculum.modules.map(\.code) == ["AM-1", "AM-2", "PM-1", "PM-2"])
    #expect(curriculum.modules.map(\.round) == [1, 1, 1, 1])
    #expect(curriculum.modules.map(\.minutes) == [90, 90, 90, 90])
    #expect(curriculum.modules.map(\.trainersNeeded) == [1, 2, 1, 2])
    #expect(curriculum.competencies.map(\.code) == ["INFO", "RECORDS"])
    #expect(
      curriculum.completion
        == CompletionRule(
          attendance: CompletionRule.AttendanceRule(
            percent: 75, basis: .hours, latenessLimit: nil), required: []))
  }
}

func shipped(_ name: String) throws -> [UInt8] {
  Array(try Data(contentsOf: packageFolder.appending(path: "curricula/\(name)")))
}

func reader() throws -> CurriculumReader { try CurriculumReader(schema: shipped("curriculum.rng")) }
