internal import CICal

/// An event of an iCalendar file as libical reads it.
package struct CalendarEvent: Equatable {
  package var uid, start, end, zone, stamp, summary, location, description: String
  package var isConfirmed = true
  package var sequence = 0

  package init(
    uid: String, start: String, end: String, zone: String, stamp: String, summary: String,
    location: String, description: String
  ) {
    (self.uid, self.start, self.end, self.zone) = (uid, start, end, zone)
    (self.stamp, self.summary, self.location) = (stamp, summary, location)
    self.description = description
  }

  /// Libical could not read a file, or something in it breaks the standard.
  package struct Problem: Error {}

  /// - Throws: `Problem`.
  package static func all(in bytes: [UInt8]) throws(Problem) -> [CalendarEvent] {
    guard let calendar = icalparser_parse_string(String(decoding: bytes, as: UTF8.self)) else {
      throw Problem()
    }
    defer { icalcomponent_free(calendar) }
    guard icalcomponent_isa(calendar) == ICAL_VCALENDAR_COMPONENT,
      icalrestriction_check(calendar) != 0, icalcomponent_count_errors(calendar) == 0
    else { throw Problem() }
    var events: [CalendarEvent] = []
    var next = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT)
    while let event = next {
      events.append(CalendarEvent(event))
      next = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)
    }
    return events
  }

  private init(_ event: OpaquePointer) {
    func text(_ value: UnsafePointer<CChar>?) -> String { value.map { String(cString: $0) } ?? "" }
    let start = icalcomponent_get_dtstart(event)
    self.init(
      uid: text(icalcomponent_get_uid(event)), start: text(icaltime_as_ical_string(start)),
      end: text(icaltime_as_ical_string(icalcomponent_get_dtend(event))),
      zone: text(icaltime_get_tzid(start)),
      stamp: text(icaltime_as_ical_string(icalcomponent_get_dtstamp(event))),
      summary: text(icalcomponent_get_summary(event)),
      location: text(icalcomponent_get_location(event)),
      description: text(icalcomponent_get_description(event)))
    isConfirmed = icalcomponent_get_status(event) == ICAL_STATUS_CONFIRMED
    sequence = Int(icalcomponent_get_sequence(event))
  }
}
