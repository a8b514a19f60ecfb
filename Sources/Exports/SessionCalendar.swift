package import Phrases
package import Training

/// The sessions of a round for people's own calendars (iCalendar, RFC 5545).
///
/// The same record always makes the same bytes: an event is known by its session's id and stamped
/// with the moment in which that was made.
package enum SessionCalendar {
  private static let zone = "Asia/Bangkok"

  /// - Throws: `forbiddenCharacter`.
  package static func bytes(_ record: RoundRecord, for reader: Reader) throws(ExportError)
    -> [UInt8]
  {
    var calendar = CalendarWriter()
    calendar.line("BEGIN:VCALENDAR")
    calendar.line("VERSION:2.0")
    calendar.line("PRODID:-//Heddle//Heddle//\(reader.say("TH", "EN"))")
    calendar.line("CALSCALE:GREGORIAN")
    let title = reader.workshop(record.round.title, ordinal: record.round.ordinal)
    // What programs read, and the standard that came later (RFC 7986).
    for name in ["X-WR-CALNAME", "NAME"] { try calendar.property(name, text: title) }
    // Thailand has kept one time since 1920.
    for line in [
      "BEGIN:VTIMEZONE", "TZID:\(zone)", "BEGIN:STANDARD", "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE",
    ] { calendar.line(line) }
    for session in record.sessions {
      try write(session, of: record, titled: title, for: reader, to: &calendar)
    }
    calendar.line("END:VCALENDAR")
    return calendar.bytes
  }

  private static func write(
    _ session: Session, of record: RoundRecord, titled title: String, for reader: Reader,
    to calendar: inout CalendarWriter
  ) throws(ExportError) {
    let slot = session.slot
    let place = [record.rooms[session.room]?.name ?? "", reader.place(record.venue)]
    calendar.line("BEGIN:VEVENT")
    calendar.line("UID:\(session.id)")
    calendar.line("DTSTAMP:\(calendarTime(session.id.made))")
    calendar.line("DTSTART;TZID=\(zone):\(calendarTime(slot.date, slot.start))")
    calendar.line("DTEND;TZID=\(zone):\(calendarTime(slot.date, slot.end))")
    // A session never changes: it is removed, and another is added.
    calendar.line("SEQUENCE:0")
    calendar.line("STATUS:CONFIRMED")
    try calendar.property(
      "SUMMARY", text: record.topic(of: session, for: reader) + sampleMark(record, reader))
    try calendar.property(
      "LOCATION", text: place.filter { !$0.isEmpty }.joined(separator: reader.say(" ", ", ")))
    try calendar.property(
      "DESCRIPTION",
      text: description(of: session, in: record, titled: title, reader).joined(separator: "\n"))
    calendar.line("END:VEVENT")
  }

  private static func sampleMark(_ record: RoundRecord, _ reader: Reader) -> String {
    record.isInvented ? " – \(reader.sampleMark)" : ""
  }

  private static func description(
    of session: Session, in record: RoundRecord, titled title: String, _ reader: Reader
  ) -> [String] {
    var lines = [title]
    if let cohort = record.cohorts.first(where: { $0.id == session.cohort }) {
      lines.append(reader.say("รุ่น: ", "Cohort: ") + cohort.name)
    }
    let trainers = session.trainers.compactMap { record.trainers[$0]?.name }
    if !trainers.isEmpty {
      lines.append(reader.say("วิทยากร: ", "Trainers: ") + trainers.joined(separator: ", "))
    }
    let objectives = record.module(of: session)?.objectives ?? []
    if !objectives.isEmpty {
      lines.append(reader.say("วัตถุประสงค์:", "Objectives:"))
      lines += objectives.map { "– " + $0.text(in: reader.language) }
    }
    return lines
  }
}
