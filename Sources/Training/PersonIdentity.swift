/// A number that the state knows somebody by, sealed.
package struct PersonIdentity: Hashable, Sendable {
  package let id: ID<PersonIdentity>
  package let person: ID<Person>
  /// The number, by the keyring, for this row.
  package let sealed: [UInt8]
  /// Equal for equal numbers, 32 bytes.
  package let blindIndex: [UInt8]
  package let recorded: Recording

  package init(
    id: ID<PersonIdentity>, person: ID<Person>, sealed: [UInt8], blindIndex: [UInt8],
    recorded: Recording
  ) {
    self.id = id
    self.person = person
    self.sealed = sealed
    self.blindIndex = blindIndex
    self.recorded = recorded
  }
}

/// That somebody saw a sealed number in full, and why.
package struct IdentityDisclosure: Hashable, Sendable {
  package let id: ID<IdentityDisclosure>
  package let person: ID<Person>
  package let reason: String
  package let recorded: Recording

  package init(
    id: ID<IdentityDisclosure>, person: ID<Person>, reason: String, recorded: Recording
  ) {
    (self.id, self.person, self.reason, self.recorded) = (id, person, reason, recorded)
  }
}
