package import OpenDocument

extension TemplateValues {
  /// Every field and group of a document by its case; a group that is not given has no entry.
  package init<Field, Group>(
    fields: [Field: String], groups: [Group: [TemplateValues]]
  )
  where
    Field: RawRepresentable<String> & Hashable,
    Group: RawRepresentable<String> & Hashable & CaseIterable
  {
    self.init()
    for (field, value) in fields { self.fields[field.rawValue] = value }
    for group in Group.allCases { self.groups[group.rawValue] = groups[group] ?? [] }
  }
}
