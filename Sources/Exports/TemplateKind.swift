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
        ? nil : Unknown(name: name, isGroup: false, nearest: nearest(to: name, among: known).first)
    }
    guard let inner = reachable[group] else {
      return Unknown(
        name: group, isGroup: true,
        nearest: nearest(to: group, among: reachable.keys.sorted()).first)
    }
    return inner.unknown(
      name, in: path.dropFirst(), known: known + inner.fields, outer: reachable)
  }
}
