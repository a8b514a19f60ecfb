internal import SQL
internal import Storage
internal import Training

/// What stands against a mark.
struct MarkRules {
  let now: Recording
  let db: any Connection

  /// A device's clock may be ahead by so many milliseconds.
  private static var clockTolerance: Int64 { 600_000 }

  /// - Throws: `Refused`, and whatever the database throws.
  func check(_ input: AttendanceMarkInput, _ context: MarkContext?) throws {
    guard let context, let enrolment = context.enrolment else {
      throw Refused(.unknown(.enrolment, input.enrolment.description, nearest: []))
    }
    guard let session = context.session else {
      throw Refused(.unknown(.session, input.session.description, nearest: []))
    }
    try Self.checkClock(input.moment, now)
    if let obstacle = obstacle(to: input, of: enrolment, in: session) {
      let name = try PersonTable(db).latestName(of: enrolment.person) ?? ""
      throw Refused(obstacle(name))
    }
  }

  static func checkClock(_ moment: Moment, _ now: Recording) throws(Refused) {
    if moment.milliseconds > now.at.milliseconds + clockTolerance {
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
