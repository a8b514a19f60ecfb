extension Connection {
  /// The values that the engine puts into columns of a table that a row does not mention, but for
  /// NULL.
  package func defaults(of table: String) throws(SQLError) -> [String: SQLValue] {
    let rows =
      switch dialect {
      case .sqlite: try rows("SELECT name, dflt_value AS value FROM pragma_table_info(\(table))")
      case .postgreSQL:
        try rows(
          """
          SELECT CAST(column_name AS TEXT) AS name, CAST(column_default AS TEXT) AS value
          FROM information_schema.columns
          WHERE table_schema = current_schema() AND table_name = \(table)
          """)
      }
    var defaults: [String: SQLValue] = [:]
    for row in rows {
      if let text: String = try row.optional("value") {
        defaults[try row.value("name")] = literal(text)
      }
    }
    return defaults
  }

  /// `0`, or `'text'` with or without a type behind it.
  private func literal(_ text: String) -> SQLValue? {
    if let number = Int64(text) { return .integer(number) }
    guard text.hasPrefix("'"), let end = text.lastIndex(of: "'"), end > text.startIndex else {
      return nil
    }
    return .text(
      String(text[text.index(after: text.startIndex)..<end])
        .split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'"))
  }
}
