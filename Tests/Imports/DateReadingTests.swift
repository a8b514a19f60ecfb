import Imports
import Testing
import Training

struct DateReadingTests {
  @Test(arguments: [
    "2019-08-27", "๒๐๑๙-๐๘-๒๗", "27/8/2562", "27/08/2562", "27-08-2562", "27.8.2562",
    "27 / 8 / 2562",
    "๒๗/๘/๒๕๖๒", "27/8/2019", "27 สิงหาคม 2562", "๒๗ สิงหาคม ๒๕๖๒", "27 ส.ค. 2562", "27 สค 2562",
    "27สิงหาคม2562", "27 ส.ค.2562", " 27\u{A0}สิงหาคม  2562 ", "วันที่ ๒๗ สิงหาคม พ.ศ. ๒๕๖๒",
    "27 สิงหาคม 2019", "27 ส.ค. ค.ศ. 2019", "27 August 2019", "27 Aug 2019", "27 AUG. 2562",
  ])
  func `every usual way to write a date means the same day`(text: String) throws {
    #expect(try readDate(text).iso == "2019-08-27")
  }

  @Test(arguments: [
    ("29/02/2563", "2020-02-29"), ("1/1/2400", "1857-01-01"), ("31/12/2399", "2399-12-31"),
    ("1/1/2343", "2343-01-01"), ("1 ม.ค. พ.ศ. 2343", "1800-01-01"), ("31/12/2943", "2400-12-31"),
    ("2400-01-01", "2400-01-01"), ("1 พ.ย. 2562", "2019-11-01"), ("1 พ.ค. 2562", "2019-05-01"),
  ])
  func `the year is converted before the day is checked`(text: String, iso: String) throws {
    #expect(try readDate(text).iso == iso)
  }

  @Test(
    arguments: [
      ("29/02/2562", .noSuchDay(day: 29, month: 2, year: 2019)),
      ("31/4/2562", .noSuchDay(day: 31, month: 4, year: 2019)),
      ("1/13/2562", .noSuchDay(day: 1, month: 13, year: 2019)),
      ("0/1/2019", .noSuchDay(day: 0, month: 1, year: 2019)),
      ("2019-02-29", .noSuchDay(day: 29, month: 2, year: 2019)),
      ("27/8/62", .twoDigitYear("62", buddhist: BuddhistYear(2562), gregorian: 1962)),
      ("27 ส.ค. ๖๒", .twoDigitYear("62", buddhist: BuddhistYear(2562), gregorian: 1962)),
      ("27/8/05", .twoDigitYear("05", buddhist: BuddhistYear(2505), gregorian: 2005)),
      ("2562-08-27", .buddhistYear(2562, meant: date(2019, 8, 27))),
      ("2563-02-29", .buddhistYear(2563, meant: date(2020, 2, 29))),
      ("2562-02-29", .buddhistYear(2562, meant: nil)),
      ("9999-01-01", .buddhistYear(9999, meant: nil)),
      ("27 ส.ค. ค.ศ. 2562", .buddhistYear(2562, meant: date(2019, 8, 27))),
      ("27 ส.ค. พ.ศ. 2019", .gregorianYear(2019, meant: date(2019, 8, 27))),
      ("1/1/1799", .yearOutOfRange(1799)), ("1/1/2944", .yearOutOfRange(2401)),
      ("1/1/562", .yearOutOfRange(562)), ("0001-01-01", .yearOutOfRange(1)),
      ("", .notADate("")), ("พรุ่งนี้", .notADate("พรุ่งนี้")), ("43704", .notADate("43704")),
      ("27/8-2562", .notADate("27/8-2562")), ("27/8", .notADate("27/8")),
      ("2019/08/27", .notADate("2019/08/27")), ("27 ม 2562", .notADate("27 ม 2562")),
      ("1/1/99999999999999999999", .notADate("1/1/99999999999999999999")),
      ("+1/1/2562", .notADate("+1/1/2562")), ("27//2562", .notADate("27//2562")),
      ("27  2562", .notADate("27 2562")), ("-- ", .notADate("--")),
    ] as [(String, DateProblem)])
  func `what is no date says why`(text: String, problem: DateProblem) {
    #expect(throws: problem) { try readDate(text) }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    try? CivilDate(year: year, month: month, day: day)
  }
}
