/// A change of an enrolment's status, with its reason; the latest one holds.
package struct EnrolmentChange: Hashable, Sendable {
  package let id: ID<EnrolmentChange>
  package let enrolment: ID<Enrolment>
  package let status: Enrolment.Status
  /// Never empty where somebody's place ended.
  package let reason: String
  /// Of a change that followed from another one; `nil` where somebody decided just this.
  package let cause: Cause?
  /// Whose place it was or has become, or whose end made room.
  package let other: ID<Enrolment>?
  /// The letter by which the person was named.
  package let letter: ID<NominationLetter>?
  package let approval: Approval?
  package let recorded: Recording

  package init(
    id: ID<EnrolmentChange>, enrolment: ID<Enrolment>, status: Enrolment.Status, reason: String,
    cause: Cause? = nil, other: ID<Enrolment>? = nil, letter: ID<NominationLetter>? = nil,
    approval: Approval? = nil, recorded: Recording
  ) {
    self.id = id
    self.enrolment = enrolment
    self.status = status
    self.reason = reason
    self.cause = cause
    self.other = other
    self.letter = letter
    self.approval = approval
    self.recorded = recorded
  }

  package enum Cause: String, CaseIterable, Sendable {
    case placeFreed = "place-freed"
    case quotaChanged = "quota-changed"
    case capacityChanged = "capacity-changed"
    case substitution
    case walkInConfirmed = "walk-in-confirmed"
  }
}

/// Who agreed that somebody comes, or refused it.
package struct Approval: Hashable, Sendable {
  package let authority: Authority
  /// Their name or office.
  package let by: String

  package init(_ authority: Authority, by: String) {
    (self.authority, self.by) = (authority, by)
  }

  package enum Authority: String, CaseIterable, Sendable {
    /// Of the organisation that sends the person.
    case superior
    case organiser
  }
}
