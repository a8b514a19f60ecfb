/// A change of an enrolment's status, with its reason; the latest one holds.
package struct EnrolmentChange: Hashable, Sendable {
  package let id: ID<EnrolmentChange>
  package let enrolment: ID<Enrolment>
  package let status: Enrolment.Status
  /// Never empty for a cancellation.
  package let reason: String
  package let recorded: Recording

  package init(
    id: ID<EnrolmentChange>, enrolment: ID<Enrolment>, status: Enrolment.Status, reason: String,
    recorded: Recording
  ) {
    self.id = id
    self.enrolment = enrolment
    self.status = status
    self.reason = reason
    self.recorded = recorded
  }
}
