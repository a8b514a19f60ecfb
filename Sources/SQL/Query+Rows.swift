/// Statements on rows of our own tables, put together from the names of tables and columns.
extension Query {
  /// The rows that have all these values.
  static func selection(_ table: Table, where fields: [Change.Field]) -> Query {
    let (condition, values) = condition(fields)
    return Query(
      text: """
        SELECT * FROM \(table.name) WHERE \(condition)
        ORDER BY \(table.key.joined(separator: ", "))
        """, bindings: values)
  }

  static func update(
    _ table: Table, key: [Change.Field], set changed: [Change.Field]
  ) -> Query {
    let set = changed.enumerated().map { "\($1.column) = $\($0 + 1)" }.joined(separator: ", ")
    let (condition, keys) = condition(key, after: changed.count)
    return Query(
      text: "UPDATE \(table.name) SET \(set) WHERE \(condition)",
      bindings: changed.map(\.value) + keys)
  }

  static func deletion(from table: Table, key: [Change.Field]) -> Query {
    let (condition, keys) = condition(key)
    return Query(text: "DELETE FROM \(table.name) WHERE \(condition)", bindings: keys)
  }

  private static func condition(
    _ fields: [Change.Field], after count: Int = 0
  ) -> (text: String, values: [SQLValue]) {
    let text = fields.enumerated().map { "\($1.column) = $\(count + $0 + 1)" }
    return (text.joined(separator: " AND "), fields.map(\.value))
  }
}
