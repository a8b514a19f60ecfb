internal import Credentials
internal import SQL
internal import Storage
package import Training

/// A link that is about to be made; made before the transaction, which may be run again.
struct NewLink: Sendable {
  let token = RandomToken()
  let expires: Moment

  init(at now: Moment) { expires = now.adding(SignInTimes.link) }
}

extension Office {
  /// Another link for somebody who has not accepted yet; the earlier one holds no more.
  package func invite(_ name: String) async throws -> Invitation {
    let link = NewLink(at: now)
    return try await change(.inviteAccount, in: .office) { db in
      let stored = try account(name, db)
      try checkEnabled(stored.account)
      if stored.password != nil { throw Refused(.account(.accountExists(stored.account.name))) }
      return try invite(stored.account, by: link, .invitation, db)
    }
  }

  /// The password holds no more, all sessions end, and the link lets its holder set another.
  package func resetPassword(of name: String) async throws -> Invitation {
    let link = NewLink(at: now)
    return try await change(.resetPassword, in: .office) { db in
      let account = try account(name, db).account
      try checkEnabled(account)
      try AccountTable(db).setPassword(nil, of: account.id)
      _ = try endSessions(of: account.id, db)
      return try invite(account, by: link, .reset, db)
    }
  }

  /// An administrator's invitation where nobody can sign in yet; `nil` where somebody can.
  ///
  /// Asked again it makes another link, and the earlier one holds no more.
  package func firstAdministratorLink() async throws -> Invitation? {
    let isNeeded = try await database.read { db in
      try AccountTable(db).all().allSatisfy { $0.password == nil }
    }
    guard isNeeded else { return nil }
    let link = NewLink(at: now)
    return try await change(.inviteAccount, in: .database) { db in
      try inviteFirstAdministrator(by: link, db)
    }
  }

  /// `nil` where somebody can sign in already.
  func inviteFirstAdministrator(
    by link: NewLink, _ db: any Connection
  ) throws -> Invitation? {
    let table = AccountTable(db)
    guard try table.all().allSatisfy({ $0.password == nil }) else { return nil }
    let name = "admin"
    if let stored = try table.account(named: name) {
      return try invite(stored.account, by: link, .invitation, db)
    }
    let account = Account(id: newID(), name: name, displayed: "ผู้ดูแลระบบ")
    _ = try table.insert(account)
    try add(GrantInput(.administrator), to: account.id, db)
    return try invite(account, by: link, .invitation, db)
  }

  /// What a link is for; `nil` where it was used, has expired or never was.
  package func linkFile(_ token: String) async throws -> LinkFile? {
    let now = now
    return try await database.read { db in
      guard let (link, stored) = try link(token, at: now, db) else { return nil }
      return LinkFile(
        account: stored.account, isInvitation: link.purpose == .invitation,
        expires: link.expires)
    }
  }

  /// Sets the password by a link of either kind, which holds no more then.
  ///
  /// - Throws: `linkUnknown`, and what is wrong with the password.
  package func acceptInvitation(_ token: String, password: String) async throws -> Account {
    let now = now
    let found = try await database.read { db in try link(token, at: now, db)?.1.account }
    guard let found else { throw Refused(.account(.linkUnknown)) }
    let hash = try await hash(of: password, for: found)
    return try await acting(for: found).change(.acceptInvitation, in: .database) { db in
      guard let (_, stored) = try link(token, at: now, db) else {
        throw Refused(.account(.linkUnknown))
      }
      try AccountTable(db).setPassword(hash, of: stored.account.id)
      try CredentialTable(db).deleteLink(of: stored.account.id)
      _ = try endSessions(of: stored.account.id, db)
      return stored.account
    }
  }

  /// Changes the password of the one who is signed in; all other sessions end.
  ///
  /// - Throws: `wrongNameOrPassword`, `locked`, and what is wrong with the new one.
  package func changePassword(
    from password: String, to new: String, keeping session: ID<SignInSession>?
  ) async throws {
    let account = try await database.read { db in
      try ownOrNamed(nil, for: .change(.changePassword), db)
    }
    try await prove(password, of: account)
    let hash = try await hash(of: new, for: account)
    try await change(.changePassword, in: .account(nil)) { db in
      try AccountTable(db).setPassword(hash, of: account.id)
      try CredentialTable(db).deleteLink(of: account.id)
      _ = try endSessions(of: account.id, except: session, db)
    }
  }

  /// Asks somebody who is signed in for their password once more; attempts are counted as those of
  /// signing in.
  func prove(_ password: String, of account: Account) async throws {
    let origin = SignInOrigin(address: account.id.description, agent: "")
    let stored = try await begin(account.name, from: origin)
    guard let stored, try await fits(password, stored) else {
      throw Refused(.account(.wrongNameOrPassword))
    }
    let now = now
    try await database.write { db in
      try SignInAttempts(name: account.name, address: origin.address, now: now, db).succeed()
    }
  }

  /// - Throws: what is wrong with a new password.
  func hash(of password: String, for account: Account) async throws -> [UInt8] {
    if let refusal = PasswordRule.refusal(of: password, for: account) {
      throw Refused(.account(refusal))
    }
    return try await HashingQueue.shared.run { try PasswordHash(of: password).bytes }
  }

  private func checkEnabled(_ account: Account) throws(Refused) {
    if account.isDisabled { throw Refused(.account(.accountDisabled(account.name))) }
  }

  func invite(
    _ account: Account, by link: NewLink, _ purpose: CredentialTable.LinkPurpose,
    _ db: any Connection
  ) throws -> Invitation {
    try CredentialTable(db).setLink(
      newID(), digest: link.token.digest, purpose, of: account.id, expires: link.expires)
    return Invitation(account: account, token: link.token.text, expires: link.expires)
  }

  private func link(
    _ token: String, at now: Moment, _ db: any Connection
  ) throws -> (CredentialTable.Link, AccountTable.Stored)? {
    let digest = RandomToken(shown: token).digest
    guard let link = try CredentialTable(db).link(digest: digest), now < link.expires,
      let stored = try AccountTable(db).account(link.account), !stored.account.isDisabled
    else { return nil }
    return (link, stored)
  }
}
