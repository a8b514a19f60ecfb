internal import SQL
internal import Storage
package import Training

/// For the one who is signed in; an administrator may name another account.
extension Office {
  /// Those that last, the latest first.
  package func sessions(of name: String? = nil) async throws -> [SignInSession] {
    let now = now
    return try await database.read { db in
      let account = try ownOrNamed(name, for: .read(.sessions), db)
      return try SignInTable(db).sessions(of: account.id).filter { !$0.isOver(at: now) }
    }
  }

  /// Signs one browser out.
  ///
  /// - Throws: `unknownSession`.
  package func endSession(_ id: ID<SignInSession>) async throws {
    try await change(.endSessions, in: .anyAccount) { db in
      guard let session = try SignInTable(db).session(id) else {
        throw Refused(.account(.unknownSession))
      }
      try allow(.change(.endSessions), in: .account(session.account), db)
      try SignInTable(db).delete(id)
    }
  }

  /// Signs all browsers out but one, and gives their number.
  @discardableResult
  package func endSessions(
    of name: String? = nil, except session: ID<SignInSession>? = nil
  ) async throws -> Int {
    try await change(.endSessions, in: .anyAccount) { db in
      let account = try ownOrNamed(name, for: .change(.endSessions), db)
      return try endSessions(of: account.id, except: session, db)
    }
  }

  func endSessions(
    of account: ID<Account>, except session: ID<SignInSession>? = nil, _ db: any Connection
  ) throws(SQLError) -> Int {
    let table = SignInTable(db)
    try table.deleteSteps(of: account)
    let ended = try table.sessions(of: account).filter { $0.id != session }
    for session in ended { try table.delete(session.id) }
    return ended.count
  }

  /// An account that something may be done with; without a name the one of whoever is signed in.
  ///
  /// - Throws: `notAllowed` before it is told whether there is such an account.
  func ownOrNamed(
    _ name: String?, for deed: Deed, _ db: any Connection
  ) throws -> Account {
    guard let name else {
      try allow(deed, in: .account(nil), db)
      guard case .account(let id, _, _, _) = authority,
        let own = try AccountTable(db).account(id)
      else { throw Refused(.account(.unknownAccount("", nearest: []))) }
      return own.account
    }
    let found = try AccountTable(db).account(named: Account.name(name) ?? "")
    try allow(deed, in: .account(found?.account.id ?? newID()), db)
    return try account(name, db).account
  }

  /// - Throws: `unknownAccount` with the nearest names.
  func account(_ name: String, _ db: any Connection) throws -> AccountTable.Stored {
    let table = AccountTable(db)
    if let found = try Account.name(name).flatMap({ try table.account(named: $0) }) {
      return found
    }
    let known = try table.all().map(\.account.name)
    let near = nearest(to: name, among: known)
    throw Refused(
      .account(
        .unknownAccount(name, nearest: near.isEmpty ? Array(known.prefix(5)) : near)))
  }
}
