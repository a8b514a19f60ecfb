package import SQL
package import Training

package struct AttendanceTable {
  let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ mark: AttendanceMark) throws(SQLError) { try insert([mark]) }

  /// What was marked, and after it what takes a mark back.
  package func insert(_ marks: [AttendanceMark]) throws(SQLError) {
    let takenBack = marks.filter(\.isTakenBack)
    try db.insert(
      marks.filter { !$0.isTakenBack }.map(values), into: .attendanceMark, columns: Self.columns)
    guard !takenBack.isEmpty else { return }
    try db.insert(
      takenBack.map { values($0) + [true.sqlValue] }, into: .attendanceMark,
      columns: Self.columns + ["is_taken_back"])
  }

  private static let columns = [
    "id", "enrolment_id", "session_id", "status", "minutes_late", "note", "recorded_at",
    "recorded_by", "device", "device_order",
  ]

  private func values(_ mark: AttendanceMark) -> [SQLValue] {
    var minutesLate: Int?
    if case .late(let minutes) = mark.status { minutesLate = minutes }
    return [
      mark.id.sqlValue, mark.enrolment.sqlValue, mark.session.sqlValue,
      mark.status.code.sqlValue, minutesLate?.sqlValue ?? .null, mark.note.sqlValue,
      mark.recorded.at.sqlValue, mark.recorded.by.sqlValue, mark.recorded.device.sqlValue,
      mark.order.sqlValue,
    ]
  }

  /// Every mark ever made in a round, the latest last.
  package func marks(of round: ID<Round>) throws(SQLError) -> [AttendanceMark] {
    try db.rows(
      """
      SELECT m.* FROM enrolment e JOIN attendance_mark m ON m.enrolment_id = e.id
      WHERE e.round_id = \(round) ORDER BY m.recorded_at, m.device_order, m.id
      """
    ).map(mark)
  }

  func mark(_ row: Row) throws(SQLError) -> AttendanceMark {
    AttendanceMark(
      id: try row.value("id"), enrolment: try row.value("enrolment_id"),
      session: try row.value("session_id"), status: try status(row),
      note: try row.value("note"), recorded: try row.recording(),
      order: try row.value("device_order"), isTakenBack: try row.value("is_taken_back"))
  }

  private func status(_ row: Row) throws(SQLError) -> AttendanceStatus {
    switch try row.value("status", as: String.self) {
    case "present": .present
    case "late": .late(minutes: try row.value("minutes_late"))
    case "leave": .leave
    case "absent": .absent
    default: throw .damagedValue(column: "status")
    }
  }
}
