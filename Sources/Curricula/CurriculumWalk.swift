internal import Markup
internal import Training

/// Walks a parsed file once, building the curriculum and noting all that is wrong on the way.
struct CurriculumWalk {
  private(set) var problems: [CurriculumProblem] = []

  /// Enough to mend a file by; looking for near names in a hostile one could take long.
  private static let limit = 100

  /// `kind` is not made once the list is full.
  mutating func note(_ line: Int, _ kind: @autoclosure () -> CurriculumProblem.Kind) {
    if problems.count < Self.limit { problems.append(CurriculumProblem(line: line, kind())) }
  }

  /// `nil` only where a problem was noted.
  mutating func curriculum(_ root: XMLElement) -> Curriculum? {
    guard root.name.local == "curriculum" else {
      note(root.line, .wrongRoot(root.name.local))
      return nil
    }
    guard root.name.namespace == Vocabulary.namespace else {
      note(root.line, .wrongNamespace(root.name.namespace))
      return nil
    }
    checkShape(of: root)

    let code = code("code", of: root)
    let version = self.code("version", of: root)
    let title = text("title", in: root)
    let summary = text("summary", in: root)
    let competencies = root.children("competencies").flatMap { $0.children("competency") }
      .map { competency($0) }
    let modules = root.children("modules").flatMap { $0.children("module") }.map { module($0) }
    let completion = root.children("completion").first.map { self.completion($0) }

    checkReferences(
      competencies: competencies, modules: modules, required: completion?.required ?? [])
    guard let code, let version, let title, let rule = completion?.rule else { return nil }
    return Curriculum(
      code: code, version: version, title: title, summary: summary,
      modules: modules.compactMap(\.module), competencies: competencies.compactMap(\.competency),
      completion: rule)
  }

  private mutating func competency(_ element: XMLElement) -> CompetencyDraft {
    CompetencyDraft(
      line: element.line, code: code("code", of: element), title: text("title", in: element),
      indicators: indicators(of: element),
      expected: integer("expected", of: element, in: 1...5))
  }

  private mutating func indicators(of competency: XMLElement) -> [LocalizedText?] {
    let code = competency["code"]
    var indicators = [LocalizedText?](repeating: nil, count: 6)
    var levels: Set<Int> = []
    var unreadable = false
    for element in competency.children("indicator") {
      let words = text("text", in: element)
      guard let level = integer("level", of: element, in: 0...5) else {
        unreadable = true
        continue
      }
      guard levels.insert(level).inserted else {
        note(element.line, .duplicateIndicator(level: level, competency: code))
        continue
      }
      indicators[level] = words
    }
    // One whose level cannot be read may be the one that seems to be missing.
    if !unreadable {
      for level in 0...5 where !levels.contains(level) {
        note(competency.line, .missingIndicator(level: level, competency: code))
      }
    }
    return indicators
  }

  private mutating func module(_ element: XMLElement) -> ModuleDraft {
    ModuleDraft(
      line: element.line, code: code("code", of: element),
      round: integer("round", of: element, in: 1...99), title: text("title", in: element),
      minutes: minutes(of: element), method: text("method", in: element),
      objectives: element.children("objective").map { text("text", in: $0) },
      trainers: element["trainers"] == nil ? 1 : integer("trainers", of: element, in: 1...99),
      competencies: codes("competencies", of: element),
      prerequisites: codes("prerequisites", of: element))
  }

  private mutating func completion(_ element: XMLElement) -> CompletionDraft {
    CompletionDraft(
      attendance: element.children("attendance").first.flatMap { attendance($0) },
      required: element.children("required").map { required($0) })
  }

  private mutating func attendance(_ element: XMLElement) -> CompletionRule.AttendanceRule? {
    let percent = integer("percent", of: element, in: 0...100)
    let basis = word("basis", of: element, among: [CompletionRule.Basis.hours, .halfDays])
    let limit = integer("lateness-limit", of: element, in: 0...720)
    if basis == .hours, element["lateness-limit"] != nil {
      note(element.line, .latenessLimitOnHours)
    }
    guard let percent, let basis else { return nil }
    return CompletionRule.AttendanceRule(percent: percent, basis: basis, latenessLimit: limit)
  }

  private mutating func required(_ element: XMLElement) -> RequirementDraft {
    RequirementDraft(
      line: element.line, competency: code("competency", of: element),
      level: integer("level", of: element, in: 1...5),
      occasion: word("occasion", of: element, among: Assessment.Occasion.allCases))
  }
}

extension XMLElement {
  /// The children of that name in the vocabulary's namespace.
  func children(_ name: String) -> [XMLElement] {
    elements.filter { $0.name == Vocabulary.name(name) }
  }

  /// The attribute of that name, without namespace.
  subscript(_ name: String) -> String? { self[XMLName(name)] }
}
