/// One person's place in one round.
package struct Enrolment: Hashable, Sendable {
  package let id: ID<Enrolment>
  package let round: ID<Round>
  package let person: ID<Person>
  /// The organisation that sent the person, which need not be a later employer.
  package let organisation: ID<Organisation>
  package let cohort: ID<Cohort>?

  package init(
    id: ID<Enrolment>, round: ID<Round>, person: ID<Person>, organisation: ID<Organisation>,
    cohort: ID<Cohort>? = nil
  ) {
    self.id = id
    self.round = round
    self.person = person
    self.organisation = organisation
    self.cohort = cohort
  }

  /// Where an enrolment stands; every change is a new fact with its reason.
  package enum Status: String, CaseIterable, Sendable {
    case nominated
    /// Nominated, and agreed to by whoever has to.
    case approved
    /// On the waiting list (รายชื่อสำรอง), without a place.
    case waiting
    case enrolled
    case walkIn = "walk-in"
    case cancelled
    case rejected
    /// Somebody else of the same organisation has taken the place.
    case replaced

    package var takesPart: Bool { self == .enrolled || self == .walkIn }

    /// Whether it counts against the quota of its organisation and the capacity of the round.
    package var holdsPlace: Bool { !isOver && self != .waiting }

    /// Whether nothing more comes of it, unless the person is nominated again.
    package var isOver: Bool { self == .cancelled || self == .rejected || self == .replaced }
  }
}
