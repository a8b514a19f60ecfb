internal import Markup
internal import Phrases
internal import Training

extension RosterXML {
  static func writeCompletion(_ completion: Completion, to xml: inout XMLWriter) {
    xml.line {
      $0.start(
        "completion",
        [
          "result": code(completion),
          "attended": completion.attendance.map { String($0.attended) },
          "scheduled": completion.attendance.map { String($0.scheduled) },
          "attended-minutes": String(completion.attendedMinutes),
          "scheduled-minutes": String(completion.scheduledMinutes),
        ])
    }
    guard !completion.shortfalls.isEmpty else { return xml.end() }
    for shortfall in completion.shortfalls { xml.line { write(shortfall, to: &$0) } }
    xml.endOnOwnLine()
  }

  private static func code(_ completion: Completion) -> String {
    switch completion.result {
    case .complete: "complete"
    case .incomplete: "incomplete"
    case .open: "open"
    }
  }

  private static func write(_ shortfall: Completion.Shortfall, to xml: inout XMLWriter) {
    switch shortfall {
    case .noSessions: xml.element("no-sessions")
    case .unmarked(let sessions): xml.element("unmarked", ["sessions": String(sessions)])
    case .attendance(let share, let basis, let percent):
      xml.element(
        "attendance-below",
        [
          "basis": basis.rawValue, "attended": String(share.attended),
          "scheduled": String(share.scheduled), "required-percent": String(percent),
        ])
    case .competencyNotRated(let code, let level, let occasion):
      xml.element(
        "competency-not-rated",
        ["competency": code, "occasion": occasion.rawValue, "required": String(level)])
    case .competencyNotObserved(let code, let level, let occasion):
      xml.element(
        "competency-not-observed",
        ["competency": code, "occasion": occasion.rawValue, "required": String(level)])
    case .competencyBelow(let code, let rated, let level, let occasion):
      xml.element(
        "competency-below",
        [
          "competency": code, "occasion": occasion.rawValue, "rated": String(rated),
          "required": String(level),
        ])
    }
  }
}
