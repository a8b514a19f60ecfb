package import SQL
package import Training

extension PersonTable {
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
