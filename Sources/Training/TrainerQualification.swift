/// What a trainer may teach, and for how long.
package struct TrainerQualification: Hashable, Sendable {
  package let id: ID<TrainerQualification>
  package let trainer: ID<Trainer>
  package let scope: Scope
  /// Of the curriculum, module or competency.
  package let code: String
  /// As the evidence names it, for example วิทยากรระดับชำนาญการ; may be empty.
  package let level: String
  package let from: CivilDate?
  /// The last day; `nil` while nobody has said that it ends.
  package let until: CivilDate?
  package let evidence: String
  package let recorded: Recording

  package enum Scope: String, CaseIterable, Sendable {
    case curriculum, module, competency
  }

  package init(
    id: ID<TrainerQualification>, trainer: ID<Trainer>, scope: Scope, code: String, level: String,
    from: CivilDate?, until: CivilDate?, evidence: String, recorded: Recording
  ) {
    self.id = id
    self.trainer = trainer
    self.scope = scope
    self.code = code
    self.level = level
    self.from = from
    self.until = until
    self.evidence = evidence
    self.recorded = recorded
  }

  /// Whether it covers teaching a module on a day; one competency of the module is enough, since
  /// trainers share a module between them.
  package func covers(
    _ module: Curriculum.Module, of curriculum: String, on date: CivilDate
  ) -> Bool {
    guard Dated(code, from: from, until: until).holds(on: date) else { return false }
    return switch scope {
    case .curriculum: code == curriculum
    case .module: code == module.code
    case .competency: module.competencies.contains(code)
    }
  }
}
