internal import SQL
internal import Storage
package import Training

/// One mark as a device made it, which may deliver it any number of times.
package struct AttendanceMarkInput: Hashable, Sendable {
  /// Made by the device.
  package let id: ID<AttendanceMark>
  package let enrolment: ID<Enrolment>
  package let session: ID<Session>
  package let status: AttendanceStatus
  package let note: String
  /// When it was recorded on the device.
  package let moment: Moment
  /// Which of the device's marks of that moment it is, from 0.
  package let order: Int

  package init(
    id: ID<AttendanceMark>, enrolment: ID<Enrolment>, session: ID<Session>,
    status: AttendanceStatus, note: String = "", moment: Moment, order: Int = 0
  ) {
    self.id = id
    self.enrolment = enrolment
    self.session = session
    self.status = status
    self.note = note
    self.moment = moment
    self.order = order
  }
}

extension Office {
  /// A device's clock may be ahead by so many milliseconds.
  private static var clockTolerance: Int64 { 600_000 }

  /// Records marks that carry their ids, all or none; an id that is there already with the same
  /// content changes nothing.
  ///
  /// Every mark of a new id is kept, even one that repeats what holds, since otherwise one delivered
  /// twice could undo what came between. Where there are several, a refusal is placed at the number of its mark.
  @discardableResult
  package func record(_ marks: [AttendanceMarkInput]) async throws -> RecordingCount {
    try await change(.markAttendance, in: .marks(marks)) { db in
      var refusals = RefusalCollector()
      var count = RecordingCount()
      let now = recording()
      for (index, input) in marks.enumerated() {
        let place = marks.count > 1 ? Refusal.Place(line: index + 1, column: "") : nil
        try refusals.collect(at: place) { try record(input, now, &count, db) }
      }
      try refusals.finish()
      return count
    }
  }

  private func record(
    _ input: AttendanceMarkInput, _ now: Recording, _ count: inout RecordingCount,
    _ db: any Connection
  ) throws {
    let table = AttendanceTable(db)
    let context = try table.context(
      of: input.id, enrolment: input.enrolment, session: input.session)
    if let recorded = context?.recorded {
      guard AttendanceMarkInput(recorded) == input, !recorded.isTakenBack else { throw Refused(.markDiffers(input.id)) }
      count.unchanged += 1
      return
    }
    try check(input, context, now, db)
    try table.insert(
      AttendanceMark(
        id: input.id, enrolment: input.enrolment, session: input.session, status: input.status,
        note: input.note, recorded: Recording(at: input.moment, by: now.by, device: now.device),
        order: input.order))
    count.new += context?.latest == nil ? 1 : 0
    count.corrected += context?.latest == nil ? 0 : 1
  }

  /// - Throws: `Refused` with what stands against a mark.
  func check(
    _ input: AttendanceMarkInput, _ context: MarkContext?, _ now: Recording, _ db: any Connection
  ) throws {
    guard let context, let enrolment = context.enrolment else {
      throw Refused(.unknown(.enrolment, input.enrolment.description, nearest: []))
    }
    guard let session = context.session else {
      throw Refused(.unknown(.session, input.session.description, nearest: []))
    }
    try checkClock(input.moment, now)
    if let obstacle = obstacle(to: input, of: enrolment, in: session) {
      let name = try PersonTable(db).latestName(of: enrolment.person) ?? ""
      throw Refused(obstacle(name))
    }
  }

  func checkClock(_ moment: Moment, _ now: Recording) throws(Refused) {
    if moment.milliseconds > now.at.milliseconds + Self.clockTolerance {
      throw Refused(.clockAhead(moment, now: now.at))
    }
  }

  /// Why a mark may not be recorded, once the participant's name is known.
  private func obstacle(
    to input: AttendanceMarkInput, of enrolment: MarkContext.Place,
    in session: MarkContext.SessionFacts
  ) -> ((_ name: String) -> Refusal.Reason)? {
    if enrolment.round != session.round {
      return { .notInRoundOfSession($0, session: session.title) }
    }
    if !enrolment.status.takesPart { return { .notTakingPart($0, enrolment.status) } }
    if session.isBreak { return { _ in .attendanceOfBreak(session.title) } }
    if let cohort = session.cohort, cohort != enrolment.cohort {
      return { .notInCohort($0, session: session.title) }
    }
    if case .late(let minutes) = input.status, !(1..<session.minutes).contains(minutes) {
      return { _ in .latenessBeyondSession(minutes: minutes, scheduled: session.minutes) }
    }
    return nil
  }
}

extension AttendanceMarkInput {
  fileprivate init(_ mark: AttendanceMark) {
    self.init(
      id: mark.id, enrolment: mark.enrolment, session: mark.session, status: mark.status,
      note: mark.note, moment: mark.recorded.at, order: mark.order)
  }
}
