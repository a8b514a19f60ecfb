/// Gathers facts, each once, in the order in which they were met.
struct FindingCollector {
  private(set) var findings: [PreflightFinding] = []
  private var indices: [PreflightFact: Int] = [:]
  /// Enough to mend a template by; a hostile one could have millions.
  private static let limit = 500

  mutating func note(_ fact: PreflightFact, at place: () -> TemplatePlace? = { nil }) {
    if let index = indices[fact] {
      findings[index].repeats(at: place)
    } else if findings.count < Self.limit {
      indices[fact] = findings.count
      findings.append(PreflightFinding(fact, at: place().map { [$0] } ?? []))
    }
  }
}
