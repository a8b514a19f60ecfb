/// Whose something is, as the records say.
package struct Scope: Hashable, Sendable {
  /// The rounds and programmes that it belongs to; empty for what belongs to none.
  package var engagements: Set<Engagement>
  /// The employers of those who are concerned, with all that these are offices of; empty where it is about
  /// nobody in particular.
  package var organisations: Set<ID<Organisation>>
  package var account: ID<Account>?

  package struct Engagement: Hashable, Sendable {
    package let programme: String
    /// Who runs it, with all that these are offices of.
    package let hosts: Set<ID<Organisation>>
    package let trainers: Set<ID<Trainer>>

    package init(
      programme: String, hosts: Set<ID<Organisation>> = [], trainers: Set<ID<Trainer>> = []
    ) {
      self.programme = programme
      self.hosts = hosts
      self.trainers = trainers
    }
  }

  package init(
    _ engagements: Set<Engagement> = [], organisations: Set<ID<Organisation>> = [],
    account: ID<Account>? = nil
  ) {
    self.engagements = engagements
    self.organisations = organisations
    self.account = account
  }

  /// What belongs to the whole office: places, settings, keys.
  package static var office: Scope { Scope() }
}
