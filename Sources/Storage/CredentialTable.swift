package import SQL
package import Training

/// Links, second factors, recovery codes and access tokens: of each secret only a digest is here, or what
/// a keyring sealed.
package struct CredentialTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package enum LinkPurpose: String, Sendable, SQLConvertible {
    case invitation, reset
  }

  package struct Link: Sendable {
    package let account: ID<Account>
    package let purpose: LinkPurpose
    package let expires: Moment
  }

  /// In place of the one that there was.
  package func setLink(
    _ id: ID<Link>, digest: [UInt8], _ purpose: LinkPurpose, of account: ID<Account>,
    expires: Moment
  ) throws(SQLError) {
    try deleteLink(of: account)
    try db.insert(
      into: .oneTimeLink,
      [
        "id": id,
        "account_id": account,
        "digest": digest,
        "purpose": purpose,
        "expires_at": expires,
      ])
  }

  package func link(digest: [UInt8]) throws(SQLError) -> Link? {
    try db.rows("SELECT * FROM one_time_link WHERE digest = \(digest)").first.map {
      row throws(SQLError) in
      Link(
        account: try row.value("account_id"), purpose: try row.value("purpose"),
        expires: try row.value("expires_at"))
    }
  }

  package func deleteLink(of account: ID<Account>) throws(SQLError) {
    for row in try db.rows("SELECT id FROM one_time_link WHERE account_id = \(account)") {
      try db.delete(from: .oneTimeLink, key: ["id": try row.value("id", as: ID<Link>.self)])
    }
  }

  package struct SecondFactor: Sendable {
    package let secret: [UInt8]
    package let isSealed: Bool
  }

  package func secondFactor(of account: ID<Account>) throws(SQLError) -> SecondFactor? {
    try db.rows("SELECT * FROM second_factor WHERE account_id = \(account)").first.map {
      row throws(SQLError) in
      SecondFactor(secret: try row.value("secret"), isSealed: try row.value("is_sealed"))
    }
  }

  package func insert(
    secondFactor secret: [UInt8], isSealed: Bool, recovery: [(ID<RecoveryCode>, digest: [UInt8])],
    of account: ID<Account>
  ) throws(SQLError) {
    try db.insert(
      into: .secondFactor, ["account_id": account, "secret": secret, "is_sealed": isSealed])
    for (id, digest) in recovery {
      try db.insert(
        into: .recoveryCode, ["id": id, "account_id": account, "digest": digest])
    }
  }

  /// Says whether there was one.
  package func deleteSecondFactor(of account: ID<Account>) throws(SQLError) -> Bool {
    for row in try db.rows("SELECT id FROM recovery_code WHERE account_id = \(account)") {
      try db.delete(
        from: .recoveryCode, key: ["id": try row.value("id", as: ID<RecoveryCode>.self)])
    }
    try db.run("DELETE FROM code_use WHERE account_id = \(account)")
    return try db.delete(from: .secondFactor, key: ["account_id": account])
  }

  /// Uses a recovery code up; says whether there was one.
  package func useRecoveryCode(
    digest: [UInt8], of account: ID<Account>
  ) throws(SQLError) -> Bool {
    let rows = try db.rows(
      "SELECT id FROM recovery_code WHERE account_id = \(account) AND digest = \(digest)")
    guard let row = rows.first else { return false }
    return try db.delete(
      from: .recoveryCode, key: ["id": try row.value("id", as: ID<RecoveryCode>.self)])
  }

  /// Remembers that a code was used; says whether it was not yet.
  package func useCode(ofStep step: Int64, of account: ID<Account>) throws(SQLError) -> Bool {
    try db.run("DELETE FROM code_use WHERE account_id = \(account) AND step < \(Int(step) - 4)")
    return try db.run(
      """
      INSERT INTO code_use (account_id, step) VALUES (\(account), \(Int(step)))
      ON CONFLICT DO NOTHING
      """) == 1
  }

  package func insert(_ token: AccessToken, digest: [UInt8]) throws(SQLError) {
    try db.insert(
      into: .accessToken,
      [
        "id": token.id,
        "account_id": token.account,
        "name": token.name,
        "digest": digest,
        "scopes": token.scopes.map(\.rawValue).sorted().joined(separator: " "),
        "made_at": token.made,
        "expires_at": token.expires,
      ])
  }

  package func token(digest: [UInt8]) throws(SQLError) -> AccessToken? {
    try db.rows("SELECT * FROM access_token WHERE digest = \(digest)").first.map(token)
  }

  package func token(_ id: ID<AccessToken>) throws(SQLError) -> AccessToken? {
    try db.rows("SELECT * FROM access_token WHERE id = \(id)").first.map(token)
  }

  package func tokens(of account: ID<Account>) throws(SQLError) -> [AccessToken] {
    try db.rows("SELECT * FROM access_token WHERE account_id = \(account) ORDER BY id")
      .map(token)
  }

  package func delete(_ token: ID<AccessToken>) throws(SQLError) {
    try db.delete(from: .accessToken, key: ["id": token])
  }

  private func token(_ row: Row) throws(SQLError) -> AccessToken {
    let scopes: String = try row.value("scopes")
    return AccessToken(
      id: try row.value("id"), account: try row.value("account_id"),
      name: try row.value("name"),
      scopes: Set(scopes.split(separator: " ").compactMap { TokenScope(rawValue: String($0)) }),
      made: try row.value("made_at"), expires: try row.value("expires_at"))
  }
}

/// One of those that let somebody in who has lost their app; known by its id alone.
package enum RecoveryCode {}
