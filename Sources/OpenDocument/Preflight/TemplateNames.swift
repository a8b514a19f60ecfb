/// The names that a template asks for, each once for each group and part that it stands in.
package struct TemplateNames: Hashable, Sendable {
  package var fields: [TemplateField]
  package var groups: [TemplateField]
  package var pictures: [TemplateField]

  package init(
    fields: [TemplateField] = [], groups: [TemplateField] = [], pictures: [TemplateField] = []
  ) {
    (self.fields, self.groups, self.pictures) = (fields, groups, pictures)
  }
}
