package import SQL
package import Training

package struct AttendanceTable {
  let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ mark: AttendanceMark) throws(SQLError) {
    var minutesLate: Int?
    if case .late(let minutes) = mark.status { minutesLate = minutes }
    let fields: Fields =
      [
        "id": mark.id,
        "enrolment_id": mark.enrolment,
        "session_id": mark.session,
        "status": mark.status.code,
        "minutes_late": minutesLate,
        "note": mark.note,
        "recorded_at": mark.recorded.at,
        "recorded_by": mark.recorded.by,
        "device": mark.recorded.device,
        "device_order": mark.order,
      ]
    try db.insert(
      into: .attendanceMark, row: Change.Field.all(fields, takenBack: mark.isTakenBack))
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
