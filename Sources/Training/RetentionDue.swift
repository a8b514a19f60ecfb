/// Records of one kind that have outlived their time, by what they belong to.
package struct RetentionDue: Hashable, Sendable {
  package let rule: RetentionRule
  /// Where they are: a round, a person, or the whole for the audit trail.
  package let places: [Place]

  package init(rule: RetentionRule, places: [Place]) { (self.rule, self.places) = (rule, places) }

  package var records: Int { places.reduce(0) { $0 + $1.records } }

  package struct Place: Hashable, Sendable {
    /// A round's code or a person's name; empty for the whole.
    package let name: String
    /// What their time was counted from, the latest of them.
    package let began: CivilDate
    package let records: Int

    package init(name: String, began: CivilDate, records: Int) {
      (self.name, self.began, self.records) = (name, began, records)
    }
  }
}
