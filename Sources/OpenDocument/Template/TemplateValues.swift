/// What fills a template: a text for each field and a list for each group.
///
/// A name that a group's entry does not have is looked up in what encloses the group.
package struct TemplateValues: Hashable, Sendable {
  package var fields: [String: String]
  package var groups: [String: [TemplateValues]]

  package init(fields: [String: String] = [:], groups: [String: [TemplateValues]] = [:]) {
    (self.fields, self.groups) = (fields, groups)
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
