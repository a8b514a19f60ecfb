/// How far an organisation came in a round, or in all rounds of a programme.
package struct OrganisationCoverage: Hashable, Sendable {
  package let organisation: Organisation
  /// To how many rounds it was invited.
  package let invitations: Int
  /// Places that were set for it; `nil` where none were.
  package let quota: Int?
  /// All whom it has ever named.
  package let nominated: Int
  /// Of all its people: those of whom something may still come, the waiting among them.
  package let current: Int
  /// Those who take part.
  package let enrolled: Int
  /// Of those who take part: in at least one session, if late.
  package let attended: Int
  /// Those who hold a valid certificate.
  package let certified: Int

  package init(
    organisation: Organisation, invitations: Int, quota: Int?, nominated: Int, current: Int,
    enrolled: Int, attended: Int, certified: Int
  ) {
    self.organisation = organisation
    self.invitations = invitations
    self.quota = quota
    self.nominated = nominated
    self.current = current
    self.enrolled = enrolled
    self.attended = attended
    self.certified = certified
  }

  /// Whether it has nobody yet.
  package var hasNobody: Bool { current == 0 }
}
