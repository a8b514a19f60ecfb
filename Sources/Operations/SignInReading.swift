internal import Credentials
internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Whose session a cookie is; `nil` where it has ended, was ended, or never was.
  package func signedIn(bySession token: String) async throws -> SignedIn? {
    let digest = RandomToken(shown: token).digest
    let now = now
    let found = try await database.read { db -> (SignedIn, SignInSession)? in
      guard let session = try SignInTable(db).session(digest: digest), !session.isOver(at: now),
        let stored = try AccountTable(db).account(session.account), !stored.account.isDisabled
      else { return nil }
      return (try signedIn(stored.account, by: .session(session.id), db), session)
    }
    guard let (person, session) = found else { return nil }
    if session.lastSeen.adding(SignInTimes.seen) <= now {
      try await database.write { db in try SignInTable(db).see(session.id, at: now) }
    }
    return person
  }

  /// In whose name another program works; `nil` where its token has expired, was revoked, or never was.
  package func signedIn(byAccessToken token: String) async throws -> SignedIn? {
    let digest = RandomToken(shown: token).digest
    let now = now
    return try await database.read { db in
      guard let token = try CredentialTable(db).token(digest: digest), now < token.expires,
        let stored = try AccountTable(db).account(token.account), !stored.account.isDisabled
      else { return nil }
      return try signedIn(stored.account, by: .token(token.id), only: token.scopes, db)
    }
  }

  /// What every form of a session carries, so that no other site can send one.
  package static func formToken(ofSession token: String) -> String {
    RandomToken(shown: token).derived(for: formPurpose)
  }

  package static func isFormToken(_ text: String, ofSession token: String) -> Bool {
    RandomToken(shown: token).derived(for: formPurpose, is: text)
  }

  private static var formPurpose: String { "heddle form" }
}
