package import SQL
package import Training

extension OrganisationTable {
  /// The next organisations in the order of places after a position, `count` at most; `text` is a part
  /// of any name that they go or went by, or of their district, spelled out; empty: all.
  package func search(
    _ text: String, after position: CoverageTable.Position, count: Int, on date: CivilDate
  ) throws(SQLError) -> [(organisation: Organisation, position: CoverageTable.Position)] {
    let pattern = "%" + text.flatMap { "%_\\".contains($0) ? ["\\", $0] : [$0] } + "%"
    let rows = try db.rows(
      """
      SELECT o.id, o.province, o.district, o.name FROM organisation o
      WHERE (o.province, o.district, o.name, o.id)
          > (\(position.province), \(position.district), \(position.name), \(position.id))
        AND (\(text) = '' OR o.district LIKE \(pattern) ESCAPE '\\' OR o.id IN (
          SELECT organisation_id FROM organisation_spelling
          WHERE spelling LIKE \(pattern) ESCAPE '\\'))
      ORDER BY o.province, o.district, o.name, o.id LIMIT \(count)
      """)
    var found: [(organisation: Organisation, position: CoverageTable.Position)] = []
    for row in rows {
      guard let organisation = try organisation(row.value("id"), on: date) else { continue }
      let position = CoverageTable.Position(
        province: try row.value("province"), district: try row.value("district"),
        name: try row.value("name"), id: try row.value("id", as: String.self))
      found.append((organisation, position))
    }
    return found
  }

  /// Those that are offices of one.
  package func offices(
    of organisation: ID<Organisation>, on date: CivilDate
  ) throws(SQLError) -> [Organisation] {
    let ids = try db.rows(
      "SELECT id FROM organisation WHERE parent_id = \(organisation) ORDER BY name, id")
    var found: [Organisation] = []
    for row in ids {
      if let office = try self.organisation(row.value("id"), on: date) { found.append(office) }
    }
    return found
  }
}
