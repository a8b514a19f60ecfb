/// Whether a participant has completed a round, and if not, every reason why.
package struct Completion: Hashable, Sendable {
  /// `nil` while no session concerns the participant.
  package let attendance: AttendanceShare?
  package let attendedMinutes: Int
  package let scheduledMinutes: Int
  /// Empty for somebody who has completed.
  package let shortfalls: [Shortfall]

  package var isComplete: Bool { shortfalls.isEmpty }

  /// Whether marks that decide it are still to be recorded.
  package var isOpen: Bool {
    shortfalls.contains { shortfall in
      switch shortfall {
      case .noSessions, .unmarked: true
      default: false
      }
    }
  }

  package enum Shortfall: Hashable, Sendable {
    case noSessions
    /// Sessions that nobody has recorded anything about for this person.
    case unmarked(sessions: Int)
    case attendance(AttendanceShare, basis: CompletionRule.Basis, percent: Int)
    case competencyNotRated(String, required: Int, Assessment.Occasion)
    case competencyNotObserved(String, required: Int, Assessment.Occasion)
    case competencyBelow(String, rated: Int, required: Int, Assessment.Occasion)
  }
}

extension RoundRecord {
  /// Holds a participant against the curriculum's completion rule.
  ///
  /// On the half-day basis a half-day counts when each of its sessions was attended; on the basis
  /// of hours minutes are summed. Of several trainers' or supervisors' ratings the lowest decides;
  /// a self-rating decides nothing.
  package func completion(of participant: Participant) -> Completion {
    let rule = curriculum.completion
    let sessions = sessions(for: participant)
    let attendedMinutes = sessions.reduce(0) { sum, session in
      sum + (participant.marks[session.id]?.status.minutes(of: session.slot.minutes) ?? 0)
    }
    let scheduledMinutes = sessions.reduce(0) { $0 + $1.slot.minutes }
    let share: AttendanceShare? =
      switch rule.attendance.basis {
      case .hours: try? AttendanceShare(attended: attendedMinutes, of: scheduledMinutes)
      case .halfDays: halfDayShare(sessions, of: participant, rule.attendance)
      }

    var shortfalls: [Completion.Shortfall] = []
    if let share {
      let unmarked = sessions.count { participant.marks[$0.id] == nil }
      if !share.reaches(percent: rule.attendance.percent) {
        if unmarked > 0 { shortfalls.append(.unmarked(sessions: unmarked)) }
        shortfalls.append(
          .attendance(share, basis: rule.attendance.basis, percent: rule.attendance.percent))
      }
    } else {
      shortfalls.append(.noSessions)
    }
    shortfalls += rule.required.compactMap { shortfall(of: participant, in: $0) }
    return Completion(
      attendance: share, attendedMinutes: attendedMinutes, scheduledMinutes: scheduledMinutes,
      shortfalls: shortfalls)
  }

  private func halfDayShare(
    _ sessions: [Session], of participant: Participant, _ rule: CompletionRule.AttendanceRule
  ) -> AttendanceShare? {
    let halfDays = Dictionary(grouping: sessions) { HalfDayOfRound($0.slot) }
    let attended = halfDays.values.count { sessions in
      sessions.allSatisfy { session in
        switch participant.marks[session.id]?.status {
        case .present: true
        case .late(let minutes): rule.latenessLimit.map { minutes <= $0 } ?? true
        case .leave, .absent, nil: false
        }
      }
    }
    return try? AttendanceShare(attended: attended, of: halfDays.count)
  }

  private func shortfall(
    of participant: Participant, in required: CompletionRule.RequiredCompetency
  ) -> Completion.Shortfall? {
    let ratings = participant.ratings.filter {
      $0.competency == required.competency && $0.occasion == required.occasion
        && $0.raterKind != .own
    }
    let levels = ratings.compactMap { rating in
      if case .shown(let level) = rating.level { level } else { nil }
    }
    guard let lowest = levels.min() else {
      return ratings.isEmpty
        ? .competencyNotRated(
          required.competency, required: required.level, required.occasion)
        : .competencyNotObserved(
          required.competency, required: required.level, required.occasion)
    }
    guard lowest < required.level else { return nil }
    return .competencyBelow(
      required.competency, rated: lowest, required: required.level, required.occasion)
  }
}

private struct HalfDayOfRound: Hashable {
  let date: CivilDate
  let half: HalfDay

  init(_ slot: Slot) { (date, half) = (slot.date, slot.halfDay) }
}
