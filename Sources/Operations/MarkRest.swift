internal import SQL
internal import Storage
package import Training

/// That several marks of a session were recorded at one moment, which is how they can be taken back.
package struct MarkingDone: Hashable, Sendable {
  package let count: Int
  package let moment: Moment
}

extension Office {
  /// Marks as present everybody whom a session concerns and who is not marked in it (ที่เหลือมาทั้งหมด).
  ///
  /// - Throws: `Refused` for a session that is not of the round, or a break.
  package func markRestPresent(
    round code: String, session id: ID<Session>
  ) async throws -> MarkingDone {
    try await change(.markAttendance, in: .round(code)) { db in
      let sheet = try attendanceSheet(ofRound: code, session: id, db)
      guard let session = sheet.session else {
        throw Refused(.unknown(.session, id.description, nearest: []))
      }
      let now = recording()
      let rest = sheet.rows.filter { $0.mark == nil }
      for row in rest {
        try AttendanceTable(db).insert(
          AttendanceMark(
            id: newID(), enrolment: row.participant.enrolment.id, session: session.id,
            status: .present, recorded: now))
      }
      return MarkingDone(count: rest.count, moment: now.at)
    }
  }

  /// Undoes what the same person recorded in a session at one moment, where it still holds: what was
  /// before is recorded again, and what was first of all is taken back.
  ///
  /// - Throws: `Refused` when there is no such session in the round.
  package func undoMarks(
    round code: String, session id: ID<Session>, moment: Moment
  ) async throws -> MarkingDone {
    try await change(.markAttendance, in: .round(code)) { db in
      guard let session = try attendanceSheet(ofRound: code, session: id, db).session else {
        throw Refused(.unknown(.session, id.description, nearest: []))
      }
      let now = recording()
      let table = AttendanceTable(db)
      let histories = Dictionary(grouping: try table.marks(in: session), by: \.enrolment).values
      var count = 0
      for history in histories {
        guard let last = history.last, last.recorded.at == moment, last.recorded.by == now.by else {
          continue
        }
        let before = history.dropLast().last
        try table.insert(
          AttendanceMark(
            id: newID(), enrolment: last.enrolment, session: session.id,
            status: (before ?? last).status, note: before?.note ?? "", recorded: now,
            isTakenBack: before?.isTakenBack ?? true))
        count += 1
      }
      return MarkingDone(count: count, moment: now.at)
    }
  }
}
