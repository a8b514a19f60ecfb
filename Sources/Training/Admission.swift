/// Whom a round takes, and how many.
package struct Admission: Hashable, Sendable {
  package var capacity = Capacity.unlimited
  /// Places for an organisation without a quota of its own; `nil`: as many as there is room for.
  package var defaultQuota: Int?
  package var whenFull = WhenFull.refuse
  /// Whether somebody is enrolled only once their superior or the organiser has approved.
  package var needsApproval = false
  package var quotas: [ID<Organisation>: Int] = [:]
  package var targets = Targets()
  package var prerequisites: [Prerequisite] = []

  package init() {}

  package enum Capacity: Hashable, Sendable {
    case unlimited
    case people(Int)
    /// As many as the smallest room seats in which the whole round meets.
    case room
  }

  package enum WhenFull: String, CaseIterable, Sendable {
    case refuse
    /// Whoever comes too late goes on the waiting list.
    case wait
  }

  /// What somebody must have completed before.
  package enum Prerequisite: Hashable, Sendable {
    case round(ID<Round>, code: String)
    /// Any round of the curriculum of this code.
    case curriculum(String)
  }

  package func quota(of organisation: ID<Organisation>) -> Int? {
    quotas[organisation] ?? defaultQuota
  }

  /// Places in all; `nil` where nothing limits them.
  package func places(in record: RoundRecord) -> Int? {
    switch capacity {
    case .unlimited: nil
    case .people(let count): count
    case .room:
      record.sessions.filter { $0.cohort == nil }.compactMap { record.rooms[$0.room]?.capacity }
        .min()
    }
  }
}

/// The positions that a round is meant for.
package struct Targets: Hashable, Sendable {
  /// What an accepted title begins with, so that every grade of a position is meant; empty: any.
  package var positions: [String]
  /// Empty: any.
  package var organisationKinds: [Organisation.Kind]

  package init(positions: [String] = [], organisationKinds: [Organisation.Kind] = []) {
    (self.positions, self.organisationKinds) = (positions, organisationKinds)
  }

  package func accept(title: String, at kind: Organisation.Kind) -> Bool {
    (positions.isEmpty || positions.contains { title.hasPrefix($0) })
      && (organisationKinds.isEmpty || organisationKinds.contains(kind))
  }
}

/// That somebody is let in without having met a requirement.
package struct Waiver: Hashable, Sendable {
  package let id: ID<Waiver>
  package let enrolment: ID<Enrolment>
  /// `nil`: the position.
  package let prerequisite: Admission.Prerequisite?
  /// Never empty.
  package let reason: String
  package let recorded: Recording

  package init(
    id: ID<Waiver>, enrolment: ID<Enrolment>, prerequisite: Admission.Prerequisite?,
    reason: String, recorded: Recording
  ) {
    self.id = id
    self.enrolment = enrolment
    self.prerequisite = prerequisite
    self.reason = reason
    self.recorded = recorded
  }
}
