/// In whose right an office works.
package enum Authority: Hashable, Sendable {
  /// Of whoever has the database at hand anyway: the command line, and the sample's loader.
  case everything
  /// Of an account with its grants; `only` is what a token of the JSON interface limits it to.
  case account(
    ID<Account>, [Grant], trainer: ID<Trainer>? = nil, only: Set<TokenScope>? = nil)
}

extension Authority {
  /// Whether something may be done in all that it concerns.
  package func may(_ deed: Deed, in scope: Scope) -> Bool {
    if isOwn(deed, scope) { return true }
    return bounds(of: deed).contains { $0.cover(scope) }
  }

  /// How far the right to do something reaches, by each of the grants that allow it; empty where it may
  /// be done nowhere.
  package func bounds(of deed: Deed) -> [Bounds] {
    switch self {
    case .everything: return [.unlimited]
    case .account(_, let grants, let trainer, let only):
      guard allows(deed, only) else { return [] }
      let rights = deed.rights
      return grants.compactMap { grant in
        switch rights.extent(of: grant.role) {
        case .nowhere: nil
        case .anywhere: Bounds.unlimited
        case .bounded: grant.bounds(ofTrainer: trainer)
        }
      }
    }
  }

  /// Whether somebody may do it with their own account.
  package func isForOneself(_ deed: Deed) -> Bool {
    guard case .account(_, _, _, let only) = self else { return true }
    return deed.rights.isForOneself && allows(deed, only)
  }

  private func isOwn(_ deed: Deed, _ scope: Scope) -> Bool {
    guard case .account(let id, _, _, let only) = self else { return false }
    return deed.rights.isForOneself && scope.account == id && allows(deed, only)
  }

  private func allows(_ deed: Deed, _ only: Set<TokenScope>?) -> Bool {
    guard let only else { return true }
    return deed.tokenScope.map(only.contains) ?? false
  }
}

extension Grant {
  /// `nil` for a trainer of whom nobody has said which one they are: they teach in no round.
  fileprivate func bounds(ofTrainer trainer: ID<Trainer>?) -> Bounds? {
    switch role {
    case .organiser: return Bounds(programme: programme, host: organisation)
    case .trainer:
      if let programme { return Bounds(programme: programme) }
      return trainer.map { Bounds(trainer: $0) }
    case .hr, .auditor: return Bounds(programme: programme, employer: organisation)
    case .administrator: return Bounds.unlimited
    }
  }
}
