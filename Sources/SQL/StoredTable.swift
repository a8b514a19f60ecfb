/// A table as the engine knows it, whatever wrote its rows.
package struct StoredTable: Hashable, Sendable {
  package let name: String
  /// In the order of the schema.
  package let columns: [String]
  /// The columns of the primary key.
  package let key: [String]

  package init(name: String, columns: [String], key: [String]) {
    (self.name, self.columns, self.key) = (name, columns, key)
  }
}

extension Connection {
  /// Every table of the database but the migrator's own, each after those that it refers to.
  package func storedTables() throws(SQLError) -> [StoredTable] {
    var keys: [String: [String]] = [:]
    for row in try rows(keyColumns) {
      keys[try row.value("table_name"), default: []].append(try row.value("column_name"))
    }
    var parents: [String: Set<String>] = [:]
    for row in try rows(references) {
      let (child, parent): (String, String) = (try row.value("child"), try row.value("parent"))
      if child != parent { parents[child, default: []].insert(parent) }
    }
    keys[Migrator.table] = nil
    var left = keys.keys.sorted()
    var tables: [StoredTable] = []
    var placed: Set<String> = []
    while !left.isEmpty {
      let ready = left.filter { parents[$0, default: []].isSubset(of: placed) }
      // Tables that refer to each other in a circle come as they are.
      let next = ready.isEmpty ? left : ready
      for name in next {
        tables.append(
          StoredTable(name: name, columns: try columns(of: name), key: keys[name] ?? []))
      }
      placed.formUnion(next)
      left.removeAll(where: placed.contains)
    }
    return tables
  }

  private var keyColumns: Query {
    switch dialect {
    case .sqlite:
      """
      SELECT s.name AS table_name, c.name AS column_name
      FROM pragma_table_list s, pragma_table_info(s.name) c
      WHERE s.schema = 'main' AND s.type = 'table' AND s.name NOT LIKE 'sqlite_%' AND c.pk > 0
      ORDER BY s.name, c.pk
      """
    case .postgreSQL:
      """
      SELECT CAST(r.relname AS TEXT) AS table_name, CAST(a.attname AS TEXT) AS column_name
      FROM pg_index i JOIN pg_class r ON r.oid = i.indrelid
      JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = ANY (i.indkey)
      WHERE i.indisprimary AND r.relkind = 'r'
      AND r.relnamespace = CAST(current_schema() AS regnamespace)
      ORDER BY r.relname, array_position(CAST(i.indkey AS int2[]), a.attnum)
      """
    }
  }

  private var references: Query {
    switch dialect {
    case .sqlite:
      """
      SELECT s.name AS child, k."table" AS parent
      FROM pragma_table_list s, pragma_foreign_key_list(s.name) k
      WHERE s.schema = 'main' AND s.type = 'table'
      """
    case .postgreSQL:
      """
      SELECT CAST(r.relname AS TEXT) AS child, CAST(p.relname AS TEXT) AS parent
      FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
      JOIN pg_class p ON p.oid = c.confrelid
      WHERE c.contype = 'f' AND r.relnamespace = CAST(current_schema() AS regnamespace)
      """
    }
  }
}

extension Connection {
  package func hasRows(_ table: StoredTable) throws(SQLError) -> Bool {
    try !rows(Query(text: "SELECT 1 AS found FROM \(table.name) LIMIT 1", bindings: [])).isEmpty
  }
}
