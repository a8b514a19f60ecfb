package import Markup
package import Training

/// Reads curriculum files (`curricula/curriculum.rng`, namespace `urn:heddle:curriculum:1`).
package struct CurriculumReader {
  private let schema: RelaxNGSchema?

  /// A curriculum of five rounds takes 24 kB and is six elements deep.
  static let limits = XMLLimits(bytes: 1 << 18, depth: 32, nodes: 100_000)

  /// Reads files without asking the schema: those that were held against it before.
  package init() { schema = nil }

  /// - Parameter schema: the bytes of `curriculum.rng`.
  /// - Throws: `MarkupError` when they are no RELAX NG schema.
  package init(schema: [UInt8]) throws(MarkupError) {
    self.schema = try RelaxNGSchema(schema)
  }

  /// Reads a whole file; nothing in it is defaulted or mended.
  ///
  /// The schema is asked only about a file in which the walk found nothing: its messages tell
  /// people less, and the same mistake would be reported twice.
  ///
  /// - Throws: everything that is wrong with the file (the first 100 things).
  package func read(_ bytes: [UInt8]) throws(CurriculumErrors) -> Curriculum {
    let curriculum: Curriculum?
    let problems: [CurriculumProblem]
    do throws(MarkupError) {
      (curriculum, problems) = try walk(bytes)
    } catch {
      throw CurriculumErrors(error.curriculumProblems)
    }
    guard problems.isEmpty, let curriculum else { throw CurriculumErrors(problems) }
    return curriculum
  }

  private func walk(
    _ bytes: [UInt8]
  ) throws(MarkupError) -> (Curriculum?, [CurriculumProblem]) {
    let root = try XMLElement(parsing: bytes, limits: Self.limits)
    var walk = CurriculumWalk()
    let curriculum = walk.curriculum(root)
    guard walk.problems.isEmpty else { return (nil, walk.problems) }
    let problems = try schema?.problems(in: bytes, limits: Self.limits) ?? []
    return (
      curriculum, problems.map { CurriculumProblem(line: max(1, $0.line), .schema($0.message)) }
    )
  }
}

extension MarkupError {
  fileprivate var curriculumProblems: [CurriculumProblem] {
    switch self {
    case .malformed(let problems), .schemaUnusable(let problems):
      problems.map { CurriculumProblem(line: max(1, $0.line), .notXML($0.message)) }
    case .documentTypeRefused(let line): [CurriculumProblem(line: line, .documentTypeRefused)]
    case .tooLarge(let bytes, let limit):
      [CurriculumProblem(line: 1, .tooLarge(bytes: bytes, limit: limit))]
    case .tooDeep(let line, let limit): [CurriculumProblem(line: line, .tooDeep(limit: limit))]
    case .tooManyNodes(let limit): [CurriculumProblem(line: 1, .tooManyNodes(limit: limit))]
    }
  }
}
