import Imports
import Tables
import Testing
import Training

struct RatingRowTests {
  private let competencies = ["C1", "C2", "C3"]

  @Test func `one rating a row is read`() throws {
    let list = try table(
      """
      no,สมรรถนะ,ระยะ,ระดับ,ประเภทผู้ประเมิน,ผู้ประเมิน
      1,C1,ก่อน,๓,ประเมินตนเอง,
      1,c๒,ติดตาม ๓ เดือน,n,วิทยากร,วิภา
      1,C1,follow-up-6,0,Supervisor,กมล
      """)
    func row(
      _ line: Int, _ competency: String, _ occasion: Assessment.Occasion, _ level: Rating.Level,
      _ kind: Rating.RaterKind, _ rater: String?
    ) -> RatingRow {
      RatingRow(
        source: source(
          line, (.number, 1, "no"), (.competency, 2, "สมรรถนะ"), (.occasion, 3, "ระยะ"),
          (.level, 4, "ระดับ"), (.raterKind, 5, "ประเภทผู้ประเมิน"), (.rater, 6, "ผู้ประเมิน")),
        participant: ParticipantReference(number: 1, name: nil, organisation: nil),
        competency: competency, occasion: occasion, level: level, raterKind: kind, rater: rater)
    }
    #expect(
      try RatingRow.rows(of: list, competencies: competencies) == [
        row(2, "C1", .pre, .shown(3), .own, nil),
        row(3, "C2", .followUp3, .notObserved, .trainer, "วิภา"),
        row(4, "C1", .followUp6, .shown(0), .supervisor, "กมล"),
      ])
  }

  @Test func `a column for each competency gives a rating for each cell that is filled`() throws {
    let list = try table(
      "C3,no,c1,occasion,rater kind,rater\nN,1,,post,trainer,วิภา\n2,2,5,then,self,")
    func row(
      _ line: Int, _ competency: String, _ column: Int, _ heading: String,
      _ occasion: Assessment.Occasion, _ level: Rating.Level, _ kind: Rating.RaterKind,
      _ rater: String?
    ) -> RatingRow {
      RatingRow(
        source: source(
          line, (.number, 2, "no"), (.occasion, 4, "occasion"), (.raterKind, 5, "rater kind"),
          (.rater, 6, "rater"), (.competency, column, heading), (.level, column, heading)),
        participant: ParticipantReference(number: line - 1, name: nil, organisation: nil),
        competency: competency, occasion: occasion, level: level, raterKind: kind, rater: rater)
    }
    #expect(
      try RatingRow.rows(of: list, competencies: competencies) == [
        row(2, "C3", 1, "C3", .post, .notObserved, .trainer, "วิภา"),
        row(3, "C3", 1, "C3", .then, .shown(2), .own, nil),
        row(3, "C1", 3, "c1", .then, .shown(5), .own, nil),
      ])
  }

  @Test func `every problem is told at once`() throws {
    let narrow = try table(
      """
      no,competency,occasion,level,rater kind,rater
      1,C9,ระหว่าง,6,เพื่อน,
      1,,,,,
      2,C1,pre,+3,trainer,
      3,C1,post,3,self,
      3,C1,หลัง,4,ประเมินตนเอง,ตัวเอง
      """)
    #expect(
      throws: ImportError([
        problem(2, 3, "occasion", .unknownOccasion("ระหว่าง")),
        problem(2, 5, "rater kind", .unknownRaterKind("เพื่อน")),
        problem(2, 2, "competency", .unknownCompetency("C9", known: competencies)),
        problem(2, 4, "level", .unknownLevel("6")),
        problem(3, 3, "occasion", .blank), problem(3, 5, "rater kind", .blank),
        problem(3, 2, "competency", .blank), problem(3, 4, "level", .blank),
        problem(4, 6, "rater", .blank), problem(4, 4, "level", .unknownLevel("+3")),
        problem(6, 2, "competency", .repeats(line: 5)),
      ])
    ) { try RatingRow.rows(of: narrow, competencies: competencies) }
    let wide = try table("no,occasion,rater kind,C1,level,C1\n1,pre,self,7,1,\n1,pre,trainer,1,1,2")
    #expect(
      throws: ImportError([
        problem(1, 6, "C1", .repeatedHeading(first: Column(4, heading: "C1"))),
        problem(1, 5, "level", .conflictingHeading(Column(4, heading: "C1"))),
        problem(2, 4, "C1", .unknownLevel("7")), problem(3, 3, "rater kind", .blank),
      ])
    ) { try RatingRow.rows(of: wide, competencies: competencies) }
    let neither = try table("no,occasion,rater kind\n1,pre,self")
    #expect(
      throws: ImportError([
        ImportProblem(line: 1, column: nil, .missingHeading([.competency])),
        ImportProblem(line: 1, column: nil, .missingHeading([.level])),
      ])
    ) { try RatingRow.rows(of: neither, competencies: competencies) }
  }
}
