internal import SQL
internal import Storage
package import Training

extension Office {
  /// The time now, for facts whose makers bring their own.
  package var moment: Moment { now }

  /// A new id, for facts whose makers bring their own.
  package func factID<Entity>(_ entity: Entity.Type = Entity.self) -> ID<Entity> { newID() }

  /// Records what several edits say, each for itself: one that is refused holds none of the others back.
  ///
  /// An edit of something that was changed since its `base` is a conflict, unless it says what holds
  /// now. One that was recorded before is recorded; its time counts no less than that of the mark it
  /// was made from, since it was made after it, whatever the device's clock said.
  package func edit(_ edits: [AttendanceEdit]) async throws -> [EditOutcome<AttendanceMark>] {
    try await change(.markAttendance, in: .marks(edits.map(\.input))) { db in
      let now = recording()
      return try edits.map { edit in
        do {
          return try outcome(of: edit, now, db)
        } catch let refused as Refused {
          return .rejected(refused.reasons.map(\.reason))
        }
      }
    }
  }

  private func outcome(
    of edit: AttendanceEdit, _ now: Recording, _ db: any Connection
  ) throws -> EditOutcome<AttendanceMark> {
    let table = AttendanceTable(db)
    let context = try table.contexts(
      of: [MarkContext.Question(edit.id, enrolment: edit.enrolment, session: edit.session)]
    ).first.flatMap(\.self)
    if let recorded = context?.recorded {
      guard edit.enrolment == recorded.enrolment, edit.session == recorded.session,
        edit.agrees(with: recorded)
      else { throw Refused(.markDiffers(edit.id)) }
      return .recorded(edit.id)
    }
    try MarkRules(now: now, db: db).check(edit.input, context)
    let latest = try context?.latest.flatMap { try table.mark($0) }
    let present = latest.flatMap { $0.isTakenBack ? nil : $0 }
    let isSame = present.map(edit.agrees) ?? (edit.status == nil)
    if present?.id != edit.base, !isSame { return .conflict(present) }
    guard let status = edit.status ?? present?.status else { return .recorded(nil) }
    let at = max(edit.moment.milliseconds, latest?.recorded.at.milliseconds ?? .min)
    try table.insert(
      AttendanceMark(
        id: edit.id, enrolment: edit.enrolment, session: edit.session, status: status,
        note: edit.status == nil ? "" : edit.note,
        recorded: Recording(
          at: Moment(milliseconds: at), by: now.by, device: edit.device ?? now.device),
        order: latest.map { $0.recorded.at.milliseconds == at ? $0.order + 1 : 0 } ?? 0,
        isTakenBack: edit.status == nil))
    return .recorded(edit.id)
  }

  /// Everything ever recorded of one participant in one session, the latest last; empty for somebody
  /// who is not in the round, or may not be seen.
  package func marks(
    of enrolment: ID<Enrolment>, in session: ID<Session>, round code: String
  ) async throws -> [AttendanceMark] {
    try await read(.round, in: .round(code), isNarrowed: true) { db in
      let sheet = try attendanceSheet(ofRound: code, session: session, db)
      guard sheet.session != nil,
        sheet.rows.contains(where: { $0.participant.enrolment.id == enrolment })
      else { return [] }
      return try AttendanceTable(db).marks(of: enrolment, in: session)
    }
  }
}
