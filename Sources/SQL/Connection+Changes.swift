extension Connection {
  /// Adds a row.
  package func insert(into table: Table, _ fields: Fields) throws(SQLError) {
    let row = fields.map { Change.Field($0.description, $1?.sqlValue ?? .null) }
    try send(insertion(table, row))
    journal.note(Change(table, old: nil, new: row))
  }

  /// Adds many rows, by the fastest way of the engine.
  package func insert(
    _ rows: [[SQLValue]], into table: Table, columns: [String]
  ) throws(SQLError) {
    try load(rows, into: table.name, columns: columns)
    for values in rows {
      journal.note(
        Change(table, old: nil, new: zip(columns, values).map { Change.Field($0, $1) }))
    }
  }

  /// Adds a row unless one with the same key or the same unique values is there, and says whether it
  /// did.
  package func insertUnlessExists(
    into table: Table, _ fields: Fields
  ) throws(SQLError) -> Bool {
    let row = fields.map { Change.Field($0.description, $1?.sqlValue ?? .null) }
    let insertion = insertion(table, row)
    let text = insertion.text + " ON CONFLICT DO NOTHING"
    guard try run(Query(text: text, bindings: insertion.bindings)) == 1 else { return false }
    journal.note(Change(table, old: nil, new: row))
    return true
  }

  /// Changes the one row that has these key values, and says whether there was one.
  @discardableResult
  package func update(
    _ table: Table, key: Fields, set fields: Fields
  ) throws(SQLError) -> Bool {
    guard let old = try row(of: table, key) else { return false }
    let changed = fields.map { Change.Field($0.description, $1?.sqlValue ?? .null) }
    let set = changed.enumerated().map { "\($1.column) = $\($0 + 1)" }.joined(separator: ", ")
    let (condition, keys) = condition(key, after: changed.count)
    try send(
      Query(
        text: "UPDATE \(table.name) SET \(set) WHERE \(condition)",
        bindings: changed.map(\.value) + keys))
    let new = old.map { field in changed.first { $0.column == field.column } ?? field }
    journal.note(Change(table, old: old, new: new))
    return true
  }

  /// Deletes the one row that has these key values, and says whether there was one.
  @discardableResult
  package func delete(from table: Table, key: Fields) throws(SQLError) -> Bool {
    guard let old = try row(of: table, key) else { return false }
    let (condition, keys) = condition(key, after: 0)
    try send(Query(text: "DELETE FROM \(table.name) WHERE \(condition)", bindings: keys))
    journal.note(Change(table, old: old, new: nil))
    return true
  }

  /// Every row of a table, in the order of its key.
  package func allRows(of table: Table) throws(SQLError) -> [Row] {
    let order = table.key.joined(separator: ", ")
    return try rows(Query(text: "SELECT * FROM \(table.name) ORDER BY \(order)", bindings: []))
  }

  private func insertion(_ table: Table, _ row: [Change.Field]) -> Query {
    Query(insertionInto: table.name, columns: row.map(\.column), rows: [row.map(\.value)])
  }

  private func row(of table: Table, _ key: Fields) throws(SQLError) -> [Change.Field]? {
    let (condition, keys) = condition(key, after: 0)
    return try rows(Query(text: "SELECT * FROM \(table.name) WHERE \(condition)", bindings: keys))
      .first?.fields
  }

  private func condition(_ key: Fields, after count: Int) -> (text: String, values: [SQLValue]) {
    let text = key.enumerated().map { "\($1.key) = $\(count + $0 + 1)" }
    return (text.joined(separator: " AND "), key.map { $0.value?.sqlValue ?? .null })
  }
}
