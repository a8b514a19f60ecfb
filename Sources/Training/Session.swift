/// A stretch of teaching on one day (ช่วงเวลา) in one room.
package struct Session: Hashable, Sendable {
  package let id: ID<Session>
  package let round: ID<Round>
  /// The curriculum's code of the module that is taught; `nil` for an opening, a ceremony, a break.
  package let module: String?
  package let title: String
  package let slot: Slot
  package let room: ID<Room>
  package let trainers: [ID<Trainer>]
  /// `nil`: the whole round attends.
  package let cohort: ID<Cohort>?
  /// A meal, a ceremony: on the agenda, but nobody's attendance is recorded and no hours count.
  package let isBreak: Bool

  package init(
    id: ID<Session>, round: ID<Round>, module: String?, title: String, slot: Slot,
    room: ID<Room>, trainers: [ID<Trainer>], cohort: ID<Cohort>? = nil,
    isBreak: Bool = false
  ) {
    self.id = id
    self.round = round
    self.module = module
    self.title = title
    self.slot = slot
    self.room = room
    self.trainers = trainers
    self.cohort = cohort
    self.isBreak = isBreak
  }
}

/// From one time to a later one on the same day.
package struct Slot: Hashable, Sendable {
  package let date: CivilDate
  package let start: TimeOfDay
  package let end: TimeOfDay

  /// - Throws: `endNotAfterStart` when the slot would be empty or run backwards.
  package init(date: CivilDate, start: TimeOfDay, end: TimeOfDay) throws(TrainingError) {
    guard start < end else { throw .endNotAfterStart(start: start, end: end) }
    (self.date, self.start, self.end) = (date, start, end)
  }

  package var minutes: Int { end.minutes - start.minutes }

  package var halfDay: HalfDay { start.halfDay }

  /// Whether both want the same minute; one that ends when the other begins does not.
  package func overlaps(_ other: Slot) -> Bool {
    date == other.date && start < other.end && other.start < end
  }
}

extension Slot: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.date, left.start, left.end) < (right.date, right.start, right.end)
  }
}
