/// A rule that the records of a whole database keep, and that no single row can be asked about.
package enum RecordRule: String, CaseIterable, Sendable {
  /// The engine finds nothing wrong with its own files and references.
  case engine
  case auditChain
  /// Every row is as the last entry of the audit trail about it says.
  case auditedRows
  /// No row is missing that the audit trail says was added.
  case auditedCounts

  case certificateNumbers
  case certificateYear
  case certificateDocument
  case certificateTemplate
  case certificateVoidDate
  case certificateReplaced
  case certificateReplacement
  case certificateOnlyOne
  case templateFile
  case curriculumFile

  case markOfRound
  case markOfCohort
  case markOfBreak
  case lateness
  case sessionInRound
  case enrolmentStatus
  case enrolmentBeforeMark
  case personName
  case namesOverlap
}

/// One place at which a rule is broken.
package struct RecordFinding: Hashable, Sendable {
  package let rule: RecordRule
  /// What is needed to find it: codes, numbers, dates, ids, the engine's own words.
  package let place: [String]

  package init(_ rule: RecordRule, _ place: [String]) { (self.rule, self.place) = (rule, place) }
}
