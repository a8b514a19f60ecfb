internal import SQL
package import Training

// The interface of accounts; bodies follow.
extension Office {

  package func accounts() async throws -> [AccountFile] { throw draft }
  package func account(_ name: String) async throws -> AccountFile { throw draft }
  /// Makes an account that nobody can sign in to before its invitation was accepted.
  package func createAccount(
    _ name: String, displayed: String, language: Language = .thai, trainer: String? = nil,
    grants: [GrantInput] = []
  ) async throws -> Invitation { throw draft }
  package func editAccount(_ name: String, _ edit: AccountEdit) async throws { throw draft }
  /// Another link for somebody who has not accepted yet; earlier ones hold no more.
  package func invite(_ name: String) async throws -> Invitation { throw draft }
  package func disableAccount(_ name: String) async throws { throw draft }
  package func enableAccount(_ name: String) async throws { throw draft }
  package func grant(_ grant: GrantInput, to name: String) async throws { throw draft }
  package func revoke(_ grant: GrantInput, from name: String) async throws { throw draft }
  package func resetPassword(of name: String) async throws -> Invitation { throw draft }
  /// An administrator's invitation where there is no account yet; `nil` where there is.
  package func firstAdministratorLink() async throws -> Invitation? { throw draft }

  /// What a link is for; `nil` where it was used, has expired or never was.
  package func linkFile(_ token: String) async throws -> LinkFile? { throw draft }
  /// Sets the password by a link of either kind; all sessions of the account end.
  package func acceptInvitation(_ token: String, password: String) async throws -> Account {
    throw draft
  }

  package func signIn(
    _ name: String, password: String, from origin: SignInOrigin
  ) async throws -> SignInOutcome { throw draft }
  /// The second step, by a code of the app or a recovery code.
  package func finishSignIn(
    step: String, code: String, from origin: SignInOrigin
  ) async throws -> (person: SignedIn, token: String) { throw draft }
  /// Whose session a cookie is; `nil` where it has ended, was ended, or never was.
  package func signedIn(bySession token: String) async throws -> SignedIn? {
    guard token == "draft" else { return nil }
    return SignedIn(
      account: Account(
        id: newID(), name: "somchai", displayed: "สมชาย ใจดี", language: .thai), grants: [],
      authority: .everything, credential: .session(newID()), hasSecondFactor: false)
  }
  package func signedIn(byAccessToken token: String) async throws -> SignedIn? { throw draft }
  /// What every form of a session carries.
  package static func formToken(ofSession token: String) -> String { "t" + token }
  package static func isFormToken(_ text: String, ofSession token: String) -> Bool { false }

  // For the one who is signed in; an administrator may name another account.
  package func changePassword(
    from password: String, to new: String, keeping session: ID<SignInSession>?
  ) async throws { throw draft }
  package func sessions(of name: String? = nil) async throws -> [SignInSession] { throw draft }
  package func endSession(_ id: ID<SignInSession>) async throws { throw draft }
  package func endSessions(
    of name: String? = nil, except session: ID<SignInSession>? = nil
  ) async throws -> Int { throw draft }
  package func proposeSecondFactor() async throws -> SecondFactorProposal { throw draft }
  /// Gives recovery codes, which are shown this once.
  package func setSecondFactor(
    _ secret: String, code: String, password: String
  ) async throws -> [String] { throw draft }
  package func removeSecondFactor(of name: String? = nil) async throws { throw draft }
  package func tokens(of name: String? = nil) async throws -> [AccessToken] { throw draft }
  /// `secret` is shown this once.
  package func createToken(
    _ name: String, scopes: Set<TokenScope>, expires: CivilDate
  ) async throws -> (token: AccessToken, secret: String) { throw draft }
  package func revokeToken(_ id: ID<AccessToken>) async throws { throw draft }

  /// Whether every page says that this is made up.
  package func isSample() async throws -> Bool { true }
  package func mayRemoveSample() async throws -> Bool { throw draft }
  package func markSample() async throws { throw draft }
  /// Empties a database that is nothing but the sample, and invites its first administrator.
  package func removeSample() async throws -> Invitation { throw draft }

  private var draft: Refused { Refused(.account(.linkUnknown)) }
}
