/// What somebody recorded about one participant in one session; a correction is a new mark.
package struct AttendanceMark: Hashable, Sendable {
  package let id: ID<AttendanceMark>
  package let enrolment: ID<Enrolment>
  package let session: ID<Session>
  package let status: AttendanceStatus
  package let note: String
  package let recorded: Recording
  /// Which of its device's marks of one moment it is, from 0.
  package let order: Int
  /// Whether it takes back what it says, so that nothing is recorded, as if nobody had marked yet.
  package let isTakenBack: Bool

  package init(
    id: ID<AttendanceMark>, enrolment: ID<Enrolment>, session: ID<Session>,
    status: AttendanceStatus, note: String = "", recorded: Recording, order: Int = 0,
    isTakenBack: Bool = false
  ) {
    self.id = id
    self.enrolment = enrolment
    self.session = session
    self.status = status
    self.note = note
    self.recorded = recorded
    self.order = order
    self.isTakenBack = isTakenBack
  }
}

/// มา · สาย · ลา · ขาด (CEDS 000076).
package enum AttendanceStatus: Hashable, Sendable {
  case present
  /// Arrived after the beginning, by so many minutes.
  case late(minutes: Int)
  case leave
  case absent

  package var code: String {
    switch self {
    case .present: "present"
    case .late: "late"
    case .leave: "leave"
    case .absent: "absent"
    }
  }

  /// Minutes attended of a session of `scheduled` minutes.
  package func minutes(of scheduled: Int) -> Int {
    switch self {
    case .present: scheduled
    case .late(let minutes): max(0, scheduled - minutes)
    case .leave, .absent: 0
    }
  }
}
