/// What a reader of the document does not see, though it is in the file.
package enum HiddenContent: Hashable, Sendable {
  /// Letters formatted as hidden.
  case letters
  /// A field that holds hidden text.
  case field
  case section(String)
  /// A section or paragraph that a condition hides.
  case conditional
  case sheet(String)
  case rowsOrColumns
}
