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
    try await read(.rounds, in: .list) { db in
      let now = now
      let today = now.dateInThailand
      let table = TaskTable(db)
      let visible = try visibleRounds(db)
      let sessions = try table.nextDay(from: today).map { day in
        try table.sessions(on: day, limit: visible == nil ? Self.sessionsOfADay : 1000)
          .filter { visible?.contains($0.round) ?? true }.prefix(Self.sessionsOfADay)
      }
      // Those of others are left out afterwards.
      let count = visible == nil ? (Self.comingRounds, Self.finishedRounds) : (1000, 1000)
      let all = try RoundListTable(db).near(today, coming: count.0, finished: count.1)
        .filter { visible?.contains($0.code) ?? true }
      let near =
        all.filter { $0.last >= today }.prefix(Self.comingRounds)
        + all.filter { $0.last < today }.prefix(Self.finishedRounds)
      return TodayFile(
        now: now, sessions: sessions.map(Array.init) ?? [],
        rounds: try near.map {
          TodayFile.RoundTasks(round: $0, tasks: try tasks(in: $0, at: now, db))
        })
    }
  }

  /// The codes of the rounds that the one who works may see; `nil` for all.
  func visibleRounds(_ db: any Connection) throws -> Set<String>? {
    let bounds = authority.bounds(of: .read(.rounds))
    if bounds.contains(where: \.areUnlimited) { return nil }
    return Set(try RoundTable(db).all(within: bounds).map(\.code))
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
