package import Imports
internal import SQL
internal import Storage
package import Training

/// One mark as somebody states it.
package struct StatedMark: Hashable, Sendable {
  package var person: PersonReference
  package var session: SessionReference
  package var status: AttendanceStatus
  package var note: String
  /// The columns of the user's file that it was read from, if it was.
  private var source: RowSource?

  package init(
    person: PersonReference, session: SessionReference, status: AttendanceStatus,
    note: String = ""
  ) {
    self.person = person
    self.session = session
    self.status = status
    self.note = note
  }
}

/// What recording a list of marks or ratings did.
package struct RecordingCount: Hashable, Sendable {
  package var new = 0
  /// Those that differ from what was recorded before; the earlier ones stay in the history.
  package var corrected = 0
  /// Those that said what was recorded already; nothing was written for them.
  package var unchanged = 0

  package init(new: Int = 0, corrected: Int = 0, unchanged: Int = 0) {
    (self.new, self.corrected, self.unchanged) = (new, corrected, unchanged)
  }
}

extension StatedMark {
  package init(_ row: AttendanceRow) {
    self.init(
      person: PersonReference(row.participant, in: row.source), session: row.session,
      status: row.status, note: row.note)
    source = row.source
  }
}

extension StatedMark {
  /// A refusal of what stands in the first of these columns.
  fileprivate func refusal(_ reason: Refusal.Reason, _ fields: Field...) -> Refused {
    Refused([Refusal(reason, at: source.map { Refusal.Place($0, anyOf: fields) })])
  }
}

extension Office {
  /// Records attendance, all marks or none.
  ///
  /// With `dryRun` everything is checked and nothing written.
  @discardableResult
  package func markAttendance(
    round code: String, _ marks: [StatedMark], dryRun: Bool = false
  ) async throws -> RecordingCount {
    try await change(.markAttendance, in: .round(code), dryRun: dryRun) { db in
      let record = try record(ofRound: code, db)
      let table = AttendanceTable(db)
      var refusals = RefusalCollector()
      var count = RecordingCount()
      for stated in marks {
        try refusals.collect(at: stated.person.place) {
          let (participant, session) = try resolve(stated, in: record)
          let before = participant.marks[session.id]
          if let before, before.status == stated.status, before.note == stated.note {
            count.unchanged += 1
            return
          }
          count.new += before == nil ? 1 : 0
          count.corrected += before == nil ? 0 : 1
          try table.insert(
            AttendanceMark(
              id: newID(), enrolment: participant.enrolment.id, session: session.id,
              status: stated.status, note: stated.note, recorded: recording()))
        }
      }
      try refusals.finish()
      return count
    }
  }

  private func resolve(
    _ stated: StatedMark, in record: RoundRecord
  ) throws(Refused) -> (Participant, Session) {
    let participant = try participant(stated.person, of: record)
    guard participant.status.takesPart else {
      throw Refused(.notTakingPart(stated.person.name, participant.status))
    }
    let session: Session
    do throws(Refused) {
      session = try self.session(stated.session, of: record)
    } catch {
      throw Refused(
        error.reasons.flatMap { stated.refusal($0.reason, .session, .date).reasons })
    }
    if session.isBreak {
      throw stated.refusal(.attendanceOfBreak(session.title), .session, .date)
    }
    guard session.cohort == nil || session.cohort == participant.enrolment.cohort else {
      throw Refused(.notInCohort(stated.person.name, session: session.title))
    }
    if case .late(let minutes) = stated.status,
      !(1..<session.slot.minutes).contains(minutes)
    {
      throw stated.refusal(
        .latenessBeyondSession(minutes: minutes, scheduled: session.slot.minutes), .lateMinutes,
        .status)
    }
    return (participant, session)
  }

  private func session(
    _ reference: SessionReference, of record: RoundRecord
  ) throws(Refused) -> Session {
    switch reference {
    case .number(let number): return try session(String(number), of: record)
    case .starting(let date, let time):
      return try only(
        record.agenda.filter { $0.slot.date == date && $0.slot.start == time }, .session,
        SessionReference.label(date, time),
        known: record.agenda.map { SessionReference.label($0.slot.date, $0.slot.start) }
      ) { $0.title }
    }
  }
}

extension SessionReference {
  fileprivate static func label(_ date: CivilDate, _ time: TimeOfDay) -> String {
    "\(date.iso) \(padded(time.hour, 2)):\(padded(time.minute, 2))"
  }
}
