package import Training

/// Somebody at work: who, with which rights, and by which session or token.
package struct SignedIn: Hashable, Sendable {
  package let account: Account
  package let grants: [Grant]
  package let authority: Authority
  package let credential: Credential
  package let hasSecondFactor: Bool

  package enum Credential: Hashable, Sendable {
    case session(ID<SignInSession>)
    case token(ID<AccessToken>)
  }
}

/// What came of a name and a password.
package enum SignInOutcome: Sendable {
  /// `token` is the cookie's value; it is kept nowhere.
  case signedIn(SignedIn, token: String)
  /// A second factor is asked for; `step` finishes with it, within five minutes.
  case codeNeeded(step: String)
}

/// Where a request to sign in comes from.
package struct SignInOrigin: Hashable, Sendable {
  /// Of the network, as the server sees it.
  package let address: String
  /// What the browser calls itself; shown in the list of sessions.
  package let agent: String

  package init(address: String, agent: String) { (self.address, self.agent) = (address, agent) }
}
