import Exports
import Markup
import Testing
import Training

struct AssessmentTests {
  @Test func `the XML tells the scale and every rating, and keeps to its schema`() throws {
    let xml = try AssessmentXML.bytes(SmallRound(isRated: true).record())
    #expect(try ShippedFiles.schema("assessment/assessment.rng").problems(in: xml) == [])
    try expectGolden(xml, "assessment.xml")
  }

  @Test func `a round without ratings keeps to the schema too`() throws {
    let xml = try AssessmentXML.bytes(SmallRound().record())
    #expect(try ShippedFiles.schema("assessment/assessment.rng").problems(in: xml) == [])
  }

  @Test func `the list has a row for each person and the lowest level of several raters`() throws {
    let table = try ListTable(ratingsOf: SmallRound(isRated: true).record(), for: english)
    #expect(
      table.columns.map(\.heading) == [
        "No.", "Name", "Position", "Organisation", "C1 before (self-rating)", "C1 after (trainer)",
        "C1 follow-up after 3 months (self-rating)", "C1 against expected (3)",
        "C2 before (self-rating)", "C2 after (trainer)",
        "C2 follow-up after 3 months (self-rating)",
      ])
    #expect(
      table.rows.map { Array($0.dropFirst(4)) } == [
        Array(repeating: .blank, count: 7),
        [.number(0), .number(2), .number(5), .number(-1), .blank, .text("not observed"), .blank],
      ])
    #expect(table.titles[3] == "C1 Understanding the role · C2 วางแผนร่วม")
  }
}
