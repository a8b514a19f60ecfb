/// A rule that the records of a whole database keep, and that no single row can be asked about.
package enum RecordRule: String, CaseIterable, Sendable {
  /// The engine finds nothing wrong with its own files and references.
  case engine
  /// The audit trail is whole, and every row is as its last entry says.
  case audit

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
  /// What people and organisations are found by is what their rows make of it.
  case derivedIndexes
}

/// One place at which a rule is broken.
package struct RecordFinding: Hashable, Sendable {
  package let rule: RecordRule
  /// What is needed to find it: codes, numbers, dates, ids, the engine's own words.
  package let place: [String]
  /// For the rule `audit` alone.
  package let audit: AuditFinding?

  package init(_ rule: RecordRule, _ place: [String]) {
    (self.rule, self.place, audit) = (rule, place, nil)
  }

  package init(_ finding: AuditFinding) { (rule, place, audit) = (.audit, [], finding) }
}
