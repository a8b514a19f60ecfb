internal import Credentials
internal import SQL
internal import Storage
internal import Synchronization
internal import Training

/// Opens the keyring once, when somebody needs it first, and keeps it.
actor KeySafe {
  private let passphrase: Passphrase
  private var opened: Keyring?
  /// Up to the end of which day the trail is known to be signed.
  private nonisolated let signed = Mutex<CivilDate?>(nil)

  init(_ passphrase: Passphrase) { self.passphrase = passphrase }

  /// `nil` where the database has none.
  ///
  /// - Throws: `KeyError.wrongPassphrase` before anything is opened.
  func keyring(in database: any Database) async throws -> Keyring? {
    if let opened { return opened }
    guard let stored = try await database.read({ db in try KeyringTable(db).stored() }) else {
      return nil
    }
    if let opened { return opened }
    let keyring = try Keyring(stored, passphrase)
    opened = keyring
    return keyring
  }

  /// For a database that was emptied.
  func forget() { opened = nil }

  nonisolated func isSigned(before day: CivilDate) -> Bool { signed.withLock { $0 == day } }

  nonisolated func noteSigned(before day: CivilDate) { signed.withLock { $0 = day } }
}
