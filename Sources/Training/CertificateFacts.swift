/// Everything that a certificate says, as it held on the day of issue.
package struct CertificateFacts: Hashable, Sendable {
  package let number: RegisterNumber
  package let issued: CivilDate
  /// The name with its official prefix.
  package var recipient: String
  package var position: String
  /// The recipient's organisation.
  package var organisation: String
  package let issuer: String
  package let coOrganisers: [String]
  package let programme: String
  /// The workshop's title.
  package let workshop: String
  /// ครั้งที่.
  package let ordinal: Int
  package let roundCode: String
  package let first: CivilDate
  package let last: CivilDate
  /// Scheduled contact time.
  package let minutes: Int
  package let place: String
  package let signatories: [Signatory]
  /// The number that this one stands in for (ใบแทน).
  package let replaces: RegisterNumber?
  /// Whether people or the round are made up for a sample.
  package let isInvented: Bool

  package init(
    number: RegisterNumber, issued: CivilDate, recipient: String, position: String,
    organisation: String, issuer: String, coOrganisers: [String], programme: String,
    workshop: String, ordinal: Int, roundCode: String, first: CivilDate, last: CivilDate,
    minutes: Int, place: String, signatories: [Signatory], replaces: RegisterNumber?,
    isInvented: Bool
  ) {
    self.number = number
    self.issued = issued
    self.recipient = recipient
    self.position = position
    self.organisation = organisation
    self.issuer = issuer
    self.coOrganisers = coOrganisers
    self.programme = programme
    self.workshop = workshop
    self.ordinal = ordinal
    self.roundCode = roundCode
    self.first = first
    self.last = last
    self.minutes = minutes
    self.place = place
    self.signatories = signatories
    self.replaces = replaces
    self.isInvented = isInvented
  }
}
