internal import SQL
internal import Storage
package import Training

extension Office {
  /// By name.
  package func accounts() async throws -> [AccountFile] {
    try await read(.accounts, in: .office) { db in
      try AccountTable(db).all().map { try file($0, db) }
    }
  }

  package func account(_ name: String) async throws -> AccountFile {
    try await database.read { db in
      _ = try ownOrNamed(name, for: .read(.accounts), db)
      return try file(account(name, db), db)
    }
  }

  /// Makes an account that nobody can sign in to before its invitation is accepted.
  package func createAccount(
    _ name: String, displayed: String, language: Language = .thai, trainer: String? = nil,
    grants: [GrantInput] = []
  ) async throws -> Invitation {
    let link = NewLink(at: now)
    return try await change(.createAccount, in: .office) { db in
      guard let plain = Account.name(name) else { throw Refused(.account(.nameNotPlain(name))) }
      let displayed = PersonName.normalised(displayed)
      if displayed.isEmpty { throw Refused(.account(.displayedNameMissing)) }
      let account = Account(
        id: newID(), name: plain, displayed: displayed, language: language,
        trainer: try trainer.map { try self.trainer($0, db).id })
      guard try AccountTable(db).insert(account) else {
        throw Refused(.account(.accountExists(plain)))
      }
      for grant in grants { try add(grant, to: account.id, db) }
      return try invite(account, by: link, .invitation, db)
    }
  }

  package func editAccount(_ name: String, _ edit: AccountEdit) async throws {
    try await change(.editAccount, in: .office) { db in
      let old = try account(name, db).account
      let displayed = edit.displayed.map(PersonName.normalised) ?? old.displayed
      if displayed.isEmpty { throw Refused(.account(.displayedNameMissing)) }
      let trainer =
        switch edit.trainer {
        case nil: old.trainer
        case .some(let name): try name.map { try self.trainer($0, db).id }
        }
      try AccountTable(db).update(
        Account(
          id: old.id, name: old.name, displayed: displayed,
          language: edit.language ?? old.language, isDisabled: old.isDisabled, trainer: trainer))
    }
  }

  /// Lets nobody in by an account any more: its sessions end, links and tokens hold no more.
  ///
  /// - Throws: `lastAdministrator`.
  package func disableAccount(_ name: String) async throws {
    try await change(.disableAccount, in: .office) { db in
      let old = try account(name, db).account
      try checkAdministrators(without: old.id, db)
      try AccountTable(db).update(old.with(isDisabled: true))
      _ = try endSessions(of: old.id, db)
      try CredentialTable(db).deleteLink(of: old.id)
    }
  }

  package func enableAccount(_ name: String) async throws {
    try await change(.enableAccount, in: .office) { db in
      try AccountTable(db).update(account(name, db).account.with(isDisabled: false))
    }
  }

  /// - Throws: `grantExists`, `boundsNotMeant`.
  package func grant(_ grant: GrantInput, to name: String) async throws {
    try await change(.grantRole, in: .office) { db in
      try add(grant, to: account(name, db).account.id, db)
    }
  }

  /// - Throws: `noSuchGrant`, `lastAdministrator`.
  package func revoke(_ grant: GrantInput, from name: String) async throws {
    try await change(.revokeRole, in: .office) { db in
      let account = try account(name, db).account
      let (meant, _, _) = try resolved(grant, db)
      let found = try AccountTable(db).grants(of: account.id).first { $0.grant == meant }
      guard let found else { throw Refused(.account(.noSuchGrant)) }
      if grant.role == .administrator { try checkAdministrators(without: account.id, db) }
      try AccountTable(db).delete(found.id)
    }
  }

  private func checkAdministrators(
    without account: ID<Account>, _ db: any Connection
  ) throws {
    if try AccountTable(db).administrators() == [account] {
      throw Refused(.account(.lastAdministrator))
    }
  }

  func add(_ grant: GrantInput, to account: ID<Account>, _ db: any Connection) throws {
    let (meant, programme, organisation) = try resolved(grant, db)
    let table = AccountTable(db)
    if try table.grants(of: account).contains(where: { $0.grant == meant }) {
      throw Refused(.account(.grantExists))
    }
    try table.insert(
      newID(), meant.role, programme: programme, organisation: organisation, to: account,
      recorded: recording())
  }

  private func resolved(
    _ grant: GrantInput, _ db: any Connection
  ) throws -> (Grant, ID<Programme>?, ID<Organisation>?) {
    let isMeant =
      switch grant.role {
      case .administrator: grant.programme == nil && grant.organisation == nil
      case .trainer: grant.organisation == nil
      case .organiser, .hr, .auditor: true
      }
    guard isMeant else { throw Refused(.account(.boundsNotMeant(grant.role))) }
    let programme = try grant.programme.map { try self.programme($0, db) }
    let organisation = try grant.organisation.map {
      try Directory(db, on: today).organisation(named: $0).id
    }
    return (
      Grant(grant.role, programme: programme?.code, organisation: organisation), programme?.id,
      organisation
    )
  }

  private func file(_ stored: AccountTable.Stored, _ db: any Connection) throws -> AccountFile {
    let account = stored.account
    let grants = try AccountTable(db).grants(of: account.id).map(\.grant)
    let directory = Directory(db, on: today)
    return AccountFile(
      account: account, grants: grants,
      organisations: byID(
        try grants.compactMap(\.organisation).compactMap { try directory.organisation($0) }, \.id),
      trainer: try account.trainer.flatMap { id in
        try TrainerTable(db).all().first { $0.id == id }
      }, hasPassword: stored.password != nil,
      hasSecondFactor: try CredentialTable(db).secondFactor(of: account.id) != nil,
      isSample: stored.isSample)
  }
}

extension Account {
  func with(isDisabled: Bool) -> Account {
    Account(
      id: id, name: name, displayed: displayed, language: language, isDisabled: isDisabled,
      trainer: trainer)
  }
}
