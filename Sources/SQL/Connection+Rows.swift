/// Rows of tables that are known only when the program runs, as a merge of records meets them.
extension Connection {
  /// The rows in which a column has a value, in the order of the key.
  package func rows(
    of table: Table, where column: String, is value: SQLValue
  ) throws(SQLError) -> [[Change.Field]] {
    let order = table.key.joined(separator: ", ")
    return try rows(
      Query(
        text: "SELECT * FROM \(table.name) WHERE \(column) = $1 ORDER BY \(order)",
        bindings: [value])
    ).map(\.fields)
  }

  /// The one row that has these values, if any.
  package func row(
    of table: Table, where fields: [Change.Field]
  ) throws(SQLError) -> [Change.Field]? {
    let (condition, values) = condition(fields, after: 0)
    return try rows(
      Query(text: "SELECT * FROM \(table.name) WHERE \(condition)", bindings: values)
    ).first?.fields
  }

  /// Adds a row.
  package func insert(into table: Table, row: [Change.Field]) throws(SQLError) {
    try send(
      Query(
        insertionInto: table.name, columns: row.map(\.column), rows: [row.map(\.value)]))
    journal.note(Change(table, old: nil, new: row))
  }

  /// Changes the one row that has these key values, and gives it as it is now; `nil` where there was
  /// none.
  @discardableResult
  package func update(
    _ table: Table, key: [Change.Field], set changed: [Change.Field]
  ) throws(SQLError) -> [Change.Field]? {
    guard let old = try row(of: table, where: key) else { return nil }
    let set = changed.enumerated().map { "\($1.column) = $\($0 + 1)" }.joined(separator: ", ")
    let (condition, values) = condition(key, after: changed.count)
    try send(
      Query(
        text: "UPDATE \(table.name) SET \(set) WHERE \(condition)",
        bindings: changed.map(\.value) + values))
    let new = old.map { field in changed.first { $0.column == field.column } ?? field }
    journal.note(Change(table, old: old, new: new))
    return new
  }

  /// Deletes the one row that has these key values, and says whether there was one.
  package func delete(from table: Table, key: [Change.Field]) throws(SQLError) -> Bool {
    guard let old = try row(of: table, where: key) else { return false }
    let (condition, values) = condition(key, after: 0)
    try send(Query(text: "DELETE FROM \(table.name) WHERE \(condition)", bindings: values))
    journal.note(Change(table, old: old, new: nil))
    return true
  }

  /// The sets of columns whose values no two rows of a table may share, as the engine knows them.
  package func uniqueKeys(of table: String) throws(SQLError) -> [[String]] {
    let rows =
      switch dialect {
      case .sqlite:
        try rows(
          """
          SELECT l.name AS key_name, i.name AS column_name
          FROM pragma_index_list(\(table)) l, pragma_index_info(l.name) i
          WHERE l."unique" = 1 ORDER BY l.name, i.seqno
          """)
      case .postgreSQL:
        try rows(
          """
          SELECT CAST(r.relname AS TEXT) AS key_name, CAST(a.attname AS TEXT) AS column_name
          FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid
          JOIN pg_class r ON r.oid = x.indexrelid
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (x.indkey)
          WHERE x.indisunique AND t.relname = \(table)
          AND t.relnamespace = CAST(current_schema() AS regnamespace)
          ORDER BY key_name, column_name
          """)
      }
    var order: [String] = []
    var columns: [String: [String]] = [:]
    for row in rows {
      let name: String = try row.value("key_name")
      if columns[name] == nil { order.append(name) }
      columns[name, default: []].append(try row.value("column_name"))
    }
    return order.compactMap { columns[$0] }
  }

  private func condition(
    _ key: [Change.Field], after count: Int
  ) -> (text: String, values: [SQLValue]) {
    let text = key.enumerated().map { "\($1.column) = $\(count + $0 + 1)" }
    return (text.joined(separator: " AND "), key.map(\.value))
  }
}
