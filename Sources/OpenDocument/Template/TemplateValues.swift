/// What fills a template: a text for each field and a list for each group.
///
/// A name that a group's entry does not have is looked up in what encloses the group. A group named
/// for a field shows if the field has a value.
package struct TemplateValues: Hashable, Sendable {
  package var fields: [String: String]
  package var groups: [String: [TemplateValues]]
  /// For fields that also have a form for machines: ISO 8601 dates, numbers without grouping.
  package var plain: [String: String]

  /// For frames named like them; a frame in braces without a picture is left out.
  package var pictures: [String: Picture]

  package init(
    fields: [String: String] = [:], groups: [String: [TemplateValues]] = [:],
    plain: [String: String] = [:], pictures: [String: Picture] = [:]
  ) {
    (self.fields, self.groups, self.plain) = (fields, groups, plain)
    self.pictures = pictures
  }
}

/// A place in a template that wants a value.
package struct TemplateField: Hashable, Sendable {
  package let name: String
  /// The groups around it, outermost first.
  package let groups: [String]
  package let part: TemplatePart

  package init(_ name: String, groups: [String] = [], part: TemplatePart) {
    (self.name, self.groups, self.part) = (name, groups, part)
  }
}
