/// What one person has taken part in, as a personnel record wants it.
package struct TrainingRecord: Hashable, Sendable {
  package let person: Person
  /// The earliest first.
  package let rounds: [Entry]

  package init(person: Person, rounds: [Entry]) { (self.person, self.rounds) = (person, rounds) }

  package struct Entry: Hashable, Sendable {
    package let enrolment: ID<Enrolment>
    package let round: ID<Round>
    package let code: String
    package let title: String
    package let first: CivilDate
    package let last: CivilDate
    package let status: Enrolment.Status
    package let minutesScheduled: Int
    /// With the minutes late taken off.
    package let minutesAttended: Int
    /// The one that is valid.
    package let certificate: RegisterNumber?

    package init(
      enrolment: ID<Enrolment>, round: ID<Round>, code: String, title: String, first: CivilDate,
      last: CivilDate, status: Enrolment.Status, minutesScheduled: Int, minutesAttended: Int,
      certificate: RegisterNumber?
    ) {
      self.enrolment = enrolment
      self.round = round
      self.code = code
      self.title = title
      self.first = first
      self.last = last
      self.status = status
      self.minutesScheduled = minutesScheduled
      self.minutesAttended = minutesAttended
      self.certificate = certificate
    }
  }
}
