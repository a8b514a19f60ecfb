import Testing
import Training

@Suite struct CompetencyProfileTests {
  private let curriculum = Curriculum(
    code: "c", version: "1", title: LocalizedText(thai: "หลักสูตร"), summary: nil, modules: [],
    competencies: [
      Curriculum.Competency(
        code: "C1", title: LocalizedText(thai: "หนึ่ง"), indicators: [], expected: 3),
      Curriculum.Competency(
        code: "C2", title: LocalizedText(thai: "สอง"), indicators: [], expected: nil),
    ],
    completion: CompletionRule(
      attendance: .init(percent: 80, basis: .hours, latenessLimit: nil), required: []))

  @Test func `the latest occasion after training counts, a trainer before the person`() throws {
    let profile = CompetencyProfile(
      curriculum,
      rounds: [
        [rating(.pre, .own, 2), rating(.pre, .trainer, 1), rating(.post, .own, 5)],
        [rating(.post, .own, 4), rating(.post, .trainer, 3), rating(.post, .trainer, 2, by: "b")],
      ])
    let row = try #require(profile.rows.first)
    #expect(profile.rows.count == 1)
    #expect(row.before?.level == .shown(1))
    #expect(row.latest?.level == .shown(2))
    #expect(row.latest?.raterKind == .trainer)
    #expect(row.gap == 1)
  }

  @Test func `what nobody observed has no gap`() throws {
    let profile = CompetencyProfile(curriculum, rounds: [[rating(.post, .own, nil)]])
    let row = try #require(profile.rows.first)
    #expect(row.latest?.level == .notObserved)
    #expect(row.gap == nil)
  }

  private func rating(
    _ occasion: Assessment.Occasion, _ kind: Rating.RaterKind, _ level: Int?, by rater: String = "a"
  ) -> Rating {
    Rating(
      id: ID(at: Moment(milliseconds: 0), random: (0, 0)),
      enrolment: ID(at: Moment(milliseconds: 0), random: (0, 0)), competency: "C1",
      occasion: occasion, raterKind: kind, rater: rater,
      level: level.map { .shown($0) } ?? .notObserved,
      recorded: Recording(at: Moment(milliseconds: 0), by: "t", device: "t"))
  }
}
