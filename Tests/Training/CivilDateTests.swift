import Testing
import Training

struct CivilDateTests {
  @Test(arguments: [
    ("2019-08-27", 2562, 2562, Weekday.tuesday), ("2019-10-01", 2562, 2563, .tuesday),
    ("2020-02-29", 2563, 2563, .saturday), ("1970-01-01", 2513, 2513, .thursday),
    ("1899-12-31", 2442, 2443, .sunday),
  ])
  func `a date knows its Buddhist, fiscal year and weekday`(
    iso: String, buddhist: Int, fiscal: Int, weekday: Weekday
  ) throws {
    let date = try CivilDate(iso: iso)
    #expect(date.iso == iso)
    #expect(date.buddhistYear == BuddhistYear(buddhist))
    #expect(date.fiscalYear == BuddhistYear(fiscal))
    #expect(date.weekday == weekday)
    #expect(CivilDate(dayNumber: date.dayNumber) == date)
  }

  @Test(arguments: [
    "2019-02-29", "2019-13-01", "2019-04-31", "2562-08-27", "19-08-27", "2019-8-27",
  ])
  func `a day that is not in the calendar is refused`(iso: String) {
    #expect(throws: TrainingError.self) { try CivilDate(iso: iso) }
  }
}
