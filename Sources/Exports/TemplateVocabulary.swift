package import OpenDocument
internal import Training

/// The names of fields, groups and pictures, and what each group holds besides.
package struct TemplateVocabulary: Hashable, Sendable {
  package let fields: [String]
  package let groups: [String: TemplateVocabulary]
  /// Pictures for frames, in any group.
  package let pictures: [String]

  package init(
    fields: [String] = [], groups: [String: TemplateVocabulary] = [:], pictures: [String] = []
  ) {
    (self.fields, self.groups, self.pictures) = (fields, groups, pictures)
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
    unknown(
      in: TemplateNames(
        fields: template.fields, groups: template.groups, pictures: template.pictures))
  }

  package func unknown(in names: TemplateNames) -> [Unknown] {
    var found = unknown(in: names.fields)
    found += names.groups.compactMap { group in
      unknown(group.name, isGroup: true, in: group.groups[...], known: fields + pictures)
    }
    found += names.pictures.filter { !pictures.contains($0.name) }.map { picture in
      Unknown(
        name: picture.name, isGroup: false,
        nearest: nearest(to: picture.name, among: pictures).first)
    }
    return found.distinct
  }

  package func unknown(in wanted: [TemplateField]) -> [Unknown] {
    wanted.compactMap {
      unknown($0.name, isGroup: false, in: $0.groups[...], known: fields)
    }.distinct
  }

  /// Walks down the groups around a name; what encloses a group is known inside it too, and a group
  /// named for a field is a condition, in which nothing else is known.
  private func unknown(
    _ name: String, isGroup: Bool, in path: ArraySlice<String>, known: [String],
    outer: [String: Self] = [:]
  ) -> Unknown? {
    let reachable = outer.merging(groups) { $1 }
    guard let group = path.first else {
      if known.contains(name) || isGroup && reachable[name] != nil { return nil }
      let candidates = isGroup ? reachable.keys.sorted() + known : known
      return Unknown(
        name: name, isGroup: isGroup, nearest: nearest(to: name, among: candidates).first)
    }
    if let inner = reachable[group] {
      return inner.unknown(
        name, isGroup: isGroup, in: path.dropFirst(), known: known + inner.fields,
        outer: reachable)
    }
    if known.contains(group) {
      return unknown(
        name, isGroup: isGroup, in: path.dropFirst(), known: known, outer: outer)
    }
    return Unknown(
      name: group, isGroup: true,
      nearest: nearest(to: group, among: reachable.keys.sorted()).first)
  }
}

extension [TemplateVocabulary.Unknown] {
  fileprivate var distinct: Self {
    var seen: Set<TemplateVocabulary.Unknown> = []
    return filter { seen.insert($0).inserted }
  }
}
