extension Connection {
  /// The rows of a table that have a value in a column, in the order of the key.
  package func rows(
    of table: Table, where column: String, is value: some SQLConvertible
  ) throws(SQLError) -> [Row] {
    try rows(
      Query(
        text: """
          SELECT * FROM \(table.name) WHERE \(column) = $1
          ORDER BY \(table.key.joined(separator: ", "))
          """, bindings: [value.sqlValue]))
  }

  /// Changes a row for an erasure: what stood in the changed columns is noted as NULL, so that it does
  /// not live on in the audit trail.
  ///
  /// `row` is the whole row as it was read.
  package func erase(
    _ table: Table, row: Row, set changed: [Change.Field]
  ) throws(SQLError) {
    let set = changed.enumerated().map { "\($1.column) = $\($0 + 1)" }.joined(separator: ", ")
    let (condition, keys) = erasureCondition(table, row, after: changed.count)
    try send(
      Query(
        text: "UPDATE \(table.name) SET \(set) WHERE \(condition)",
        bindings: changed.map(\.value) + keys))
    journal.note(
      Change(
        table,
        old: row.fields.map { field in
          changed.contains { $0.column == field.column } ? .init(field.column, .null) : field
        },
        new: row.fields.map { field in
          changed.first { $0.column == field.column } ?? field
        }))
  }

  /// Deletes a row for an erasure: of what stood in it only the key and the subject are noted.
  package func erase(from table: Table, row: Row) throws(SQLError) {
    let (condition, keys) = erasureCondition(table, row, after: 0)
    try send(Query(text: "DELETE FROM \(table.name) WHERE \(condition)", bindings: keys))
    journal.note(
      Change(
        table, old: row.fields.filter { (table.key + [table.subject]).contains($0.column) },
        new: nil))
  }

  private func erasureCondition(
    _ table: Table, _ row: Row, after count: Int
  ) -> (text: String, values: [SQLValue]) {
    let text = table.key.enumerated().map { "\($1) = $\(count + $0 + 1)" }
    let values = table.key.map { column in
      row.fields.first { $0.column == column }?.value ?? .null
    }
    return (text.joined(separator: " AND "), values)
  }
}
