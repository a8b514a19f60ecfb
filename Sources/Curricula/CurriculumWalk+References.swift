internal import Training

extension CurriculumWalk {
  /// Holds the parts against each other: unique codes, references, the order of prerequisites.
  mutating func checkReferences(
    competencies: [CompetencyDraft], modules: [ModuleDraft], required: [RequirementDraft]
  ) {
    let competencyCodes = uniqueCodes("competency", competencies.map { ($0.code, $0.line) })
    let moduleCodes = uniqueCodes("module", modules.map { ($0.code, $0.line) })
    let known = (competencies: Set(competencyCodes), modules: Set(moduleCodes))

    for module in modules {
      for code in module.competencies where !known.competencies.contains(code) {
        note(
          module.line,
          .unknownCompetency(code, nearest: nearest(to: code, among: competencyCodes).first))
      }
      for code in module.prerequisites where !known.modules.contains(code) {
        note(
          module.line, .unknownModule(code, nearest: nearest(to: code, among: moduleCodes).first))
      }
    }
    checkPrerequisites(modules)

    var met: Set<[String]> = []
    for requirement in required {
      guard let code = requirement.competency else { continue }
      if !known.competencies.contains(code) {
        note(
          requirement.line,
          .unknownCompetency(code, nearest: nearest(to: code, among: competencyCodes).first))
      } else if let occasion = requirement.occasion,
        !met.insert([code, occasion.rawValue]).inserted
      {
        note(requirement.line, .duplicateRequirement(competency: code, occasion))
      }
    }
  }

  private mutating func uniqueCodes(_ element: String, _ codes: [(String?, Int)]) -> [String] {
    var met: Set<String> = []
    var unique: [String] = []
    for case (let code?, let line) in codes {
      if met.insert(code).inserted {
        unique.append(code)
      } else {
        note(line, .duplicateCode(code, of: element))
      }
    }
    return unique
  }

  private mutating func checkPrerequisites(_ modules: [ModuleDraft]) {
    var places: [String: Int] = [:]
    for (place, module) in modules.enumerated() {
      if let code = module.code, places[code] == nil { places[code] = place }
    }
    let prerequisites = modules.map { $0.prerequisites.compactMap { places[$0] } }
    for cycle in cycles(in: prerequisites, atMost: 100) {
      guard let first = cycle.first else { continue }
      note(modules[first].line, .prerequisiteCycle(cycle.compactMap { modules[$0].code }))
    }
    for (module, before) in zip(modules, prerequisites) {
      for earlier in before.map({ modules[$0] }) {
        guard let round = module.round, let taught = earlier.round, taught > round,
          let code = module.code, let prerequisite = earlier.code
        else { continue }
        note(
          module.line,
          .prerequisiteTaughtLater(
            module: code, round: round, prerequisite: prerequisite, taught: taught))
      }
    }
  }
}
