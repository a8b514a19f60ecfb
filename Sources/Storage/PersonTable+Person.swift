package import SQL
package import Training

extension PersonTable {
  package func person(_ id: ID<Person>) throws(SQLError) -> Person? {
    try people(
      names: db.rows(
        """
        SELECT n.*, p.is_invented FROM person_name n JOIN person p ON p.id = n.person_id
        WHERE n.person_id = \(id) ORDER BY n.place
        """),
      positions: db.rows("SELECT * FROM person_position WHERE person_id = \(id) ORDER BY place")
    ).first
  }

  /// What the organisations are called where somebody holds or held a position.
  package func employers(
    of id: ID<Person>
  ) throws(SQLError) -> [ID<Organisation>: String] {
    var names: [ID<Organisation>: String] = [:]
    for row in try db.rows(
      """
      SELECT o.id, o.name FROM person_position q JOIN organisation o ON o.id = q.organisation_id
      WHERE q.person_id = \(id)
      """)
    {
      names[try row.value("id")] = try row.value("name", as: String.self)
    }
    return names
  }
}
