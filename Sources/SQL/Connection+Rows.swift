/// Whole rows of tables of which only the name is known.
extension Connection {
  /// Every row of a table, in the order of its key.
  package func allRows(of table: Table) throws(SQLError) -> [Row] {
    let order = table.key.joined(separator: ", ")
    return try rows(Query(text: "SELECT * FROM \(table.name) ORDER BY \(order)", bindings: []))
  }

  /// The rows that have a value in a column, in the order of the key.
  package func rows(
    of table: Table, where column: String, is value: some SQLConvertible
  ) throws(SQLError) -> [[Change.Field]] {
    try rows(.selection(table, where: [Change.Field(column, value.sqlValue)])).map(\.fields)
  }

  /// The one row that has these values, if any.
  package func row(
    of table: Table, where fields: [Change.Field]
  ) throws(SQLError) -> [Change.Field]? {
    try rows(.selection(table, where: fields)).first?.fields
  }
}
