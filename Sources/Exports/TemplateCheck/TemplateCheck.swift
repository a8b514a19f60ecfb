package import OpenDocument
package import Training

/// The names of a template, held against those that a kind of document knows.
package struct TemplateCheck: Hashable, Sendable {
  /// The kind that it was held against; several if they know the same names, none if no kind
  /// knows any of them.
  package let kinds: [TemplateKind]
  /// Whether the kind was told by the names, since nobody said it.
  package let isGuessed: Bool
  /// How many of the template's names that kind knows, and how many there are.
  package let known: Int
  package let total: Int
  package let findings: [PreflightFinding]

  /// Holds it against a kind, or against the one whose names it uses most if none is given.
  package init(_ report: PreflightReport, as kind: TemplateKind? = nil) {
    let names = report.names.distinct
    (isGuessed, total) = (kind == nil, names.count)
    let knowing = { (kind: TemplateKind) in
      names.count - Self.unknown(in: report, kind).count
    }
    let candidates = (kind.map { [$0] } ?? TemplateKind.allCases).map { ($0, knowing($0)) }
    let known = candidates.map(\.1).max() ?? 0
    self.known = known
    guard let first = candidates.first(where: { $0.1 == known })?.0, kind != nil || known > 0 else {
      kinds = []
      // A file that cannot be read has errors enough.
      let hasErrors = report.findings.contains { $0.severity == .error }
      let fact: PreflightFact = names.isEmpty ? .noFields : .noKindFits
      findings = hasErrors && names.isEmpty ? [] : [PreflightFinding(fact)]
      return
    }
    kinds = candidates.filter { $0.1 == known && $0.0.vocabulary == first.vocabulary }.map(\.0)
    let places = Dictionary(
      report.fields.map { ($0.name, $0.places) }, uniquingKeysWith: { first, _ in first })
    var findings = Self.unknown(in: report, first).map { unknown in
      PreflightFinding(
        Self.fact(unknown, first.vocabulary),
        at: places[unknown.name] ?? [])
    }
    if report.kind != nil {
      findings += first.requiredFields.filter { !names.contains($0) }.map {
        PreflightFinding(.missingName($0))
      }
    }
    self.findings = findings
  }

  private static func fact(
    _ unknown: TemplateVocabulary.Unknown, _ vocabulary: TemplateVocabulary
  ) -> PreflightFact {
    let groups = vocabulary.groups(knowing: unknown.name)
    return groups.isEmpty
      ? .unknownName(unknown.name, isGroup: unknown.isGroup, nearest: unknown.nearest)
      : .misplacedName(unknown.name, isGroup: unknown.isGroup, within: groups)
  }

  /// Each unknown name once.
  ///
  /// Where the ends of groups do not match, nobody knows which group a name stands in, so it
  /// counts as known if any group knows it.
  private static func unknown(
    in report: PreflightReport, _ kind: TemplateKind
  ) -> [TemplateVocabulary.Unknown] {
    let all = report.hasWholeGroups ? [] : kind.vocabulary.all
    var seen: Set<String> = []
    return kind.vocabulary.unknown(in: report.names).filter {
      !all.contains($0.name) && seen.insert($0.name).inserted
    }
  }
}

extension TemplateNames {
  fileprivate var distinct: Set<String> { Set((fields + groups + pictures).map(\.name)) }
}

extension TemplateVocabulary {
  /// Every name, in whatever group.
  package var all: Set<String> {
    groups.reduce(into: Set(fields + pictures)) { names, group in
      names.insert(group.key)
      names.formUnion(group.value.all)
    }
  }

  /// The innermost groups that a name belongs to.
  fileprivate func groups(knowing name: String) -> [String] {
    groups.sorted { $0.key < $1.key }.flatMap { key, group -> [String] in
      let knows = group.fields.contains(name) || group.groups[name] != nil
      return (knows ? [key] : []) + group.groups(knowing: name)
    }
  }
}
