/// A browser in which somebody has signed in.
package struct SignInSession: Hashable, Sendable {
  package let id: ID<SignInSession>
  package let account: ID<Account>
  package let began: Moment
  /// It ends then at the latest.
  package let expires: Moment
  package let lastSeen: Moment
  package let address: String
  package let agent: String

  package init(
    id: ID<SignInSession>, account: ID<Account>, began: Moment, expires: Moment,
    lastSeen: Moment, address: String, agent: String
  ) {
    self.id = id
    self.account = account
    self.began = began
    self.expires = expires
    self.lastSeen = lastSeen
    self.address = address
    self.agent = agent
  }
}
