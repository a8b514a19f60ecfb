internal import CSodium

/// The open keys of a database: they seal national IDs, index them blindly, and sign audit heads.
///
/// The master key is random and wrapped by the passphrase, so that another passphrase needs nothing
/// sealed anew.
package struct Keyring: Sendable {
  /// Checks this keyring's signatures, 32 bytes.
  package let publicKey: [UInt8]
  private let master: Secret
  private let sealing: Secret
  private let index: Secret
  private let signing: Secret

  /// A new keyring, and how to keep it.
  ///
  /// - Throws: `passphraseTooShort`, `outOfMemory`.
  package static func make(
    _ passphrase: Passphrase
  ) throws(KeyError) -> (keyring: Keyring, stored: StoredKeyring) {
    try passphrase.checkLength()
    let keyring = try Keyring(master: Secret(count: 32) { randombytes_buf($0, 32) })
    return (keyring, try keyring.locked(by: passphrase))
  }

  /// Opens a kept keyring.
  ///
  /// - Throws: `wrongPassphrase` before anything is opened, `damagedKeyring` where what is kept was
  ///   edited, `outOfMemory`.
  package init(_ stored: StoredKeyring, _ passphrase: Passphrase) throws(KeyError) {
    guard stored.isSound else { throw .damagedKeyring }
    let key = try PassphraseKey(
      passphrase, salt: stored.salt, operations: stored.operations, memory: stored.memory)
    guard areEqual(key.verifier, stored.verifier) else { throw .wrongPassphrase }
    try self.init(master: key.unwrap(stored.wrappedKey, context: stored.publicKey))
    guard publicKey == stored.publicKey else { throw .damagedKeyring }
  }

  /// The same keys for keeping, locked by another passphrase; what they sealed and signed still holds.
  ///
  /// - Throws: `passphraseTooShort`, `outOfMemory`.
  package func locked(by passphrase: Passphrase) throws(KeyError) -> StoredKeyring {
    try passphrase.checkLength()
    let (salt, operations, memory) = (randomBytes(16), 2, 19 << 20)
    let key = try PassphraseKey(passphrase, salt: salt, operations: operations, memory: memory)
    return StoredKeyring(
      salt: salt, operations: operations, memory: memory, verifier: key.verifier,
      wrappedKey: key.wrap(master, context: publicKey), publicKey: publicKey)
  }

  private init(master: Secret) throws(KeyError) {
    self.master = master
    sealing = try master.derived(.sealing)
    index = try master.derived(.blindIndex)
    let seed = try master.derived(.signing)
    var publicKey = [UInt8](repeating: 0, count: 32)
    signing = try Secret(count: 64) { _ = crypto_sign_seed_keypair(&publicKey, $0, seed.bytes) }
    self.publicKey = publicKey
  }
}

extension Keyring {
  /// `plaintext` so that only this keyring opens it, and only as that row's: a version, a random
  /// nonce, ciphertext, tag; 41 bytes longer than it was.
  ///
  /// `row` is the row's id, with the column's name where a row has several.
  package func seal(_ plaintext: [UInt8], for row: String) -> [UInt8] {
    let nonce = randomBytes(AEAD.nonceCount)
    return [sealVersion] + nonce
      + AEAD.encrypt(
        plaintext, count: plaintext.count, by: sealing, nonce: nonce, context: context(of: row))
  }

  /// What was sealed for a row.
  ///
  /// - Throws: `sealBroken` for what was edited, sealed for another row or by other keys.
  package func open(_ sealed: [UInt8], for row: String) throws(KeyError) -> [UInt8] {
    let count = sealed.count - 1 - AEAD.nonceCount - AEAD.tagCount
    guard count >= 0, sealed.first == sealVersion else { throw .sealBroken(row: row) }
    let (nonce, ciphertext) = (1..<1 + AEAD.nonceCount, 1 + AEAD.nonceCount..<sealed.count)
    // One more, so that there is memory to point at where nothing was sealed.
    var plaintext = [UInt8](repeating: 0, count: count + 1)
    guard
      AEAD.decrypt(
        Array(sealed[ciphertext]), by: sealing, nonce: Array(sealed[nonce]),
        context: context(of: row), into: &plaintext)
    else { throw .sealBroken(row: row) }
    plaintext.removeLast()
    return plaintext
  }

  /// Equal for equal texts and telling nothing else to whoever has not the keys, 32 bytes.
  package func blindIndex(of text: String) -> [UInt8] {
    keyedDigest(of: Array(text.utf8), by: index)
  }

  /// The Ed25519 signature (RFC 8032) of a head, 64 bytes.
  package func sign(_ head: AuditHead) -> [UInt8] { signature(of: head.signedBytes) }

  func signature(of message: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    // It has no way to fail.
    _ = crypto_sign_detached(&signature, nil, message, UInt64(message.count), signing.bytes)
    return signature
  }

  private func context(of row: String) -> [UInt8] { Array("heddle seal \(row)".utf8) }
}

private let sealVersion: UInt8 = 1
