package import SQL
package import Training

package struct HolidayTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Unless it is there already; says whether it added it.
  package func insert(_ holiday: Holiday) throws(SQLError) -> Bool {
    try db.insertUnlessExists(
      into: .holiday,
      [
        "date": holiday.date,
        "name": holiday.name,
      ])
  }

  package func holiday(on date: CivilDate) throws(SQLError) -> Holiday? {
    guard let row = try db.rows("SELECT name FROM holiday WHERE date = \(date)").first else {
      return nil
    }
    return Holiday(date: date, name: try row.value("name"))
  }
}
