extension RoundRecord {
  /// What a certificate of a participant says if it is issued on a day.
  package func certificateFacts(
    for participant: Participant, number: RegisterNumber, on date: CivilDate,
    replacing replaced: RegisterNumber? = nil
  ) -> CertificateFacts {
    func name(_ id: ID<Organisation>) -> String { organisations[id]?.name ?? "" }
    return CertificateFacts(
      number: number, issued: date, recipient: participant.person.name(on: date)?.official ?? "",
      position: participant.person.position(on: date)?.title ?? "",
      organisation: name(participant.enrolment.organisation), issuer: name(round.organiser),
      coOrganisers: round.coOrganisers.map(name), programme: programme.title,
      workshop: round.title, ordinal: round.ordinal, roundCode: round.code,
      first: days.first ?? round.first, last: days.last ?? round.last,
      minutes: completion(of: participant).scheduledMinutes, place: venue.nameWithProvince,
      signatories: round.signatories, replaces: replaced,
      isInvented: participant.person.isInvented)
  }
}
