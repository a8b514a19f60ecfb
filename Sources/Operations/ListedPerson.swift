internal import Collation
internal import SQL
internal import Storage
internal import Training

/// Somebody in a round with their number on its lists, and nothing that was recorded about them.
struct ListedPerson {
  let number: Int
  let participant: Participant
  let name: String
  let position: String
  let organisation: String

  var enrolment: Enrolment { participant.enrolment }
  var status: Enrolment.Status { participant.status }
  var person: Person { participant.person }

  func concerns(_ session: Session) -> Bool {
    status.takesPart && (session.cohort == nil || session.cohort == enrolment.cohort)
  }
}

extension Office {
  /// Those of a round whom the one who works may see, in the order of lists and with its numbers.
  func listedPeople(of round: Round, _ db: any Connection) throws -> [ListedPerson] {
    let people = byID(try PersonTable(db).inRound(round.id), \.id)
    let statuses = try EnrolmentTable(db).statuses(of: round.id)
    let organisations = byID(
      try OrganisationTable(db).inRound(round.id, on: round.first), \.id)
    let participants = try EnrolmentTable(db).enrolments(of: round.id).map {
      enrolment throws(SQLError) in
      guard let person = people[enrolment.person], let status = statuses[enrolment.id] else {
        throw SQLError.damagedValue(column: "enrolment")
      }
      return Participant(
        enrolment: enrolment, status: status, person: person, marks: [:], ratings: [],
        certificates: [])
    }
    let listed =
      Collator()?.listOrder(participants, of: organisations, on: round.first) ?? participants
    let visible = try visibleEmployers(.round, ofRound: round.id, db)
    return listed.enumerated().map { place, participant in
      ListedPerson(
        number: place + 1, participant: participant,
        name: participant.person.name(on: round.first)?.displayed ?? "",
        position: participant.person.position(on: round.first)?.title ?? "",
        organisation: organisations[participant.enrolment.organisation]?.name ?? "")
    }.filter { visible?.contains($0.enrolment.organisation) ?? true }
  }
}
