package import SQL
package import Training

package struct HolidayTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ holiday: Holiday) throws(SQLError) {
    try db.run("INSERT INTO holiday (date, name) VALUES (\(holiday.date), \(holiday.name))")
  }

  package func holiday(on date: CivilDate) throws(SQLError) -> Holiday? {
    guard let row = try db.rows("SELECT name FROM holiday WHERE date = \(date)").first else {
      return nil
    }
    return Holiday(date: date, name: try row.value("name"))
  }
}
