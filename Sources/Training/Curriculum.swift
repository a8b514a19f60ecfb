/// What is to be learnt: modules, competencies and the rule for having completed a round.
package struct Curriculum: Hashable, Sendable {
  package let code: String
  package let version: String
  package let title: LocalizedText
  package let summary: LocalizedText?
  package let modules: [Module]
  package let competencies: [Competency]
  package let completion: CompletionRule

  package init(
    code: String, version: String, title: LocalizedText, summary: LocalizedText?,
    modules: [Module], competencies: [Competency], completion: CompletionRule
  ) {
    self.code = code
    self.version = version
    self.title = title
    self.summary = summary
    self.modules = modules
    self.competencies = competencies
    self.completion = completion
  }

  /// A unit that is taught in one round, in one or several sessions.
  package struct Module: Hashable, Sendable {
    package let code: String
    /// The round (ครั้งที่) in which it is taught, from 1.
    package let round: Int
    package let title: LocalizedText
    package let minutes: Int
    package let method: LocalizedText?
    package let objectives: [LocalizedText]
    /// How many trainers it needs at once, from 1.
    package let trainersNeeded: Int
    /// Codes of the competencies that it builds.
    package let competencies: [String]
    /// Codes of the modules that come before it.
    package let prerequisites: [String]

    package init(
      code: String, round: Int, title: LocalizedText, minutes: Int, method: LocalizedText?,
      objectives: [LocalizedText], trainersNeeded: Int, competencies: [String],
      prerequisites: [String]
    ) {
      self.code = code
      self.round = round
      self.title = title
      self.minutes = minutes
      self.method = method
      self.objectives = objectives
      self.trainersNeeded = trainersNeeded
      self.competencies = competencies
      self.prerequisites = prerequisites
    }
  }

  package struct Competency: Hashable, Sendable {
    package let code: String
    package let title: LocalizedText
    /// The behavioural indicators of levels 0…5, in that order.
    package let indicators: [LocalizedText]
    /// The level that somebody should show at the end; `nil` where none is set.
    package let expected: Int?

    package init(code: String, title: LocalizedText, indicators: [LocalizedText], expected: Int?) {
      self.code = code
      self.title = title
      self.indicators = indicators
      self.expected = expected
    }
  }
}
