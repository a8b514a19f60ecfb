package import SQL
internal import Training

extension OrganisationTable {
  /// Names that an unknown one may have been meant for: all of few, else those that begin alike.
  package func names(near name: String, count: Int) throws(SQLError) -> [String] {
    let all = try db.rows("SELECT name FROM organisation ORDER BY name LIMIT \(count + 1)")
    let start = Organisation.beginning(ofName: name)
    // Thai letters end before this one.
    let end = start + "\u{E7F}"
    let rows =
      all.count <= count
      ? all
      : try db.rows(
        """
        SELECT name FROM organisation WHERE name >= \(start) AND name < \(end)
        ORDER BY name LIMIT \(count)
        """)
    return try rows.map { row throws(SQLError) in try row.value("name") }
  }
}
