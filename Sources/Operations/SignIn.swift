internal import Credentials
internal import SQL
internal import Storage
internal import Training

/// How long things last that somebody signs in with, in milliseconds.
enum SignInTimes {
  static let session: Int64 = 7 * 86_400_000
  /// Without a request.
  static let idle: Int64 = 8 * 3_600_000
  static let step: Int64 = 300_000
  static let link: Int64 = 3 * 86_400_000
  /// A session's last use is written no more often.
  static let seen: Int64 = 60_000
}

extension Moment {
  func adding(_ milliseconds: Int64) -> Moment {
    Moment(milliseconds: self.milliseconds + milliseconds)
  }
}

extension Office {
  /// The first step: a name and a password.
  ///
  /// A name that nobody has takes as long as a wrong password, and is refused in the same words.
  ///
  /// - Throws: `wrongNameOrPassword`, `locked`, `busy`.
  package func signIn(
    _ name: String, password: String, from origin: SignInOrigin
  ) async throws -> SignInOutcome {
    let name = Account.name(name) ?? ""
    let stored = try await begin(name, from: origin)
    let isRight = try await fits(password, stored)
    guard let stored, isRight, !stored.account.isDisabled else {
      throw Refused(.account(.wrongNameOrPassword))
    }
    let hasSecondFactor = try await database.read { db in
      try CredentialTable(db).secondFactor(of: stored.account.id) != nil
    }
    guard hasSecondFactor else { return try await beginSession(of: stored, from: origin) }
    let step = RandomToken()
    let now = now
    try await database.write { db in
      try SignInTable(db).insertStep(
        digest: step.digest, of: stored.account.id, expires: now.adding(SignInTimes.step),
        now: now)
    }
    return .codeNeeded(step: step.text)
  }

  /// The second step: the code of an app, or a recovery code, each of which holds once.
  ///
  /// - Throws: `linkUnknown` where the first step is too long ago, `wrongCode`, `locked`.
  package func finishSignIn(
    step text: String, code: String, from origin: SignInOrigin
  ) async throws -> (person: SignedIn, token: String) {
    let digest = RandomToken(shown: text).digest
    let now = now
    let found = try await database.read { db in
      try SignInTable(db).step(digest: digest).flatMap { step in
        step.expires < now ? nil : try AccountTable(db).account(step.account)
      }
    }
    guard let found, !found.account.isDisabled else { throw Refused(.account(.linkUnknown)) }
    _ = try await begin(found.account.name, from: origin)
    let secret = try await secondFactorSecret(of: found.account.id)
    let isRight = try await acting(for: found.account).useCode(
      code, secret: secret, of: found.account)
    guard isRight else { throw Refused(.account(.wrongCode)) }
    guard
      case .signedIn(let person, let token) = try await beginSession(
        of: found, from: origin, step: digest)
    else { throw Refused(.account(.linkUnknown)) }
    return (person, token)
  }

  /// Counts an attempt, and gives the account of the name.
  func begin(
    _ name: String, from origin: SignInOrigin
  ) async throws -> AccountTable.Stored? {
    let now = now
    let (wait, stored) = try await database.write { db in
      let wait = try SignInAttempts(name: name, address: origin.address, now: now, db).begin()
      return (wait, wait == nil ? try AccountTable(db).account(named: name) : nil)
    }
    if let wait { throw Refused(.account(.locked(until: wait))) }
    return stored
  }

  /// Whether a password is an account's; takes as long where there is none.
  func fits(_ password: String, _ stored: AccountTable.Stored?) async throws -> Bool {
    // Nobody has a longer one, and none needs to be hashed.
    guard password.count <= PasswordRule.maximum else { return false }
    let hash = stored?.password.map { PasswordHash(kept: $0) } ?? .ofNobody
    return try await HashingQueue.shared.run { try hash.fits(password) }
  }

  private func beginSession(
    of stored: AccountTable.Stored, from origin: SignInOrigin, step: [UInt8]? = nil
  ) async throws -> SignInOutcome {
    let token = RandomToken()
    let account = stored.account
    let office = acting(for: account)
    let person = try await office.change(.signIn, in: .database) { db -> SignedIn? in
      // Somebody may have disabled it, or changed the password, meanwhile.
      guard let now = try AccountTable(db).account(account.id), !now.account.isDisabled,
        now.password == stored.password
      else { return nil }
      if let step {
        guard try SignInTable(db).step(digest: step)?.account == account.id else { return nil }
        try SignInTable(db).deleteStep(digest: step)
      }
      let moment = office.now
      try SignInAttempts(name: account.name, address: origin.address, now: moment, db).succeed()
      let session = SignInSession(
        id: newID(), account: account.id, began: moment,
        expires: moment.adding(SignInTimes.session), lastSeen: moment,
        address: String(origin.address.prefix(100)), agent: String(origin.agent.prefix(300)))
      for old in try SignInTable(db).sessions(of: account.id) where old.isOver(at: moment) {
        try SignInTable(db).delete(old.id)
      }
      try SignInTable(db).insert(session, digest: token.digest)
      return try signedIn(now.account, by: .session(session.id), db)
    }
    guard let person else { throw Refused(.account(.wrongNameOrPassword)) }
    return .signedIn(person, token: token.text)
  }

  /// The same office, in the name of somebody who is just being let in.
  func acting(for account: Account) -> Office {
    acting(as: account.actor, device: device, authority: authority)
  }

  func signedIn(
    _ account: Account, by credential: SignedIn.Credential, only: Set<TokenScope>? = nil,
    _ db: any Connection
  ) throws(SQLError) -> SignedIn {
    let grants = try AccountTable(db).grants(of: account.id).map(\.grant)
    return SignedIn(
      account: account, grants: grants,
      authority: .account(account.id, grants, trainer: account.trainer, only: only),
      credential: credential,
      hasSecondFactor: try CredentialTable(db).secondFactor(of: account.id) != nil)
  }
}

extension SignInSession {
  func isOver(at moment: Moment) -> Bool {
    expires <= moment || lastSeen.adding(SignInTimes.idle) <= moment
  }
}
