internal import SQL
internal import Storage
package import Training

/// What goes on, and what waits for somebody.
package struct TodayFile: Sendable {
  package let now: Moment
  /// Of today, or of the next day that has any.
  package let sessions: [TodaySession]
  /// The rounds nearest to today, those that go on or are to come before those that are over.
  package let rounds: [RoundTasks]

  package struct RoundTasks: Hashable, Sendable {
    package let round: RoundSummary
    package let tasks: [RoundTask]
  }
}

extension Office {
  private static var comingRounds: Int { 6 }
  private static var finishedRounds: Int { 6 }
  private static var sessionsOfADay: Int { 12 }

  /// How long after a round a follow-up is asked for, from its first day on.
  private static var followUps: [(occasion: Assessment.Occasion, days: ClosedRange<Int>)] {
    [(.followUp1, 30...89), (.followUp3, 90...179), (.followUp6, 180...364)]
  }

  package func todayFile() async throws -> TodayFile {
    try await database.read { db in
      let now = now
      let today = now.dateInThailand
      let table = TaskTable(db)
      let sessions = try table.nextDay(from: today).map {
        try table.sessions(on: $0, limit: Self.sessionsOfADay)
      }
      let near = try RoundListTable(db).near(
        today, coming: Self.comingRounds, finished: Self.finishedRounds)
      return TodayFile(
        now: now, sessions: sessions ?? [],
        rounds: try near.map {
          TodayFile.RoundTasks(round: $0, tasks: try tasks(in: $0, at: now, db))
        })
    }
  }

  private func tasks(
    in round: RoundSummary, at now: Moment, _ db: any Connection
  ) throws(SQLError) -> [RoundTask] {
    let table = TaskTable(db)
    let today = now.dateInThailand
    var tasks: [RoundTask] = []
    let statuses = try table.statuses(of: round.id)
    func note(_ status: Enrolment.Status, _ task: (Int) -> RoundTask) {
      if let people = statuses[status], people > 0 { tasks.append(task(people)) }
    }
    if round.first <= today, round.takingPart > 0 {
      let unmarked = try table.unmarked(in: round.id, at: now)
      if unmarked > 0 { tasks.append(.unmarked(people: unmarked)) }
    }
    let isOver = round.last < today
    if isOver {
      note(.walkIn) { .walkIns(people: $0) }
      if round.takingPart > 0, try !table.hasCertificates(round.id) {
        tasks.append(.uncertified(people: round.takingPart))
      }
      let days = today.dayNumber - round.last.dayNumber
      for followUp in Self.followUps where followUp.days.contains(days) {
        let people = try table.notRated(in: round.id, on: followUp.occasion)
        if people > 0 { tasks.append(.followUp(followUp.occasion, people: people)) }
      }
    } else {
      note(.nominated) { .nominated(people: $0) }
      note(.approved) { .approved(people: $0) }
      note(.waiting) { .waiting(people: $0) }
      if try SessionTable(db).sessions(of: round.id).isEmpty { tasks.append(.noSessions) }
    }
    return tasks
  }
}
