package import Training

/// Why a text could not be read as a date; `Phrases` words each case for people.
package enum DateProblem: Error, Hashable {
  case notADate(String)
  /// A year of two digits, with the years that it could mean.
  case twoDigitYear(String, buddhist: BuddhistYear, gregorian: Int)
  /// A Buddhist year where a Gregorian one is called for (ISO 8601, ค.ศ.), and the day that was
  /// surely meant, where there is one.
  case buddhistYear(Int, meant: CivilDate?)
  /// A Gregorian year after พ.ศ., and the day that was surely meant, where there is one.
  case gregorianYear(Int, meant: CivilDate?)
  /// A day that its month does not have in that Gregorian year.
  case noSuchDay(day: Int, month: Int, year: Int)
  /// A Gregorian year outside 1800…2400.
  case yearOutOfRange(Int)
}
