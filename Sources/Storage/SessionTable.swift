package import SQL
package import Training

package struct SessionTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ session: Session) throws(SQLError) {
    try db.insert(
      into: .session,
      [
        "id": session.id,
        "round_id": session.round,
        "module": session.module,
        "title": session.title,
        "held_on": session.slot.date,
        "start_minute": session.slot.start,
        "end_minute": session.slot.end,
        "room_id": session.room,
        "cohort_id": session.cohort,
        "is_break": session.isBreak,
      ])
    for (place, trainer) in session.trainers.enumerated() {
      try db.insert(
        into: .sessionTrainer,
        [
          "session_id": session.id,
          "place": place,
          "trainer_id": trainer,
        ])
    }
  }

  /// In the order of time.
  package func sessions(of round: ID<Round>) throws(SQLError) -> [Session] {
    try sessions(
      db.rows(
        """
        SELECT * FROM session WHERE round_id = \(round)
        ORDER BY held_on, start_minute, end_minute, id
        """))
  }

  /// Of every round.
  package func sessions(on date: CivilDate) throws(SQLError) -> [Session] {
    try sessions(db.rows("SELECT * FROM session WHERE held_on = \(date) ORDER BY start_minute, id"))
  }

  /// Those of a round of which attendance is recorded.
  package func marked(in round: ID<Round>) throws(SQLError) -> Set<ID<Session>> {
    Set(
      try db.rows(
        """
        SELECT DISTINCT m.session_id FROM enrolment e
        JOIN attendance_mark m ON m.enrolment_id = e.id WHERE e.round_id = \(round)
        """
      ).map { row throws(SQLError) in try row.value("session_id") })
  }

  private func sessions(_ rows: [Row]) throws(SQLError) -> [Session] {
    try rows.map { row throws(SQLError) in
      let id: ID<Session> = try row.value("id")
      let trainers = try db.rows(
        "SELECT trainer_id FROM session_trainer WHERE session_id = \(id) ORDER BY place"
      ).map { row throws(SQLError) in try row.value("trainer_id", as: ID<Trainer>.self) }
      return Session(
        id: id, round: try row.value("round_id"), module: try row.optional("module"),
        title: try row.value("title"), slot: try slot(row), room: try row.value("room_id"),
        trainers: trainers, cohort: try row.optional("cohort_id"),
        isBreak: try row.value("is_break"))
    }
  }

  func slot(_ row: Row) throws(SQLError) -> Slot {
    let date: CivilDate = try row.value("held_on")
    let start: TimeOfDay = try row.value("start_minute")
    let end: TimeOfDay = try row.value("end_minute")
    do {
      return try Slot(date: date, start: start, end: end)
    } catch { throw SQLError.damagedValue(column: "end_minute") }
  }
}

extension SessionTable {
  package func delete(_ session: Session) throws(SQLError) {
    for place in session.trainers.indices {
      try db.delete(from: .sessionTrainer, key: ["session_id": session.id, "place": place])
    }
    try db.delete(from: .session, key: ["id": session.id])
  }
}
