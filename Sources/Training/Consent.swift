/// That somebody gave or withdrew their consent to one use of their data; the latest fact holds.
package struct Consent: Hashable, Sendable {
  package let id: ID<Consent>
  package let person: ID<Person>
  package let purpose: Purpose
  package let isGiven: Bool
  /// The day on the form.
  package let date: CivilDate
  /// Where it can be seen, for example the number of a paper form; never empty.
  package let evidence: String
  package let recorded: Recording

  package init(
    id: ID<Consent>, person: ID<Person>, purpose: Purpose, isGiven: Bool, date: CivilDate,
    evidence: String, recorded: Recording
  ) {
    self.id = id
    self.person = person
    self.purpose = purpose
    self.isGiven = isGiven
    self.date = date
    self.evidence = evidence
    self.recorded = recorded
  }

  /// What data may be used for only with consent; each purpose stands for itself.
  package enum Purpose: String, CaseIterable, Sendable {
    case photographInside = "photograph-inside"
    case photographInReport = "photograph-in-report"
    case photographOnWebsite = "photograph-on-website"
    case photographOnSocialMedia = "photograph-on-social-media"
    case telephoneInLists = "telephone-in-lists"
  }
}

extension Sequence<Consent> {
  /// Whether the latest of these, in the order of recording, allows a purpose; without any it is not
  /// allowed.
  package func allow(_ purpose: Consent.Purpose) -> Bool {
    var isAllowed = false
    for consent in self where consent.purpose == purpose { isAllowed = consent.isGiven }
    return isAllowed
  }
}
