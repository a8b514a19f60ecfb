/// The only ways in which rows of people's data are written: each notes what it changed.
extension Connection {
  /// Adds a row.
  package func insert(into table: Table, _ fields: Fields) throws(SQLError) {
    try insert(into: table, row: Change.Field.all(fields))
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
    let row = Change.Field.all(fields)
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
    try update(table, key: Change.Field.all(key), set: Change.Field.all(fields)) != nil
  }

  /// Deletes the one row that has these key values, and says whether there was one.
  @discardableResult
  package func delete(from table: Table, key: Fields) throws(SQLError) -> Bool {
    try delete(from: table, key: Change.Field.all(key))
  }
}

/// The same for rows whose columns are known only when the program runs.
extension Connection {
  /// Adds a row.
  package func insert(into table: Table, row: [Change.Field]) throws(SQLError) {
    try send(insertion(table, row))
    journal.note(Change(table, old: nil, new: row))
  }

  /// Changes the one row that has these key values, and gives it as it is now; `nil` where there was
  /// none.
  @discardableResult
  package func update(
    _ table: Table, key: [Change.Field], set changed: [Change.Field]
  ) throws(SQLError) -> [Change.Field]? {
    guard let old = try row(of: table, where: key) else { return nil }
    try send(.update(table, key: key, set: changed))
    let new = old.replacing(changed)
    journal.note(Change(table, old: old, new: new))
    return new
  }

  /// Deletes the one row that has these key values, and says whether there was one.
  @discardableResult
  package func delete(from table: Table, key: [Change.Field]) throws(SQLError) -> Bool {
    guard let old = try row(of: table, where: key) else { return false }
    try send(.deletion(from: table, key: key))
    journal.note(Change(table, old: old, new: nil))
    return true
  }

  private func insertion(_ table: Table, _ row: [Change.Field]) -> Query {
    Query(insertionInto: table.name, columns: row.map(\.column), rows: [row.map(\.value)])
  }
}

/// For an erasure: what goes must not live on in the audit trail.
extension Connection {
  /// Changes a row, read whole as `row`; what stood in the changed columns is noted as NULL.
  package func erase(
    _ table: Table, row: [Change.Field], set changed: [Change.Field]
  ) throws(SQLError) {
    try send(.update(table, key: row.only(table.key), set: changed))
    let silent = changed.map { Change.Field($0.column, .null) }
    journal.note(Change(table, old: row.replacing(silent), new: row.replacing(changed)))
  }

  /// Deletes a row, read whole as `row`; of what stood in it only the key and the subject are noted.
  package func erase(from table: Table, row: [Change.Field]) throws(SQLError) {
    try send(.deletion(from: table, key: row.only(table.key)))
    journal.note(Change(table, old: row.only(table.key + [table.subject]), new: nil))
  }
}

extension Change.Field {
  package static func all(_ fields: Fields) -> [Change.Field] {
    fields.map { Change.Field($0.description, $1?.sqlValue ?? .null) }
  }
}

extension [Change.Field] {
  fileprivate func replacing(_ changed: [Change.Field]) -> [Change.Field] {
    map { field in changed.first { $0.column == field.column } ?? field }
  }

  fileprivate func only(_ columns: [String]) -> [Change.Field] {
    filter { columns.contains($0.column) }
  }
}
