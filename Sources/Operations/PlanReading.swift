internal import Planning
internal import SQL
internal import Storage
package import Training

/// A round's plan with all that a session is held against.
package struct RoundPlanFile: Sendable {
  package let round: Round
  package let curriculum: Curriculum
  package let venue: Venue
  package let rooms: [Room]
  /// All there are, not only those of the round.
  package let trainers: [Trainer]
  package let cohorts: [Cohort]
  /// In the order of time, breaks too.
  package let agenda: [Session]
  package let conflicts: [SessionConflicts]
  /// Of the days of the round.
  package let holidays: [Holiday]
  /// How many hold a place.
  package let people: Int
  /// Sessions whose attendance is recorded, in part at least.
  package let marked: Set<ID<Session>>
}

extension Office {
  package func plan(ofRound code: String) async throws -> RoundPlanFile {
    try await read(.round, in: .round(code), isNarrowed: true) { db in
      let round = try round(code, db)
      guard let stored = try CurriculumTable(db).curriculum(round.curriculum),
        let venue = try VenueTable(db).venue(round.venue)
      else { throw SQLError.damagedValue(column: "round") }
      let curriculum = try readCurriculum(stored.document)
      let rooms = try VenueTable(db).rooms(of: venue.id)
      let trainers = try TrainerTable(db).all()
      let agenda = try SessionTable(db).sessions(of: round.id)
      let statuses = try EnrolmentTable(db).statuses(of: round.id)
      let holders = try EnrolmentTable(db).enrolments(of: round.id)
        .filter { statuses[$0.id]?.holdsPlace ?? false }
      return RoundPlanFile(
        round: round, curriculum: curriculum, venue: venue, rooms: rooms, trainers: trainers,
        cohorts: try RoundTable(db).cohorts(of: round.id), agenda: agenda,
        conflicts: try conflicts(
          in: agenda, of: round, curriculum, byID(rooms, \.id), byID(trainers, \.id), holders, db),
        holidays: try HolidayTable(db).holidays(from: round.first, to: round.last),
        people: holders.count,
        marked: try SessionTable(db).marked(in: round.id))
    }
  }

  private func conflicts(
    in agenda: [Session], of round: Round, _ curriculum: Curriculum, _ rooms: [ID<Room>: Room],
    _ trainers: [ID<Trainer>: Trainer], _ holders: [Enrolment], _ db: any Connection
  ) throws -> [SessionConflicts] {
    var days: [CivilDate: [Session]] = [:]
    var qualifications: [ID<Trainer>: [TrainerQualification]] = [:]
    var found: [SessionConflicts] = []
    for session in agenda {
      let day = try days[session.slot.date] ?? SessionTable(db).sessions(on: session.slot.date)
      days[session.slot.date] = day
      for trainer in session.trainers where qualifications[trainer] == nil {
        qualifications[trainer] = try TrainerTable(db).qualifications(of: trainer)
      }
      guard let room = try rooms[session.room] ?? VenueTable(db).room(session.room) else {
        throw SQLError.damagedValue(column: "room_id")
      }
      let conflicts = Planning.conflicts(
        of: session,
        in: PlanningContext(
          round: round, room: room,
          people: holders.count { session.cohort == nil || $0.cohort == session.cohort },
          trainers: session.trainers.compactMap { trainers[$0] }, sameDay: day,
          // Whoever added it said that it may be held then.
          holiday: nil, module: curriculum.modules.first { $0.code == session.module },
          curriculum: curriculum.code,
          qualifications: session.trainers.flatMap { qualifications[$0] ?? [] }))
      if !conflicts.isEmpty {
        found.append(SessionConflicts(session: session.id, conflicts: conflicts))
      }
    }
    return found
  }
}
