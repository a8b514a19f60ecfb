internal import Credentials
internal import SQL
internal import Storage
package import Training

extension Office {
  /// Tells people what they have found, when they find one.
  private static var tokenPrefix: String { "heddle_" }

  package func tokens(of name: String? = nil) async throws -> [AccessToken] {
    try await database.read { db in
      try CredentialTable(db).tokens(of: ownOrNamed(name, for: .read(.sessions), db).id)
    }
  }

  /// Lets another program work in the name of the one who is signed in, or of the account that is named,
  /// up to the end of a day within a year; `secret` is shown this once.
  package func createToken(
    _ name: String, for owner: String? = nil, scopes: Set<TokenScope>, expires: CivilDate
  ) async throws -> (token: AccessToken, secret: String) {
    let secret = RandomToken(prefix: Self.tokenPrefix)
    return try await change(.createToken, in: .account(nil)) { db in
      let account = try ownOrNamed(owner, for: .change(.createToken), db)
      let name = PersonName.normalised(name)
      if name.isEmpty { throw Refused(.account(.tokenNameMissing)) }
      if scopes.isEmpty { throw Refused(.account(.tokenWithoutScope)) }
      guard (today...today.adding(days: 366)).contains(expires) else {
        throw Refused(.account(.expiryInThePast(expires)))
      }
      let token = AccessToken(
        id: newID(), account: account.id, name: String(name.prefix(100)), scopes: scopes,
        made: now, expires: Moment(startOf: expires.adding(days: 1)))
      try CredentialTable(db).insert(token, digest: secret.digest)
      return (token, secret.text)
    }
  }

  /// - Throws: `unknownToken`.
  package func revokeToken(_ id: ID<AccessToken>) async throws {
    try await change(.revokeToken, in: .anyAccount) { db in
      guard let token = try CredentialTable(db).token(id) else {
        throw Refused(.account(.unknownToken))
      }
      try allow(.change(.revokeToken), in: .account(token.account), db)
      try CredentialTable(db).delete(id)
    }
  }
}
