internal import Tables
internal import Training

extension RowReader {
  mutating func session() -> SessionReference? {
    guard source.columns[.session] == nil else { return sessionInOneCell() }
    let date = required(.date) == nil ? nil : date(.date)
    let time = required(.startTime).flatMap(startTime)
    if time == nil, let text = text(.startTime) { report(.notATime(text), in: .startTime) }
    guard let date, let time else { return nil }
    return .starting(date, time)
  }

  /// A number, or a date and a time with a space between.
  private mutating func sessionInOneCell() -> SessionReference? {
    guard let text = required(.session) else { return nil }
    if let number = wholeNumber(text), number >= 1 { return .number(number) }
    var words = text.split(separator: " ")
    if words.last == "น." { words.removeLast() }
    guard words.count > 1, let time = startTime(String(words.removeLast())) else {
      report(.notASession(text), in: .session)
      return nil
    }
    do throws(DateProblem) {
      return .starting(try readDate(words.joined(separator: " ")), time)
    } catch {
      report(.date(error), in: .session)
      return nil
    }
  }

  mutating func status() -> AttendanceStatus? {
    guard required(.status) != nil else { return nil }
    let word = choice(.status, from: statusWords) { .unknownStatus($0) }
    let minutes = text(.lateMinutes)
    switch word {
    case .late:
      guard let minutes else {
        report(.minutesMissing, in: source.columns[.lateMinutes] == nil ? .status : .lateMinutes)
        return nil
      }
      guard let number = wholeNumber(minutes) else {
        report(.notAWholeNumber(minutes), in: .lateMinutes)
        return nil
      }
      // No session is longer than a day.
      guard (1...1440).contains(number) else {
        report(.minutesOutOfRange(minutes), in: .lateMinutes)
        return nil
      }
      return .late(minutes: number)
    case .some(let status):
      if let minutes, wholeNumber(minutes) != 0 {
        report(.minutesWithoutLateness(minutes), in: .lateMinutes)
        return nil
      }
      return status
    case nil: return nil
    }
  }
}

/// Reads `13.30` and `13:30 น.`; of `13.30–16.30 น.` the beginning.
private func startTime(_ text: String) -> TimeOfDay? {
  var start = arabicDigits(text)
  if start.hasSuffix("น.") { start = tidied(String(start.dropLast("น.".count))) }
  if let end = start.firstIndex(where: { $0 == "-" || $0 == "–" }) {
    guard (try? TimeOfDay(tidied(String(start[start.index(after: end)...])))) != nil else {
      return nil
    }
    start = tidied(String(start[..<end]))
  }
  return try? TimeOfDay(start)
}

/// Late with minutes still to be read.
private let statusWords: [String: AttendanceStatus] = wordTable([
  .present: ["present", "มา", "เข้าร่วม"], .late(minutes: 1): ["late", "สาย", "มาสาย"],
  .leave: ["leave", "ลา"], .absent: ["absent", "ขาด"],
])
