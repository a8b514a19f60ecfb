/// How many of those whom a session concerns were there.
package struct SessionAttendance: Hashable, Sendable {
  package private(set) var present = 0
  package private(set) var late = 0
  package private(set) var leave = 0
  package private(set) var absent = 0
  package private(set) var unmarked = 0

  package var expected: Int { present + late + leave + absent + unmarked }

  package var attended: Int { present + late }

  /// Nil where the session concerns nobody.
  package var share: AttendanceShare? { try? AttendanceShare(attended: attended, of: expected) }

  fileprivate mutating func add(_ status: AttendanceStatus?) {
    switch status {
    case .present: present += 1
    case .late: late += 1
    case .leave: leave += 1
    case .absent: absent += 1
    case nil: unmarked += 1
    }
  }
}

extension RoundRecord {
  /// The attendance of those of some participants who take part.
  package func attendance(
    in session: Session, of participants: [Participant]
  ) -> SessionAttendance {
    var attendance = SessionAttendance()
    for participant in participants
    where participant.status.takesPart
      && (session.cohort == nil || session.cohort == participant.enrolment.cohort)
    {
      attendance.add(participant.marks[session.id]?.status)
    }
    return attendance
  }
}
