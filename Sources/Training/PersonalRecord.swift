/// Everything that is held about one person, as a data subject may ask to see it (section 30 of the
/// Personal Data Protection Act).
package struct PersonalRecord: Sendable {
  package let person: Person
  /// Their names.
  package let employers: [ID<Organisation>: String]
  package let identity: HeldIdentity?
  package let disclosures: [IdentityDisclosure]
  package let participations: [Participation]
  /// In the order of recording.
  package let consents: [Consent]
  package let requests: [DataRequest]
  /// What was done with the records, the oldest first.
  package let history: [AuditEntry]
  package let rules: [RetentionRule]
  package let erased: Recording?

  package init(
    person: Person, employers: [ID<Organisation>: String], identity: HeldIdentity?,
    disclosures: [IdentityDisclosure], participations: [Participation], consents: [Consent],
    requests: [DataRequest], history: [AuditEntry], rules: [RetentionRule], erased: Recording?
  ) {
    self.person = person
    self.employers = employers
    self.identity = identity
    self.disclosures = disclosures
    self.participations = participations
    self.consents = consents
    self.requests = requests
    self.history = history
    self.rules = rules
    self.erased = erased
  }

  /// A national ID that is kept sealed.
  package struct HeldIdentity: Hashable, Sendable {
    /// `nil` where no key was there to open it.
    package let masked: String?
    package let recorded: Recording

    package init(masked: String?, recorded: Recording) {
      (self.masked, self.recorded) = (masked, recorded)
    }
  }

  /// One round that the person was named for.
  package struct Participation: Sendable {
    package let round: RoundFacts
    /// Who sent the person.
    package let organisation: String
    /// Oldest first.
    package let statuses: [EnrolmentChange]
    /// Every one ever made, the latest last.
    package let marks: [SessionMark]
    package let ratings: [Rating]
    package let certificates: [Certificate]

    package init(
      round: RoundFacts, organisation: String, statuses: [EnrolmentChange], marks: [SessionMark],
      ratings: [Rating], certificates: [Certificate]
    ) {
      self.round = round
      self.organisation = organisation
      self.statuses = statuses
      self.marks = marks
      self.ratings = ratings
      self.certificates = certificates
    }
  }

  package struct RoundFacts: Hashable, Sendable {
    package let code: String
    package let title: String
    package let ordinal: Int
    package let first: CivilDate
    package let last: CivilDate

    package init(code: String, title: String, ordinal: Int, first: CivilDate, last: CivilDate) {
      self.code = code
      self.title = title
      self.ordinal = ordinal
      self.first = first
      self.last = last
    }
  }

  package struct SessionMark: Hashable, Sendable {
    package let title: String
    package let slot: Slot
    package let mark: AttendanceMark

    package init(title: String, slot: Slot, mark: AttendanceMark) {
      (self.title, self.slot, self.mark) = (title, slot, mark)
    }
  }
}
