internal import Planning
internal import SQL
internal import Storage
package import Training

/// A session as somebody plans it.
package struct SessionPlan: Sendable {
  /// The code of a module of the round's curriculum; `nil` for anything else.
  package var module: String?
  /// Empty: the module's title is taken; needed where there is no module.
  package var title: String
  package var slot: Slot
  package var room: String
  package var trainers: [String]
  /// `nil`: the whole round attends.
  package var cohort: String?
  /// A meal, a ceremony: on the agenda, but no attendance is recorded and no hours count.
  package var isBreak: Bool
  /// Whether it may be held on a public holiday.
  package var allowsHoliday: Bool

  package init(
    module: String?, title: String = "", slot: Slot, room: String, trainers: [String],
    cohort: String? = nil, isBreak: Bool = false, allowsHoliday: Bool = false
  ) {
    self.module = module
    self.title = title
    self.slot = slot
    self.room = room
    self.trainers = trainers
    self.cohort = cohort
    self.isBreak = isBreak
    self.allowsHoliday = allowsHoliday
  }
}

extension Office {
  /// Adds a session unless it clashes with anything.
  ///
  /// - Throws: `Refused` with every conflict at once.
  @discardableResult
  package func addSession(round code: String, _ plan: SessionPlan) async throws -> ID<Session> {
    try await change(.addSession, in: .round(code)) { db in
      let record = try record(ofRound: code, db)
      let module = try plan.module.map { try self.module($0, of: record.curriculum) }
      let room = try self.room(plan.room, of: record.venue, db)
      let trainers = try plan.trainers.map { try trainer($0, db) }
      let cohort = try plan.cohort.map { try self.cohort($0, of: record) }
      let title = PersonName.normalised(plan.title)
      if title.isEmpty, module == nil { throw Refused(.sessionWithoutTopic) }
      let session = Session(
        id: newID(), round: record.round.id, module: module?.code,
        title: title.isEmpty ? module?.title.thai ?? "" : title, slot: plan.slot,
        room: room.id, trainers: trainers.map(\.id), cohort: cohort?.id,
        isBreak: plan.isBreak)
      let people = record.participants.count {
        $0.status.holdsPlace && (cohort == nil || $0.enrolment.cohort == cohort?.id)
      }
      let context = PlanningContext(
        round: record.round, room: room, people: people, trainers: trainers,
        sameDay: try SessionTable(db).sessions(on: plan.slot.date),
        holiday: plan.allowsHoliday ? nil : try HolidayTable(db).holiday(on: plan.slot.date),
        module: module, curriculum: record.curriculum.code,
        qualifications: try trainers.flatMap { try TrainerTable(db).qualifications(of: $0.id) })
      let conflicts = conflicts(of: session, in: context)
      guard conflicts.isEmpty else { throw Refused(conflicts.map { Refusal(.conflict($0)) }) }
      try SessionTable(db).insert(session)
      return session.id
    }
  }

  /// Takes a session out of the plan, 1 being the round's first in the order of time; one that has
  /// attendance marks stays.
  package func removeSession(round code: String, number: Int) async throws {
    try await change(.removeSession, in: .round(code)) { db in
      let record = try record(ofRound: code, db)
      let session = try session(String(number), of: record)
      try remove(session, from: record, db)
    }
  }

  /// Takes a session out of the plan, unless it has attendance marks, and gives it; `nil` where it is out
  /// already.
  @discardableResult
  package func removeSession(round code: String, _ id: ID<Session>) async throws -> Session? {
    try await change(.removeSession, in: .round(code)) { db in
      let record = try record(ofRound: code, db)
      guard let session = record.agenda.first(where: { $0.id == id }) else { return nil }
      try remove(session, from: record, db)
      return session
    }
  }

  private func remove(
    _ session: Session, from record: RoundRecord, _ db: any Connection
  ) throws {
    guard record.participants.allSatisfy({ $0.marks[session.id] == nil }) else {
      throw Refused(.heldRecords(session: session.title))
    }
    try SessionTable(db).delete(session)
    // A round that takes as many as its rooms seat may have more places now.
    _ = try moveUp(in: record.round.code, because: .capacityChanged, db)
  }

  private func module(
    _ code: String, of curriculum: Curriculum
  ) throws(Refused) -> Curriculum.Module {
    try only(
      curriculum.modules.filter { $0.code == code }, .module, code,
      known: curriculum.modules.map(\.code)
    ) { $0.code }
  }

  /// By its name or its id.
  func cohort(_ name: String, of record: RoundRecord) throws(Refused) -> Cohort {
    if let cohort = record.cohorts.first(where: { $0.id.description == name }) { return cohort }
    let wanted = PersonName.normalised(name)
    return try only(
      record.cohorts.filter { $0.name == wanted }, .cohort, name,
      known: record.cohorts.map(\.name)
    ) { $0.name }
  }

  /// A session by what people call it: its number in the order of time.
  func session(_ number: String, of record: RoundRecord) throws(Refused) -> Session {
    guard let place = Int(arabicDigits(number)), record.agenda.indices.contains(place - 1) else {
      throw Refused(
        .unknown(.session, number, nearest: record.agenda.indices.map { String($0 + 1) }))
    }
    return record.agenda[place - 1]
  }
}
