package import Training

/// A reason why a session cannot be held where and when somebody wants it.
package enum Conflict: Hashable, Sendable {
  case trainerBusy(Trainer, with: Session)
  case roomBusy(Room, with: Session)
  /// The same people would have to be in two sessions at once.
  case participantsBusy(with: Session)
  case roomTooSmall(capacity: Int, people: Int)
  case roomElsewhere(Room)
  case outsideRound(first: CivilDate, last: CivilDate)
  case holiday(Holiday)
  /// A trainer of whom it is on record what they may teach, and nothing that covers the module then.
  case trainerNotQualified(Trainer, module: String, CivilDate)
}

/// What the surroundings of a session are held against.
package struct PlanningContext: Sendable {
  package let round: Round
  package let room: Room
  /// How many people will sit in it.
  package let people: Int
  /// Who is to teach it.
  package let trainers: [Trainer]
  /// All sessions on that day, of this round and of others.
  package let sameDay: [Session]
  package let holiday: Holiday?
  /// What is to be taught, and the curriculum's code.
  package let module: Curriculum.Module?
  package let curriculum: String
  /// What is on record of what the trainers may teach; a trainer of whom nothing is may teach all.
  package let qualifications: [TrainerQualification]

  package init(
    round: Round, room: Room, people: Int, trainers: [Trainer], sameDay: [Session],
    holiday: Holiday?, module: Curriculum.Module? = nil, curriculum: String = "",
    qualifications: [TrainerQualification] = []
  ) {
    self.module = module
    self.curriculum = curriculum
    self.qualifications = qualifications
    self.round = round
    self.room = room
    self.people = people
    self.trainers = trainers
    self.sameDay = sameDay
    self.holiday = holiday
  }
}

/// Every conflict that holding `session` would make; times that merely touch are none.
package func conflicts(of session: Session, in context: PlanningContext) -> [Conflict] {
  var conflicts: [Conflict] = []
  let round = context.round
  if !(round.first...round.last).contains(session.slot.date) {
    conflicts.append(.outsideRound(first: round.first, last: round.last))
  }
  if let holiday = context.holiday { conflicts.append(.holiday(holiday)) }
  if context.room.venue != round.venue {
    conflicts.append(.roomElsewhere(context.room))
  }
  if context.room.capacity < context.people {
    conflicts.append(.roomTooSmall(capacity: context.room.capacity, people: context.people))
  }
  if let module = context.module {
    for trainer in context.trainers {
      let own = context.qualifications.filter { $0.trainer == trainer.id }
      let isCovered = own.contains {
        $0.covers(module, of: context.curriculum, on: session.slot.date)
      }
      if !own.isEmpty, !isCovered {
        conflicts.append(
          .trainerNotQualified(trainer, module: module.code, session.slot.date))
      }
    }
  }
  for other in context.sameDay where other.id != session.id && other.slot.overlaps(session.slot) {
    conflicts += context.trainers.filter { other.trainers.contains($0.id) }.map {
      .trainerBusy($0, with: other)
    }
    if other.room == session.room { conflicts.append(.roomBusy(context.room, with: other)) }
    if other.round == session.round,
      other.cohort == nil || session.cohort == nil || other.cohort == session.cohort
    {
      conflicts.append(.participantsBusy(with: other))
    }
  }
  return conflicts
}
