/// That an account has a role, everywhere or within bounds.
package struct Grant: Hashable, Sendable {
  package let role: Role
  /// A programme's code; `nil`: all, but for a trainer the rounds in which they teach.
  package let programme: String?
  /// For an organiser the one that runs a round, for all others the one whose people are meant, its
  /// offices included; `nil`: all.
  package let organisation: ID<Organisation>?

  package init(_ role: Role, programme: String? = nil, organisation: ID<Organisation>? = nil) {
    self.role = role
    self.programme = programme
    self.organisation = organisation
  }
}
