internal import SQL
internal import Storage
package import Training

/// What somebody says that a trainer may teach.
package struct QualificationPlan: Sendable {
  package var scope: TrainerQualification.Scope
  package var code: String
  package var level: String
  package var from: CivilDate?
  package var until: CivilDate?
  package var evidence: String

  package init(
    scope: TrainerQualification.Scope, code: String, level: String = "", from: CivilDate? = nil,
    until: CivilDate? = nil, evidence: String = ""
  ) {
    self.scope = scope
    self.code = code
    self.level = level
    self.from = from
    self.until = until
    self.evidence = evidence
  }
}

/// A trainer with what they may teach.
package struct TrainerFile: Sendable {
  package let trainer: Trainer
  package let organisation: Organisation?
  package let person: Person?
  package let qualifications: [TrainerQualification]
}

extension Office {
  /// Records what a trainer may teach; from then on only what is on record may be planned with them.
  package func qualifyTrainer(_ name: String, _ plan: QualificationPlan) async throws {
    try await change(.qualifyTrainer, in: .office) { db in
      if let from = plan.from, let until = plan.until, until < from {
        throw Refused(.datesReversed(first: from, last: until))
      }
      try checkQualified(plan, db)
      try TrainerTable(db).insert(
        TrainerQualification(
          id: newID(), trainer: trainer(name, db).id, scope: plan.scope, code: plan.code,
          level: PersonName.normalised(plan.level), from: plan.from, until: plan.until,
          evidence: PersonName.normalised(plan.evidence), recorded: recording()))
    }
  }

  /// Says which of the people on record a trainer is.
  package func linkTrainer(_ name: String, to reference: PersonReference) async throws {
    try await change(.linkTrainer, in: .office) { db in
      let person = try person(reference, Directory(db, on: today), on: today, db)
      try TrainerTable(db).link(trainer(name, db).id, to: person.id)
    }
  }

  package func trainerFile(_ name: String) async throws -> TrainerFile {
    try await read(.trainers, in: .office) { db in try trainerFile(of: trainer(name, db), db) }
  }

  func trainerFile(of trainer: Trainer, _ db: any Connection) throws(SQLError) -> TrainerFile {
    TrainerFile(
      trainer: trainer,
      organisation: try OrganisationTable(db).organisation(trainer.organisation, on: today),
      person: try trainer.person.flatMap { id throws(SQLError) in
        try PersonTable(db).person(id)
      }, qualifications: try TrainerTable(db).qualifications(of: trainer.id))
  }

  /// A code that no stored curriculum has is a typing mistake.
  private func checkQualified(_ plan: QualificationPlan, _ db: any Connection) throws {
    let table = CurriculumTable(db)
    let codes = try table.codes()
    var known: [String] = []
    switch plan.scope {
    case .curriculum: known = codes
    case .module, .competency:
      for stored in try codes.flatMap({ try table.versions(of: $0) }) {
        let curriculum = try readCurriculum(stored.document)
        known +=
          plan.scope == .module
          ? curriculum.modules.map(\.code) : curriculum.competencies.map(\.code)
      }
    }
    let subject: Refusal.Subject =
      switch plan.scope {
      case .curriculum: .curriculum
      case .module: .module
      case .competency: .competency
      }
    _ = try only(
      known.contains(plan.code) ? [plan.code] : [], subject, plan.code, known: known
    ) { $0 }
  }
}
