internal import Training

/// What a participant attended of one half-day.
struct HalfDayAttendance {
  /// From the first session's beginning to the last one's end.
  let slot: Slot
  /// Minutes of the sessions in it.
  let attended, scheduled: Int
}

extension RoundRecord {
  /// The half-days that concern a participant, in the order of time.
  func halfDays(of participant: Participant) -> [HalfDayAttendance] {
    let sessions = sessions(for: participant)
    return days.flatMap { day in
      HalfDay.allCases.compactMap { half in
        let sessions = sessions.filter { $0.slot.date == day && $0.slot.halfDay == half }
        guard let slot = sessions.span else { return nil }
        return HalfDayAttendance(
          slot: slot,
          attended: sessions.reduce(0) { sum, session in
            sum + (participant.marks[session.id]?.status.minutes(of: session.slot.minutes) ?? 0)
          },
          scheduled: sessions.reduce(0) { $0 + $1.slot.minutes })
      }
    }
  }
}

extension [Session] {
  /// From the first beginning to the last end of sessions on one day.
  var span: Slot? {
    guard let first = self.min(by: { $0.slot.start < $1.slot.start })?.slot,
      let end = self.map(\.slot.end).max()
    else { return nil }
    return try? Slot(date: first.date, start: first.start, end: end)
  }
}
