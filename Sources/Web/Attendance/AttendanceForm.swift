internal import Operations
internal import Phrases
internal import Training

/// The attendance of a session as somebody filled it in without a script: only the rows that differ from
/// what they were shown.
struct AttendanceForm {
  private(set) var edits: [AttendanceEdit] = []
  private(set) var problems: [Problem] = []
  /// Those that were typed, by enrolment, to be shown again.
  private(set) var typed: [ID<Enrolment>: Typed] = [:]

  struct Typed {
    let status: String
    let minutes: String
    let note: String
  }

  init(_ sheet: AttendanceSheet, _ visit: Visit) {
    guard let session = sheet.session else { return }
    var entry = Entry(visit)
    for row in sheet.rows {
      let id = row.participant.enrolment.id
      guard entry.isSet("b.\(id)") else { continue }
      let now = Self.typed(row, entry)
      let shown = Typed(
        status: entry.typed("v.\(id)"), minutes: entry.typed("w.\(id)"),
        note: entry.typed("x.\(id)"))
      let isSame =
        now.status == shown.status && now.note == shown.note
        && (now.status != "late" || now.minutes == shown.minutes)
      if isSame || now.status.isEmpty { continue }
      typed[id] = now
      let status = Self.status(row, now, session, &entry)
      let note = entry.text("n.\(id)", visit.say("หมายเหตุ", "Note"), isRequired: false)
      guard let status else { continue }
      edits.append(
        AttendanceEdit(
          id: visit.office.factID(), enrolment: id, session: session.id, status: status, note: note,
          moment: visit.office.moment, base: try? ID(entry.typed("b.\(id)"))))
    }
    problems = entry.problems
  }

  private static func typed(_ row: AttendanceSheet.Row, _ entry: Entry) -> Typed {
    let id = row.participant.enrolment.id
    return Typed(
      status: entry.typed("s.\(id)"), minutes: arabicDigits(entry.typed("m.\(id)")),
      note: entry.typed("n.\(id)"))
  }

  private static func status(
    _ row: AttendanceSheet.Row, _ typed: Typed, _ session: Session, _ entry: inout Entry
  ) -> AttendanceStatus? {
    let name = "m.\(row.participant.enrolment.id)"
    switch typed.status {
    case "present": return .present
    case "leave": return .leave
    case "absent": return .absent
    case "late":
      let label = entry.reader.say("สายกี่นาทีของ \(row.name)", "Minutes late of \(row.name)")
      return entry.number(name, label, in: 1...max(1, session.slot.minutes - 1)).map {
        .late(minutes: $0)
      }
    default: return nil
    }
  }
}
