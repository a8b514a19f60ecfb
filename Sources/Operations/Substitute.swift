internal import SQL
internal import Storage
package import Training

extension Office {
  /// Puts somebody of the same organisation in the place of a nominee, with the letter and cohort of
  /// the place, and gives what the substitute is now.
  ///
  /// Where approval is needed the substitute is nominated, the place held; else they stand where the
  /// nominee stood.
  @discardableResult
  package func substitute(
    round code: String, for nominee: PersonReference, by substitute: PersonReference,
    reason: String, waiving reasons: WaiverReasons = WaiverReasons()
  ) async throws -> Enrolment.Status {
    try await change(.substitute, in: .participants([nominee], round: code)) { db in
      if !reasons.isEmpty { try allow(.change(.approveNominations), in: .round(code), db) }
      let (nominee, substitute) = (try named(nominee, db), try named(substitute, db))
      let record = try record(ofRound: code, db)
      let reason = try stated(reason)
      let place = try replaceable(nominee, in: record)
      var desk = try StatusDesk(self, record, db)
      var admitting = try Admitting(self, desk, reasons, db)
      let date = record.round.first
      let person = try person(substitute, Directory(db, on: date), on: date, db)
      if person.id == place.enrolment.person {
        throw Refused(.substituteOfThemselves(substitute.name))
      }
      guard person.position(on: date)?.organisation == place.enrolment.organisation else {
        throw Refused(
          .substituteFromElsewhere(
            substitute.name, organisation: record.organisation(of: place)?.name ?? ""))
      }
      let admitted = try admitting.admit(
        substitute, cohort: place.enrolment.cohort, from: [.waiting])
      let status = desk.admission.needsApproval ? .nominated : place.status
      try desk.change(
        place.enrolment, from: place.status, to: .replaced, reason: reason,
        cause: .substitution, other: admitted.enrolment.id)
      try desk.change(
        admitted.enrolment, from: admitted.status, to: status, reason: reason,
        cause: .substitution, other: place.enrolment.id,
        letter: desk.letter(of: place.enrolment.id))
      return status
    }
  }

  /// Somebody whose place another can take: nothing has been recorded of them in the round.
  private func replaceable(
    _ nominee: PersonReference, in record: RoundRecord
  ) throws(Refused) -> Participant {
    let place = try participant(nominee, of: record)
    let wanted: [Enrolment.Status] = [.nominated, .approved, .enrolled]
    guard wanted.contains(place.status) else {
      throw Refused(.standsOtherwise(nominee.name, place.status, wanted: wanted))
    }
    if let certificate = place.certificate {
      throw Refused(.holdsCertificate(nominee.name, certificate.facts.number))
    }
    if !place.marks.isEmpty { throw Refused(.hasAttendance(nominee.name)) }
    return place
  }
}
