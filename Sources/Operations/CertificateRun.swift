internal import Credentials
package import Training

/// Who would be issued certificates on a day, and the numbers that they would take.
package struct CertificateRun: Hashable, Sendable {
  package let date: CivilDate
  /// In the order of the numbers.
  package let due: [Due]

  package struct Due: Hashable, Sendable {
    package let enrolment: ID<Enrolment>
    package let number: RegisterNumber
  }

  init(_ participants: [Participant], from first: RegisterNumber, on date: CivilDate) {
    self.date = date
    due = participants.enumerated().map { place, participant in
      Due(
        enrolment: participant.enrolment.id,
        number: RegisterNumber(sequence: first.sequence + place, year: first.year))
    }
  }

  /// Stands for exactly these people, numbers and this day.
  package var revision: String {
    let lines = due.map { "\($0.enrolment) \($0.number.text)\n" }
    return sha256(Array((date.iso + "\n" + lines.joined()).utf8))
  }
}
