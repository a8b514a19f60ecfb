package import SQL
package import Training

extension PersonTable {
  /// What somebody was called on a day.
  package func name(
    of person: ID<Person>, on date: CivilDate
  ) throws(SQLError) -> PersonName? {
    try self.person(person)?.name(on: date)
  }

  /// The last name of somebody, as lists show it.
  package func latestName(of person: ID<Person>) throws(SQLError) -> String? {
    try db.rows(
      """
      SELECT n.* FROM person_name n WHERE n.person_id = \(person)
      ORDER BY n.place DESC LIMIT 1
      """
    ).first.map { row throws(SQLError) in try name(row).displayed }
  }
}
