internal import Credentials
internal import SQL
internal import Storage
internal import Training

extension Office {
  /// So many recovery codes go with a second factor.
  private static var recoveryCodes: Int { 10 }

  /// A secret for the app of the one who is signed in; it holds once `setSecondFactor` was told a code.
  package func proposeSecondFactor() async throws -> SecondFactorProposal {
    let account = try await database.read { db in
      try ownOrNamed(nil, for: .change(.setSecondFactor), db)
    }
    let secret = Base32.text(of: randomBytes(OneTimeCode.secretCount))
    return SecondFactorProposal(
      secret: secret,
      uri: "otpauth://totp/Heddle:\(account.name)?secret=\(secret)&issuer=Heddle")
  }

  /// Asks for a code from now on, and gives recovery codes, which are shown this once.
  ///
  /// The secret is sealed by the keyring where there is one; else it stands in the database as it is,
  /// which guards against stolen passwords but not against a stolen database.
  ///
  /// - Throws: `wrongNameOrPassword`, `wrongCode`, `secondFactorExists`; `KeysProblem.passphraseMissing`
  ///   where there is a keyring that is not open.
  package func setSecondFactor(
    _ text: String, code: String, password: String
  ) async throws -> [String] {
    let account = try await database.read { db in
      try ownOrNamed(nil, for: .change(.setSecondFactor), db)
    }
    try await prove(password, of: account)
    guard let secret = Base32.bytes(of: text), secret.count >= 16,
      let step = OneTimeCode(secret: secret).step(
        of: plainCode(code), atMilliseconds: now.milliseconds)
    else { throw Refused(.account(.wrongCode)) }
    let keyring = try await factorKeyring()
    let kept = keyring?.seal(secret, for: Self.factorRow(account.id)) ?? secret
    let codes = (0..<Self.recoveryCodes).map { _ in Base32.text(of: randomBytes(10)) }
    try await change(.setSecondFactor, in: .account(nil)) { db in
      let table = CredentialTable(db)
      if try table.secondFactor(of: account.id) != nil {
        throw Refused(.account(.secondFactorExists))
      }
      try table.insert(
        secondFactor: kept, isSealed: keyring != nil,
        recovery: codes.map { (newID(), digest: Self.digest(ofRecovery: $0, account.id)) },
        of: account.id)
      _ = try table.useCode(ofStep: step, of: account.id)
    }
    return codes.map(Self.grouped)
  }

  /// Asks for no code any more, and forgets the recovery codes.
  ///
  /// - Throws: `secondFactorMissing`.
  package func removeSecondFactor(of name: String? = nil) async throws {
    try await change(.removeSecondFactor, in: .anyAccount) { db in
      let account = try ownOrNamed(name, for: .change(.removeSecondFactor), db)
      guard try CredentialTable(db).deleteSecondFactor(of: account.id) else {
        throw Refused(.account(.secondFactorMissing))
      }
    }
  }

  /// The secret of an account's app, opened; `nil` where it has none.
  func secondFactorSecret(of account: ID<Account>) async throws -> [UInt8]? {
    let factor = try await database.read { db in
      try CredentialTable(db).secondFactor(of: account)
    }
    guard let factor else { return nil }
    guard factor.isSealed else { return factor.secret }
    guard let keyring = try await factorKeyring() else { throw KeysProblem.noKeys }
    return try keyring.open(factor.secret, for: Self.factorRow(account))
  }

  /// Uses a code of the app or a recovery code up, and says whether it was one.
  func useCode(_ code: String, secret: [UInt8]?, of account: Account) async throws -> Bool {
    guard let secret else { return false }
    let code = plainCode(code)
    if let step = OneTimeCode(secret: secret).step(of: code, atMilliseconds: now.milliseconds) {
      return try await database.write { db in
        try CredentialTable(db).useCode(ofStep: step, of: account.id)
      }
    }
    let digest = Self.digest(ofRecovery: code, account.id)
    return try await change(.signIn, in: .database) { db in
      try CredentialTable(db).useRecoveryCode(digest: digest, of: account.id)
    }
  }

  /// As people type it: digits of either script, spaces and hyphens, letters of either case.
  private func plainCode(_ code: String) -> String {
    arabicDigits(code).uppercased().filter { $0 != " " && $0 != "-" }
  }

  /// `nil` where the database has no keyring.
  private func factorKeyring() async throws -> Keyring? {
    let hasKeys = try await database.read { db in try KeyringTable(db).stored() != nil }
    guard hasKeys else { return nil }
    guard let keys else { throw KeysProblem.passphraseMissing }
    return try await keys.keyring(in: database)
  }

  private static func factorRow(_ account: ID<Account>) -> String {
    "second_factor \(account)"
  }

  /// Bound to its account; 80 random bits, so that nothing slower is called for.
  private static func digest(ofRecovery code: String, _ account: ID<Account>) -> [UInt8] {
    sha256Bytes(Array("\(account) \(code)".utf8))
  }
}
