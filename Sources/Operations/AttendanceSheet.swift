internal import SQL
internal import Storage
package import Training

/// The attendance of one session of a round, and of the half-day that it belongs to.
package struct AttendanceSheet: Sendable {
  package let round: Round
  /// All of which attendance is recorded, in the order of time.
  package let sessions: [Session]
  /// The one that is looked at; nil where there is none, or the one that was asked for is not of the
  /// round.
  package let session: Session?
  /// Those whom it concerns, in the order of lists.
  package let rows: [Row]

  package struct Row: Sendable {
    /// On the roster and the sign-in sheets.
    package let number: Int
    package let participant: Participant
    package let name: String
    package let position: String
    package let organisation: String
    /// What holds in the session.
    package let mark: AttendanceMark?
  }

  /// Those of the session's half-day.
  package var halfDay: [Session] {
    guard let session else { return [] }
    return sessions.filter {
      $0.slot.date == session.slot.date && $0.slot.halfDay == session.slot.halfDay
    }
  }
}

extension Office {
  /// Without `session`, the one that is running; else the last that has begun, else the first.
  ///
  /// - Throws: `Refused` when there is no such round.
  package func attendanceSheet(
    ofRound code: String, session: ID<Session>? = nil
  ) async throws -> AttendanceSheet {
    try await read(.round, in: .round(code), isNarrowed: true) { db in
      try attendanceSheet(ofRound: code, session: session, db)
    }
  }

  func attendanceSheet(
    ofRound code: String, session wanted: ID<Session>?, _ db: any Connection
  ) throws -> AttendanceSheet {
    let round = try round(code, db)
    let sessions = try SessionTable(db).sessions(of: round.id).filter { !$0.isBreak }
    let begun = sessions.last {
      Moment($0.slot.date, $0.slot.start).milliseconds <= now.milliseconds
    }
    let session =
      wanted.map { id in sessions.first { $0.id == id } } ?? (begun ?? sessions.first)
    let people = try listedPeople(of: round, db)
    guard let session else {
      return AttendanceSheet(round: round, sessions: sessions, session: nil, rows: [])
    }
    let halfDay = sessions.filter {
      $0.slot.date == session.slot.date && $0.slot.halfDay == session.slot.halfDay
    }
    let marks = Dictionary(
      grouping: try halfDay.flatMap { try AttendanceTable(db).marks(in: $0) }, by: \.enrolment)
    let rows = people.filter { $0.concerns(session) }.map { person in
      let present = (marks[person.enrolment.id] ?? []).present
      return AttendanceSheet.Row(
        number: person.number,
        participant: Participant(
          enrolment: person.enrolment, status: person.status, person: person.person,
          marks: present, ratings: [], certificates: []),
        name: person.name, position: person.position, organisation: person.organisation,
        mark: present[session.id])
    }
    return AttendanceSheet(round: round, sessions: sessions, session: session, rows: rows)
  }
}
