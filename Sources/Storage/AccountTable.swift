package import SQL
package import Training

/// Accounts with their roles; secrets are kept by `CredentialTable`.
package struct AccountTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// An account with what only signing in asks.
  package struct Stored: Sendable {
    package let account: Account
    package let isSample: Bool
    /// Of Argon2id; `nil` while no invitation was accepted.
    package let password: [UInt8]?
  }

  /// Unless there is one of that name; says whether it added it.
  package func insert(
    _ account: Account, isSample: Bool = false, password: [UInt8]? = nil
  ) throws(SQLError) -> Bool {
    try db.insertUnlessExists(
      into: .account,
      [
        "id": account.id,
        "name": account.name,
        "displayed": account.displayed,
        "language": account.language,
        "is_disabled": account.isDisabled,
        "is_sample": isSample,
        "trainer_id": account.trainer,
        "password": password,
      ])
  }

  package func update(_ account: Account) throws(SQLError) {
    try db.update(
      .account, key: ["id": account.id],
      set: [
        "displayed": account.displayed,
        "language": account.language,
        "is_disabled": account.isDisabled,
        "trainer_id": account.trainer,
      ])
  }

  package func setPassword(
    _ password: [UInt8]?, of account: ID<Account>
  ) throws(SQLError) {
    try db.update(.account, key: ["id": account], set: ["password": password])
  }

  package func account(named name: String) throws(SQLError) -> Stored? {
    try db.rows("SELECT * FROM account WHERE name = \(name)").first.map(stored)
  }

  package func account(_ id: ID<Account>) throws(SQLError) -> Stored? {
    try db.rows("SELECT * FROM account WHERE id = \(id)").first.map(stored)
  }

  /// By name.
  package func all() throws(SQLError) -> [Stored] {
    try db.rows("SELECT * FROM account ORDER BY name").map(stored)
  }

  private func stored(_ row: Row) throws(SQLError) -> Stored {
    Stored(
      account: Account(
        id: try row.value("id"), name: try row.value("name"),
        displayed: try row.value("displayed"), language: try row.value("language"),
        isDisabled: try row.value("is_disabled"), trainer: try row.optional("trainer_id")),
      isSample: try row.value("is_sample"), password: try row.optional("password"))
  }

  /// A grant as it is kept.
  package struct StoredGrant: Sendable {
    package let id: ID<Grant>
    package let grant: Grant
  }

  package func insert(
    _ id: ID<Grant>, _ role: Role, programme: ID<Programme>?, organisation: ID<Organisation>?,
    to account: ID<Account>, recorded: Recording
  ) throws(SQLError) {
    try db.insert(
      into: .accountGrant,
      [
        "id": id,
        "account_id": account,
        "role": role,
        "programme_id": programme,
        "organisation_id": organisation,
        "recorded_at": recorded.at,
        "recorded_by": recorded.by,
        "device": recorded.device,
      ])
  }

  package func delete(_ grant: ID<Grant>) throws(SQLError) {
    try db.delete(from: .accountGrant, key: ["id": grant])
  }

  /// In the order in which they were given.
  package func grants(of account: ID<Account>) throws(SQLError) -> [StoredGrant] {
    try db.rows(
      """
      SELECT g.id, g.role, g.organisation_id, p.code FROM account_grant g
      LEFT JOIN programme p ON p.id = g.programme_id
      WHERE g.account_id = \(account) ORDER BY g.id
      """
    ).map { row throws(SQLError) in
      StoredGrant(
        id: try row.value("id"),
        grant: Grant(
          try row.value("role"), programme: try row.optional("code"),
          organisation: try row.optional("organisation_id")))
    }
  }

  /// Those who can sign in and let others in.
  package func administrators() throws(SQLError) -> Set<ID<Account>> {
    let rows = try db.rows(
      """
      SELECT DISTINCT a.id AS id FROM account a JOIN account_grant g ON g.account_id = a.id
      WHERE g.role = 'administrator' AND a.is_disabled = 0 AND a.password IS NOT NULL
      """)
    return Set(
      try rows.map { row throws(SQLError) in try row.value("id", as: ID<Account>.self) })
  }
}
