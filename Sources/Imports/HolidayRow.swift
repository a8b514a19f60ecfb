package import Tables
package import Training

/// One public holiday of a year's list.
package struct HolidayRow: ListRow, Hashable {
  package let source: RowSource
  package let holiday: Holiday

  package init(source: RowSource, holiday: Holiday) {
    (self.source, self.holiday) = (source, holiday)
  }

  /// - Throws: every problem of the list at once.
  package static func rows(of table: Table) throws(ImportError) -> [HolidayRow] {
    var layout = Layout(of: table, fields: [.rowNumber, .date, .holidayName])
    layout.require(.date)
    layout.require(.holidayName)
    return try layout.rows(of: table) { reader in
      let date = reader.required(.date).flatMap { _ in reader.date(.date) }
      let name = reader.required(.holidayName)
      guard let date, let name else { return [] }
      return [HolidayRow(source: reader.source, holiday: Holiday(date: date, name: name))]
    }
  }

  var identity: CivilDate { holiday.date }

  var identityFields: [Field] { [.date] }
}
