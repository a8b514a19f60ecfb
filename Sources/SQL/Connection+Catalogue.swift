/// A column that points at rows of another table.
package struct ForeignKey: Hashable, Sendable {
  package let table: String
  package let column: String
}

extension Connection {
  /// The columns of a table in the order of the schema, as the engine knows them.
  package func columns(of table: String) throws(SQLError) -> [String] {
    let rows =
      switch dialect {
      case .sqlite: try rows("SELECT name FROM pragma_table_info(\(table)) ORDER BY cid")
      case .postgreSQL:
        try rows(
          """
          SELECT CAST(column_name AS TEXT) AS name FROM information_schema.columns
          WHERE table_schema = current_schema() AND table_name = \(table) ORDER BY ordinal_position
          """)
      }
    return try rows.map { row throws(SQLError) in try row.value("name") }
  }

  /// Every column of any table that refers to `id` of a table alone, as the engine knows them.
  package func foreignKeys(to table: String) throws(SQLError) -> [ForeignKey] {
    let rows =
      switch dialect {
      case .sqlite:
        try rows(
          """
          SELECT s.name AS child, k."from" AS column_name
          FROM sqlite_schema s, pragma_foreign_key_list(s.name) k
          WHERE s.type = 'table' AND k."table" = \(table) AND k."to" = 'id'
          ORDER BY child, column_name
          """)
      case .postgreSQL:
        try rows(
          """
          SELECT CAST(r.relname AS TEXT) AS child, CAST(a.attname AS TEXT) AS column_name
          FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
          JOIN pg_class p ON p.oid = c.confrelid
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
          WHERE c.contype = 'f' AND cardinality(c.conkey) = 1 AND p.relname = \(table)
          AND r.relnamespace = CAST(current_schema() AS regnamespace) ORDER BY child, column_name
          """)
      }
    return try rows.map { row throws(SQLError) in
      ForeignKey(table: try row.value("child"), column: try row.value("column_name"))
    }
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
}
