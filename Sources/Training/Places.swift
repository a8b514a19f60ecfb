/// How many places of a round are held, and whom there is still room for.
package struct Places: Sendable {
  private let capacity: Int?
  private let admission: Admission
  private var held: [ID<Organisation>: Int]
  private var heldInAll: Int

  package init(_ record: RoundRecord, _ admission: Admission) {
    self.admission = admission
    capacity = admission.places(in: record)
    held = Dictionary(
      record.participants.filter { $0.status.holdsPlace }.map { ($0.enrolment.organisation, 1) },
      uniquingKeysWith: +)
    heldInAll = held.values.reduce(0, +)
  }

  /// What stands in the way of one more.
  package enum Limit: Hashable, Sendable {
    case quota(Int)
    case capacity(Int)
  }

  /// What leaves no place for somebody of an organisation.
  package func limit(for organisation: ID<Organisation>) -> Limit? {
    if let quota = admission.quota(of: organisation), held[organisation, default: 0] >= quota {
      return .quota(quota)
    }
    if let capacity, heldInAll >= capacity { return .capacity(capacity) }
    return nil
  }

  package mutating func take(_ organisation: ID<Organisation>) {
    held[organisation, default: 0] += 1
    heldInAll += 1
  }

  package mutating func free(_ organisation: ID<Organisation>) {
    held[organisation, default: 0] -= 1
    heldInAll -= 1
  }

  /// Gives places to those who wait, in their order; who is held back by a quota alone does not hold
  /// back those behind.
  package mutating func moveUp(_ waiting: [Enrolment]) -> [Enrolment] {
    waiting.filter { enrolment in
      guard limit(for: enrolment.organisation) == nil else { return false }
      take(enrolment.organisation)
      return true
    }
  }
}
