/// What erasing somebody takes away, and what has to stay.
package struct Erasure: Hashable, Sendable {
  package let person: ID<Person>
  /// What the person was called.
  package let name: String
  /// What takes the place of the name.
  package let pseudonym: String
  /// Rows that lose words about the person, by table, in the order of the schema.
  package let rows: [Count]
  /// Audit entries whose content goes; who did what and when stays.
  package let redactions: Int
  /// What a legal duty keeps.
  package let kept: [KeptCertificate]

  package init(
    person: ID<Person>, name: String, pseudonym: String, rows: [Count], redactions: Int,
    kept: [KeptCertificate]
  ) {
    self.person = person
    self.name = name
    self.pseudonym = pseudonym
    self.rows = rows
    self.redactions = redactions
    self.kept = kept
  }

  package struct Count: Hashable, Sendable {
    package let table: String
    package let rows: Int

    package init(table: String, rows: Int) { (self.table, self.rows) = (table, rows) }
  }

  package struct KeptCertificate: Hashable, Sendable {
    package let number: RegisterNumber
    /// The first day on which it can be erased too.
    package let until: CivilDate

    package init(number: RegisterNumber, until: CivilDate) {
      (self.number, self.until) = (number, until)
    }
  }

  /// The name of those whose names are gone, told apart by number.
  package static let pseudonym = "บุคคลที่ถูกลบข้อมูล"
}
