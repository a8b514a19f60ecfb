/// How many of some people came how far in a round.
package struct Coverage: Hashable, Sendable {
  /// All whom their organisation had named, whatever became of it; not those who simply came.
  package var invited = 0
  /// Those who take part: enrolled, or walked in.
  package var registered = 0
  /// Of the registered, those who were in at least one session, if late.
  package var attended = 0
  /// Of the registered, those who met the completion rule.
  package var completed = 0
  /// Those who hold a certificate of the round.
  package var certified = 0

  package init() {}
}

extension RoundRecord {
  package func coverage(of participants: [Participant]) -> Coverage {
    var coverage = Coverage()
    for participant in participants {
      if participant.status != .walkIn { coverage.invited += 1 }
      if participant.certificate != nil { coverage.certified += 1 }
      guard participant.status.takesPart else { continue }
      coverage.registered += 1
      if sessions.contains(where: { participant.attended($0) }) { coverage.attended += 1 }
      if completion(of: participant).isComplete { coverage.completed += 1 }
    }
    return coverage
  }
}

extension Participant {
  /// Whether the participant is recorded as having been there, if late.
  package func attended(_ session: Session) -> Bool {
    switch marks[session.id]?.status {
    case .present, .late: true
    case .leave, .absent, nil: false
    }
  }
}
