internal import Training

/// What could be read of a competency; a part that could not is `nil`, and was noted.
struct CompetencyDraft {
  let line: Int
  let code: String?
  let title: LocalizedText?
  /// Six, for levels 0…5.
  let indicators: [LocalizedText?]
  let expected: Int?

  var competency: Curriculum.Competency? {
    guard let code, let title else { return nil }
    return Curriculum.Competency(
      code: code, title: title, indicators: indicators.compactMap { $0 }, expected: expected)
  }
}

/// What could be read of a module.
struct ModuleDraft {
  let line: Int
  let code: String?
  let round: Int?
  let title: LocalizedText?
  let minutes: Int?
  let method: LocalizedText?
  let objectives: [LocalizedText?]
  let trainers: Int?
  let competencies: [String]
  let prerequisites: [String]

  var module: Curriculum.Module? {
    guard let code, let round, let title, let minutes, let trainers else { return nil }
    return Curriculum.Module(
      code: code, round: round, title: title, minutes: minutes, method: method,
      objectives: objectives.compactMap { $0 }, trainersNeeded: trainers,
      competencies: competencies, prerequisites: prerequisites)
  }
}

/// What could be read of the completion rule.
struct CompletionDraft {
  let attendance: CompletionRule.AttendanceRule?
  let required: [RequirementDraft]

  var rule: CompletionRule? {
    attendance.map { CompletionRule(attendance: $0, required: required.compactMap(\.required)) }
  }
}

/// What could be read of one required competency.
struct RequirementDraft {
  let line: Int
  let competency: String?
  let level: Int?
  let occasion: Assessment.Occasion?

  var required: CompletionRule.RequiredCompetency? {
    guard let competency, let level, let occasion else { return nil }
    return CompletionRule.RequiredCompetency(
      competency: competency, level: level, occasion: occasion)
  }
}
