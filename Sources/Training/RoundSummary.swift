/// What a list says of a round.
package struct RoundSummary: Hashable, Sendable {
  package let id: ID<Round>
  package let code: String
  package let ordinal: Int
  package let title: String
  package let programme: String
  package let venue: String
  package let first: CivilDate
  package let last: CivilDate
  /// How many people take part.
  package let takingPart: Int

  package init(
    id: ID<Round>, code: String, ordinal: Int, title: String, programme: String, venue: String,
    first: CivilDate, last: CivilDate, takingPart: Int
  ) {
    self.id = id
    self.code = code
    self.ordinal = ordinal
    self.title = title
    self.programme = programme
    self.venue = venue
    self.first = first
    self.last = last
    self.takingPart = takingPart
  }

  package func state(on date: CivilDate) -> RoundFilter.State {
    date < first ? .planned : date <= last ? .running : .finished
  }
}
