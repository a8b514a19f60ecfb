package import OpenDocument
package import Training

/// The documents that are filled from a template which an office may restyle.
package enum TemplateKind: CaseIterable, Hashable, Sendable {
  case certificate, oneHalfDay, twoHalfDays, agenda

  /// Where the template that comes with the program lies, below `exports`.
  package func path(_ language: Language) -> String {
    let ending = language == .thai ? ".odt" : "-en.odt"
    return switch self {
    case .certificate: "certificate/template" + ending
    case .oneHalfDay: "sign-in-sheet/one-half-day" + ending
    case .twoHalfDays: "sign-in-sheet/two-half-days" + ending
    case .agenda: "agenda/template" + ending
    }
  }

  /// Everything that a template of this kind may ask for.
  package var vocabulary: TemplateVocabulary {
    switch self {
    case .certificate: CertificateDocument.vocabulary
    case .oneHalfDay, .twoHalfDays: SignInSheet.vocabulary
    case .agenda: AgendaDocument.vocabulary
    }
  }
}

/// The names of fields and groups, and what each group holds besides.
package struct TemplateVocabulary: Hashable, Sendable {
  package let fields: [String]
  package let groups: [String: TemplateVocabulary]

  package init(fields: [String] = [], groups: [String: TemplateVocabulary] = [:]) {
    (self.fields, self.groups) = (fields, groups)
  }

  /// A name in a template that has no value here, with the known name that is most like it.
  package struct Unknown: Hashable, Sendable {
    package let name: String
    package let isGroup: Bool
    package let nearest: String?

    package init(name: String, isGroup: Bool, nearest: String?) {
      (self.name, self.isGroup, self.nearest) = (name, isGroup, nearest)
    }
  }

  /// What a template asks for in vain, each name once, in the template's order.
  package func unknown(in template: DocumentTemplate) -> [Unknown] {
    unknown(in: template.fields)
  }

  package func unknown(in wanted: [TemplateField]) -> [Unknown] {
    var found: [Unknown] = []
    for field in wanted {
      let unknown = unknown(field.name, in: field.groups[...], known: fields)
      if let unknown, !found.contains(unknown) { found.append(unknown) }
    }
    return found
  }

  /// Walks down the groups around a name; what encloses a group is known inside it too.
  private func unknown(
    _ name: String, in path: ArraySlice<String>, known: [String], outer: [String: Self] = [:]
  ) -> Unknown? {
    let reachable = outer.merging(groups) { $1 }
    guard let group = path.first else {
      return known.contains(name)
        ? nil : Unknown(name: name, isGroup: false, nearest: nearest(to: name, among: known))
    }
    guard let inner = reachable[group] else {
      return Unknown(
        name: group, isGroup: true, nearest: nearest(to: group, among: reachable.keys.sorted()))
    }
    return inner.unknown(
      name, in: path.dropFirst(), known: known + inner.fields, outer: reachable)
  }
}

/// The candidate with the fewest changed characters, if fewer than half of them changed.
private func nearest(to name: String, among candidates: [String]) -> String? {
  let characters = Array(name.lowercased())
  let distances = candidates.map { ($0, editDistance(characters, Array($0.lowercased()))) }
  guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 * 2 < max(1, best.0.count) + 1
  else { return nil }
  return best.0
}

/// Levenshtein's distance, row by row.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (i, one) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (one == other ? 0 : 1))
      diagonal = above
    }
  }
  return row[right.count]
}
