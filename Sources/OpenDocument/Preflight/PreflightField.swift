/// A name that a template uses, with all the ways in which it does.
package struct PreflightField: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case field
    /// What repeats, or shows if there is something of that name.
    case group
    /// What shows if there is nothing of that name.
    case absence
    case picture
  }

  package let name: String
  package let role: Role
  package private(set) var syntaxes: [FieldSyntax] = []
  /// As written, arguments included; a text for empty values as `else:…`.
  package private(set) var formatters: [String] = []
  package private(set) var parts: [TemplatePart] = []
  /// The first few places.
  package private(set) var places: [TemplatePlace] = []
  /// In how many places it stands.
  package private(set) var count = 0

  package init(
    _ name: String, _ role: Role, syntaxes: [FieldSyntax] = [], formatters: [String] = [],
    parts: [TemplatePart] = [], places: [TemplatePlace] = [], count: Int = 0
  ) {
    (self.name, self.role, self.places, self.count) = (name, role, places, count)
    (self.syntaxes, self.formatters, self.parts) = (syntaxes, formatters, parts)
  }

  private mutating func add(
    _ syntax: FieldSyntax, _ part: TemplatePart, _ place: TemplatePlace?, _ use: FieldUse?
  ) {
    count += 1
    if let place, places.count < PreflightFinding.placeLimit, !places.contains(place) {
      places.append(place)
    }
    if !syntaxes.contains(syntax) { syntaxes.append(syntax) }
    if !parts.contains(part) { parts.append(part) }
    guard let use, formatters.count < 10 else { return }
    for text in use.formatters.map(\.text) + (use.fallback.map { ["else:\"\($0)\""] } ?? [])
    where !formatters.contains(text) {
      formatters.append(text)
    }
  }

  /// One entry for each name and role, in the order of the text.
  static func all(_ sightings: [FieldSighting], pictures: [TemplateField]) -> [Self] {
    struct Key: Hashable { let name: String, role: Role }
    var fields: [Self] = []
    var indices: [Key: Int] = [:]
    func add(
      _ name: String, _ role: Role, _ syntax: FieldSyntax, _ part: TemplatePart,
      _ place: TemplatePlace? = nil, _ use: FieldUse? = nil
    ) {
      let index = indices[Key(name: name, role: role), default: fields.count]
      if index == fields.count {
        indices[Key(name: name, role: role)] = index
        fields.append(Self(name, role))
      }
      fields[index].add(syntax, part, place, use)
    }
    for sighting in sightings {
      let part = sighting.place.part
      switch sighting.tag {
      case .field(let use): add(use.name, .field, sighting.syntax, part, sighting.place, use)
      case .open(let name, let inverted):
        add(name, inverted ? .absence : .group, sighting.syntax, part, sighting.place)
      case .close: break
      }
    }
    for picture in pictures { add(picture.name, .picture, .frame, picture.part) }
    return fields
  }
}
