/// What has to be mended in a form, in the words of its reader.
struct Problem: Hashable, Sendable {
  /// The field's name; nil where it is about all of it.
  let field: String?
  let text: String
}
