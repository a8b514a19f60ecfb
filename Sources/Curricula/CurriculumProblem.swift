package import Training

/// One thing wrong in a curriculum file, at its line; `Phrases` words each kind for people.
package struct CurriculumProblem: Hashable, Sendable {
  /// From 1.
  package let line: Int
  package let kind: Kind

  package init(line: Int, _ kind: Kind) { (self.line, self.kind) = (line, kind) }

  package enum Kind: Hashable, Sendable {
    // The file as a whole.

    /// The message is libxml2's own, in English.
    case notXML(String)
    case documentTypeRefused
    case tooLarge(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    case tooManyNodes(limit: Int)
    /// The root is a `curriculum` of another vocabulary; empty for none.
    case wrongNamespace(String)
    case wrongRoot(String)

    // Elements and attributes.

    case unknownElement(String, in: String, nearest: String?)
    /// An element of another vocabulary, or without any.
    case foreignElement(String, namespace: String)
    case missingElement(String, in: String)
    case repeatedElement(String, in: String)
    case unknownAttribute(String, of: String, nearest: String?)
    case missingAttribute(String, of: String)
    case strayText(String, in: String)

    // Words in Thai and English.

    case missingThai(String, in: String)
    case emptyText(String, Language)
    case repeatedLanguage(String, in: String, Language)
    case unknownLanguage(String)

    // Values of attributes.

    case notACode(String, attribute: String)
    case notANumber(String, attribute: String)
    case outOfRange(String, attribute: String, ClosedRange<Int>)
    case notHours(String)
    /// A module whose hours are left out or 0; the code is `nil` where it has none either.
    case noHours(module: String?)
    case unknownWord(String, attribute: String, known: [String], nearest: String?)
    case latenessLimitOnHours

    // What belongs together.

    case duplicateCode(String, of: String)
    case repeatedReference(String, attribute: String)
    case unknownCompetency(String, nearest: String?)
    case unknownModule(String, nearest: String?)
    case missingIndicator(level: Int, competency: String?)
    case duplicateIndicator(level: Int, competency: String?)
    case duplicateRequirement(competency: String, Assessment.Occasion)
    /// Each module names the next as its prerequisite, and the last one the first.
    case prerequisiteCycle([String])
    case prerequisiteTaughtLater(module: String, round: Int, prerequisite: String, taught: Int)

    /// What libxml2's RELAX NG validator found although nothing above did.
    case schema(String)
  }
}

/// Everything wrong in a curriculum file, by line; never empty.
package struct CurriculumErrors: Error, Hashable {
  package let problems: [CurriculumProblem]

  init(_ problems: [CurriculumProblem]) {
    // Stable, so that problems of one line stay in the order in which they were found.
    self.problems = problems.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}
