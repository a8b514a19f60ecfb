/// How far a right reaches.
package struct Bounds: Hashable, Sendable {
  package let programme: String?
  /// Rounds that this organisation runs.
  package let host: ID<Organisation>?
  /// People of this organisation.
  package let employer: ID<Organisation>?
  /// Rounds in which this trainer teaches.
  package let trainer: ID<Trainer>?

  package init(
    programme: String? = nil, host: ID<Organisation>? = nil, employer: ID<Organisation>? = nil,
    trainer: ID<Trainer>? = nil
  ) {
    self.programme = programme
    self.host = host
    self.employer = employer
    self.trainer = trainer
  }

  package static var unlimited: Bounds { Bounds() }

  package var areUnlimited: Bool { self == .unlimited }

  /// The same for what is narrowed to an organisation's people only once it is read.
  package var ofAllEmployers: Bounds { Bounds(programme: programme, host: host, trainer: trainer) }

  package func cover(_ scope: Scope) -> Bool {
    if let employer, !scope.organisations.contains(employer) { return false }
    if programme == nil, host == nil, trainer == nil { return true }
    return scope.engagements.contains { engagement in
      (programme.map { engagement.programme == $0 } ?? true)
        && (host.map(engagement.hosts.contains) ?? true)
        && (trainer.map(engagement.trainers.contains) ?? true)
    }
  }
}
