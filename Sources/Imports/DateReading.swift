package import Training

/// Reads a date as people write it.
///
/// `2019-08-27` is Gregorian; in `27/8/2562`, `27-8-2562`, `27.8.2562`, `27 ส.ค. 2562` and
/// `27 August 2019` a year from 2400 on is Buddhist and one below Gregorian, unless พ.ศ. or ค.ศ.
/// says which. Thai digits are digits. The year is converted before the day is checked, so that
/// 29/02/2563 is a day.
///
/// - Throws: what is wrong, never a guess: a year of two digits is refused.
package func readDate(_ text: String) throws(DateProblem) -> CivilDate {
  let written = tidied(text)
  var rest = Substring(arabicDigits(written))
  if rest.hasPrefix("วันที่") { rest = rest.dropFirst("วันที่".count).drop { $0 == " " } }
  if let date = try isoDate(rest) { return date }
  guard let parts = numbered(rest) ?? named(rest), let day = Int(parts.day) else {
    throw .notADate(written)
  }
  let year = try gregorianYear(parts, written: written)
  guard (1800...2400).contains(year) else { throw .yearOutOfRange(year) }
  return try date(day: day, month: parts.month, year: year)
}

private struct DateParts {
  enum Era { case buddhist, gregorian }

  let day: Substring
  let month: Int
  let era: Era?
  let year: Substring
}

/// `nil` where the text has another form.
private func isoDate(_ text: Substring) throws(DateProblem) -> CivilDate? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy(isDigits), let year = Int(parts[0]),
    let month = Int(parts[1]), let day = Int(parts[2])
  else { return nil }
  guard year <= 2400 else {
    throw .buddhistYear(year, meant: try? CivilDate(year: year - 543, month: month, day: day))
  }
  guard year >= 1800 else { throw .yearOutOfRange(year) }
  return try date(day: day, month: month, year: year)
}

private func date(day: Int, month: Int, year: Int) throws(DateProblem) -> CivilDate {
  do throws(TrainingError) {
    return try CivilDate(year: year, month: month, day: day)
  } catch {
    throw .noSuchDay(day: day, month: month, year: year)
  }
}

/// Day, month and year in digits, with one kind of separator between them.
private func numbered(_ text: Substring) -> DateParts? {
  guard let separator = text.first(where: { !$0.isNumber && $0 != " " }),
    ["/", "-", "."].contains(separator)
  else { return nil }
  let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(trimmed)
  guard parts.count == 3, parts.allSatisfy(isDigits), parts[0].utf8.count <= 2,
    parts[1].utf8.count <= 2, let month = Int(parts[1])
  else { return nil }
  return DateParts(day: parts[0], month: month, era: nil, year: parts[2])
}

/// A day in digits, a month by name, a year in digits, with or without spaces between them.
private func named(_ text: Substring) -> DateParts? {
  let day = text.prefix { isDigits($0) }
  let afterDay = text.dropFirst(day.count)
  guard let yearStart = afterDay.lastIndex(where: { !isDigits($0) }) else { return nil }
  let year = afterDay[afterDay.index(after: yearStart)...]
  var month = afterDay[...yearStart].filter { $0 != " " && $0 != "," }
  var era: DateParts.Era?
  if month.hasSuffix("พ.ศ.") {
    (era, month) = (.buddhist, String(month.dropLast("พ.ศ.".count)))
  } else if month.hasSuffix("ค.ศ.") {
    (era, month) = (.gregorian, String(month.dropLast("ค.ศ.".count)))
  }
  let key = month.filter { $0 != "." }.lowercased()
  guard (1...2).contains(day.utf8.count), !year.isEmpty,
    let index = monthNames.firstIndex(where: { $0.contains(key) })
  else { return nil }
  return DateParts(day: day, month: index + 1, era: era, year: year)
}

private func gregorianYear(
  _ parts: DateParts, written: String
) throws(DateProblem) -> Int {
  guard parts.year.utf8.count <= 4, let year = Int(parts.year) else { throw .notADate(written) }
  func meant(_ year: Int) -> CivilDate? {
    Int(parts.day).flatMap { try? CivilDate(year: year, month: parts.month, day: $0) }
  }
  if parts.year.utf8.count <= 2 {
    // Whichever century makes the Gregorian reading a year of this or the last lifetime.
    let gregorian = year < 50 ? 2000 + year : 1900 + year
    throw .twoDigitYear(
      String(parts.year), buddhist: BuddhistYear(2500 + year), gregorian: gregorian)
  }
  switch parts.era {
  case .gregorian where year > 2400: throw .buddhistYear(year, meant: meant(year - 543))
  case .buddhist where (1800..<2343).contains(year):
    throw .gregorianYear(year, meant: meant(year))
  case .gregorian: return year
  case .buddhist: return year - 543
  case nil: return year >= 2400 ? year - 543 : year
  }
}

private func trimmed(_ text: Substring) -> Substring {
  let head = text.drop { $0 == " " }
  guard let last = head.lastIndex(where: { $0 != " " }) else { return "" }
  return head[...last]
}

private func isDigits(_ text: Substring) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}

private func isDigits(_ character: Character) -> Bool { ("0"..."9").contains(character) }

/// Full and short names, in lower case and without full stops.
private let monthNames = [
  ["มกราคม", "มค", "january", "jan"], ["กุมภาพันธ์", "กพ", "february", "feb"],
  ["มีนาคม", "มีค", "march", "mar"], ["เมษายน", "เมย", "april", "apr"],
  ["พฤษภาคม", "พค", "may"], ["มิถุนายน", "มิย", "june", "jun"],
  ["กรกฎาคม", "กค", "july", "jul"], ["สิงหาคม", "สค", "august", "aug"],
  ["กันยายน", "กย", "september", "sep", "sept"], ["ตุลาคม", "ตค", "october", "oct"],
  ["พฤศจิกายน", "พย", "november", "nov"], ["ธันวาคม", "ธค", "december", "dec"],
]
