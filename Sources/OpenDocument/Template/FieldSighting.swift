/// How a person put a field into a template.
package enum FieldSyntax: Hashable, CaseIterable, Sendable {
  /// `{{…}}` typed as text.
  case typed
  case userField, variable, placeholder, inputField, databaseField
  /// A frame named for its picture.
  case frame
}

/// A field, or one end of a group, at one place of a template.
struct FieldSighting: Hashable, Sendable {
  let tag: TemplateTag
  let syntax: FieldSyntax
  let place: TemplatePlace
}
