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

  /// In the order of days, both ends too.
  package func holidays(
    from first: CivilDate, to last: CivilDate
  ) throws(SQLError) -> [Holiday] {
    try db.rows(
      "SELECT * FROM holiday WHERE date >= \(first) AND date <= \(last) ORDER BY date"
    ).map { row throws(SQLError) in
      Holiday(date: try row.value("date"), name: try row.value("name"))
    }
  }

  /// The first and the last day; `nil` where there is none.
  package func extent() throws(SQLError) -> ClosedRange<CivilDate>? {
    guard let row = try db.rows("SELECT min(date) AS low, max(date) AS high FROM holiday").first,
      let low: CivilDate = try row.optional("low"), let high: CivilDate = try row.optional("high")
    else { return nil }
    return low...max(low, high)
  }

  package func holiday(on date: CivilDate) throws(SQLError) -> Holiday? {
    guard let row = try db.rows("SELECT name FROM holiday WHERE date = \(date)").first else {
      return nil
    }
    return Holiday(date: date, name: try row.value("name"))
  }
}
