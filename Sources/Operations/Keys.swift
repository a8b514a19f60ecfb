package import Credentials
internal import SQL
internal import Storage
internal import Training

/// Why keys could not be made or used.
package enum KeysProblem: Error, Hashable {
  /// There is a keyring already; another would leave what the first has sealed unreadable.
  case keysExist
  case noKeys
  /// Nobody gave the passphrase that this needs.
  case passphraseMissing
}

extension Office {
  /// Makes the database's keyring, locked by a passphrase.
  ///
  /// - Throws: `KeysProblem.keysExist`, `KeyError.passphraseTooShort`.
  @discardableResult
  package func makeKeyring(_ passphrase: Passphrase) async throws -> Keyring {
    let (keyring, stored) = try Keyring.make(passphrase)
    try await change(.makeKeys, in: .office) { db in
      guard try KeyringTable(db).insert(stored) else { throw KeysProblem.keysExist }
    }
    return keyring
  }

  /// The open keyring.
  ///
  /// - Throws: `KeysProblem.noKeys`, or `KeyError.wrongPassphrase` before anything is opened.
  package func unlock(_ passphrase: Passphrase) async throws -> Keyring {
    try Keyring(try await storedKeyring(), passphrase)
  }

  /// The keyring that the office's own passphrase opens.
  ///
  /// - Throws: `KeysProblem.noKeys` or `passphraseMissing`, `KeyError.wrongPassphrase`.
  package func unlockedKeyring() async throws -> Keyring {
    guard let keys else { throw KeysProblem.passphraseMissing }
    guard let keyring = try await keys.keyring(in: database) else { throw KeysProblem.noKeys }
    return keyring
  }

  /// Locks the same keys by another passphrase; the earlier one opens them no more.
  ///
  /// - Throws: `KeysProblem.noKeys`, `KeyError.wrongPassphrase`, `KeyError.passphraseTooShort`.
  package func changePassphrase(from passphrase: Passphrase, to new: Passphrase) async throws {
    try await database.read { db in
      try allow(.change(.changePassphrase), in: .office, db)
    }
    let earlier = try await storedKeyring()
    let changed = try Keyring(earlier, passphrase).locked(by: new)
    try await change(.changePassphrase, in: .office) { db in
      let table = KeyringTable(db)
      // Somebody else may have changed it meanwhile.
      guard try table.stored() == earlier else { throw KeyError.wrongPassphrase }
      try table.replace(by: changed)
    }
  }

  /// - Throws: `KeysProblem.noKeys`.
  package func storedKeyring() async throws -> StoredKeyring {
    guard let stored = try await read(.keys, in: .office, { db in try KeyringTable(db).stored() })
    else {
      throw KeysProblem.noKeys
    }
    return stored
  }
}
