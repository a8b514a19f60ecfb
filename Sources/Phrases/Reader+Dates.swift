package import Training

extension Reader {
  /// `27 สิงหาคม 2562` or `27 August 2019`: Thai counts Buddhist years.
  package func date(_ date: CivilDate) -> String {
    digits("\(date.day) \(month(date)) \(year(date))")
  }

  /// `วันที่ 27 สิงหาคม พ.ศ. 2562`, the form of certificates and letters.
  package func formalDate(_ date: CivilDate) -> String {
    language == .thai
      ? digits("วันที่ \(date.day) \(month(date)) พ.ศ. \(year(date))") : self.date(date)
  }

  /// `27 ส.ค. 2562` or `27 Aug 2019`; the year is never cut to two digits.
  package func shortDate(_ date: CivilDate) -> String {
    digits("\(date.day) \(shortMonth(date)) \(year(date))")
  }

  /// `วันอังคารที่ 27 สิงหาคม 2562` or `Tuesday, 27 August 2019`.
  package func longDate(_ date: CivilDate) -> String {
    language == .thai
      ? "วัน\(weekday(date))ที่ \(self.date(date))" : "\(weekday(date)), \(self.date(date))"
  }

  /// `27–28 สิงหาคม 2562`; what both ends share is said once.
  package func dates(_ first: CivilDate, _ last: CivilDate) -> String {
    if first == last { return date(first) }
    if first.year != last.year { return "\(date(first)) – \(date(last))" }
    if first.month != last.month {
      return digits("\(first.day) \(month(first)) – \(last.day) \(month(last)) \(year(last))")
    }
    return digits("\(first.day)–\(last.day) \(month(last)) \(year(last))")
  }

  /// `09.00` in Thai, `09:00` in English.
  package func time(_ time: TimeOfDay) -> String {
    let separator = language == .thai ? "." : ":"
    return digits(padded(time.hour, 2) + separator + padded(time.minute, 2))
  }

  /// `09.00–12.00 น.`, or `09:00–12:00` in English.
  package func times(_ slot: Slot) -> String {
    "\(time(slot.start))–\(time(slot.end))" + (language == .thai ? " น." : "")
  }

  /// `9 ชั่วโมง` or `1 ชั่วโมง 30 นาที`.
  package func duration(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    var parts: [String] = []
    if hours > 0 || rest == 0 {
      parts.append(digits("\(hours) \(say("ชั่วโมง", hours == 1 ? "hour" : "hours"))"))
    }
    if rest > 0 {
      parts.append(digits("\(rest) \(say("นาที", rest == 1 ? "minute" : "minutes"))"))
    }
    return parts.joined(separator: " ")
  }

  /// `3 ชม. 30 นาที`.
  package func shortDuration(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let parts = [
      hours > 0 || rest == 0 ? say("\(hours) ชม.", "\(hours) h") : nil,
      rest > 0 ? say("\(rest) นาที", "\(rest) min") : nil,
    ]
    return digits(parts.compactMap { $0 }.joined(separator: " "))
  }

  package func year(_ year: BuddhistYear) -> String {
    number(language == .thai ? year.number : year.number - 543)
  }

  private func year(_ date: CivilDate) -> Int {
    language == .thai ? date.buddhistYear.number : date.year
  }

  private func month(_ date: CivilDate) -> String {
    (language == .thai ? thaiMonths : englishMonths)[date.month - 1]
  }

  private func shortMonth(_ date: CivilDate) -> String {
    language == .thai
      ? thaiShortMonths[date.month - 1] : String(englishMonths[date.month - 1].prefix(3))
  }

  private func weekday(_ date: CivilDate) -> String {
    (language == .thai ? thaiWeekdays : englishWeekdays)[date.weekday.rawValue]
  }
}

private let thaiMonths = [
  "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
  "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
]
private let thaiShortMonths = [
  "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.",
  "ธ.ค.",
]
private let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
private let thaiWeekdays = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"]
private let englishWeekdays = [
  "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
]
