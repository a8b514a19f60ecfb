/// A stated headcount held against the people who are named, in all and by organisation.
package struct Reconciliation: Hashable, Sendable {
  package let claims: [HeadcountClaim]
  package let total: Count
  /// Of every organisation that has anybody named, in the order of the record, and then those that
  /// have a quota or were invited.
  package let organisations: [OrganisationCount]

  /// Named people; nobody is counted who has no name.
  package struct Count: Hashable, Sendable {
    package var byStatus: [Enrolment.Status: Int] = [:]
    /// Of those who take part: in at least one session, if late.
    package var attended = 0
    /// Of those who take part: marked in every session that concerns them, and never there.
    package var absent = 0

    package init() {}

    package var takingPart: Int { count { $0.takesPart } }
    package var holdingPlaces: Int { count { $0.holdsPlace } }
    /// Of those who take part: neither known to have been there nor to have stayed away.
    package var unmarked: Int { takingPart - attended - absent }

    private func count(_ isMeant: (Enrolment.Status) -> Bool) -> Int {
      byStatus.reduce(0) { $0 + (isMeant($1.key) ? $1.value : 0) }
    }
  }

  package struct OrganisationCount: Hashable, Sendable {
    package let organisation: ID<Organisation>
    /// `nil` where no number was set for it.
    package let quota: Int?
    package let count: Count

    /// How many people too many hold a place; negative where some are missing.
    package var excess: Int? { quota.map { count.holdingPlaces - $0 } }
  }
}

extension RoundRecord {
  package func reconciliation(
    _ admission: Admission, invited: [ID<Organisation>]
  ) -> Reconciliation {
    var order: [ID<Organisation>] = []
    var counts: [ID<Organisation>: Reconciliation.Count] = [:]
    var total = Reconciliation.Count()
    for participant in participants {
      let organisation = participant.enrolment.organisation
      if counts[organisation] == nil { order.append(organisation) }
      add(participant, to: &counts[organisation, default: Reconciliation.Count()])
      add(participant, to: &total)
    }
    let others = Set(admission.quotas.keys).union(invited).filter { counts[$0] == nil }
    return Reconciliation(
      claims: claims, total: total,
      organisations: (order + others.sorted { $0.description < $1.description }).map {
        Reconciliation.OrganisationCount(
          organisation: $0, quota: admission.quota(of: $0),
          count: counts[$0] ?? Reconciliation.Count())
      })
  }

  private func add(_ participant: Participant, to count: inout Reconciliation.Count) {
    count.byStatus[participant.status, default: 0] += 1
    guard participant.status.takesPart else { return }
    let sessions = sessions(for: participant)
    if sessions.contains(where: { participant.attended($0) }) {
      count.attended += 1
    } else if !sessions.isEmpty, sessions.allSatisfy({ participant.marks[$0.id] != nil }) {
      count.absent += 1
    }
  }
}
