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
  /// Records marks that carry their ids, all or none; an id that is there already with the same
  /// content changes nothing.
  ///
  /// Every mark of a new id is kept, even one that repeats what holds, since otherwise one delivered
  /// twice could undo what came between. Where there are several, a refusal is placed at the number of its mark.
  @discardableResult
  package func record(_ marks: [AttendanceMarkInput]) async throws -> RecordingCount {
    try await change(marks, by: Self.markRecording)
  }

  /// Whoever delivers marks at the same time shares the questions and the rows, and nothing else.
  private static let markRecording = JointWork<
    Contribution<[AttendanceMarkInput]>, RecordingCount
  > { all, db in
    var desk = try MarkDesk(for: all.flatMap(\.input), db)
    var ends: [Int] = []
    let results = try all.map { one in
      defer { ends.append(desk.marks.count) }
      do {
        return Result<RecordingCount, any Error>.success(
          try desk.take(one.input, one.office.recording()) {
            try one.office.allow(.change(.markAttendance), in: .marks(one.input), db)
          })
      } catch let refused as Refused {
        return .failure(refused)
      }
    }
    let before = db.journal.changes.count
    try AttendanceTable(db).insert(desk.marks)
    var changes = db.journal.changes[before...]
    for (one, end) in zip(all, ends) {
      let own = changes.prefix(upTo: before + end)
      changes = changes.dropFirst(own.count)
      try one.office.conclude(.markAttendance, Array(own), one.signing, db)
    }
    return results
  }
}
