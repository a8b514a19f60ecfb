/// That two records were found to be one person, and what was moved then.
package struct PersonMerge: Hashable, Sendable {
  package let id: ID<PersonMerge>
  /// The record that was given up.
  package let retired: ID<Person>
  package let kept: ID<Person>
  package let recorded: Recording
  package let undone: Recording?

  package init(
    id: ID<PersonMerge>, retired: ID<Person>, kept: ID<Person>, recorded: Recording,
    undone: Recording? = nil
  ) {
    self.id = id
    self.retired = retired
    self.kept = kept
    self.recorded = recorded
    self.undone = undone
  }
}
