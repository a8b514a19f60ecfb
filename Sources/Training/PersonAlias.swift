/// Another spelling under which somebody stands in some source; never shown as their name.
package struct PersonAlias: Hashable, Sendable {
  package let id: ID<PersonAlias>
  package let person: ID<Person>
  /// Without prefix, as the source wrote it.
  package let spelling: String
  /// Where it was found; may be empty.
  package let source: String

  package init(id: ID<PersonAlias>, person: ID<Person>, spelling: String, source: String) {
    (self.id, self.person, self.spelling, self.source) = (id, person, spelling, source)
  }
}
