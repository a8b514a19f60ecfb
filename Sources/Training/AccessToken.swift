/// What another program shows to work in the name of an account.
package struct AccessToken: Hashable, Sendable {
  package let id: ID<AccessToken>
  package let account: ID<Account>
  /// What it is for, in its owner's words.
  package let name: String
  package let scopes: Set<TokenScope>
  package let made: Moment
  package let expires: Moment

  package init(
    id: ID<AccessToken>, account: ID<Account>, name: String, scopes: Set<TokenScope>,
    made: Moment, expires: Moment
  ) {
    self.id = id
    self.account = account
    self.name = name
    self.scopes = scopes
    self.made = made
    self.expires = expires
  }
}
