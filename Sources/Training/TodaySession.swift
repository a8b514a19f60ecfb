/// A session of today, or of the next day that has any, and how far its attendance is recorded.
package struct TodaySession: Hashable, Sendable {
  package let id: ID<Session>
  package let title: String
  package let slot: Slot
  package let room: String
  package let venue: String
  package let round: String
  package let roundTitle: String
  package let ordinal: Int
  /// How many people it concerns.
  package let expected: Int
  package let marked: Int

  package init(
    id: ID<Session>, title: String, slot: Slot, room: String, venue: String, round: String,
    roundTitle: String, ordinal: Int, expected: Int, marked: Int
  ) {
    self.id = id
    self.title = title
    self.slot = slot
    self.room = room
    self.venue = venue
    self.round = round
    self.roundTitle = roundTitle
    self.ordinal = ordinal
    self.expected = expected
    self.marked = marked
  }

  package func isRunning(at moment: Moment) -> Bool {
    let (begin, end) = (Moment(slot.date, slot.start), Moment(slot.date, slot.end))
    return begin <= moment && moment < end
  }

  package func isOver(at moment: Moment) -> Bool { Moment(slot.date, slot.end) <= moment }
}
