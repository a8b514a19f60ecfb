/// A table whose rows the audit trail follows.
package struct Table: Hashable, Sendable {
  package let name: String
  /// The columns of the primary key.
  package let key: [String]
  /// The column that says to whose history a row belongs.
  package let subject: String

  package init(
    _ name: StaticString, key: [StaticString] = ["id"], subject: StaticString = "id"
  ) {
    self.name = name.description
    self.key = key.map(\.description)
    self.subject = subject.description
  }
}

/// Columns of a row with their values.
package typealias Fields = KeyValuePairs<StaticString, (any SQLConvertible)?>
