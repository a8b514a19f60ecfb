/// A row that was added, changed or deleted.
package struct Change: Hashable, Sendable {
  package let table: Table
  /// In the order of the table's key.
  package let key: [SQLValue]
  /// To whose history it belongs; empty where the row has nobody's.
  package let subject: String
  /// The whole row before; `nil` for one that was added.
  package let old: [Field]?
  /// The whole row after; `nil` for one that was deleted.
  package let new: [Field]?

  package struct Field: Hashable, Sendable {
    package let column: String
    package let value: SQLValue

    package init(_ column: String, _ value: SQLValue) {
      (self.column, self.value) = (column, value)
    }
  }

  package init(_ table: Table, old: [Field]?, new: [Field]?) {
    let row = new ?? old ?? []
    func value(_ column: String) -> SQLValue {
      row.first { $0.column == column }?.value ?? .null
    }
    self.table = table
    key = table.key.map(value)
    if case .text(let text) = value(table.subject) { subject = text } else { subject = "" }
    (self.old, self.new) = (old, new)
  }
}
