internal import CSodium

/// The key that Argon2id makes of a passphrase; it wraps the master key and does nothing else.
struct PassphraseKey {
  private let wrapping: Secret
  /// Equal for equal passphrases, salts and costs; tells nothing of the key.
  let verifier: [UInt8]

  /// Takes its time on purpose: some 20 ms with 19 MiB and two passes.
  ///
  /// - Throws: `outOfMemory`.
  init(_ passphrase: Passphrase, salt: [UInt8], operations: Int, memory: Int) throws(KeyError) {
    let key = try Secret(count: 32) { key throws(KeyError) in
      let status = passphrase.secret.bytes.withMemoryRebound(
        to: CChar.self, capacity: passphrase.secret.count
      ) { text in
        crypto_pwhash(
          key, 32, text, UInt64(passphrase.secret.count), salt, UInt64(operations), memory,
          crypto_pwhash_ALG_ARGON2ID13)
      }
      guard status == 0 else { throw .outOfMemory }
    }
    wrapping = try key.derived(.wrapping)
    verifier = keyedDigest(of: Array("heddle passphrase".utf8), by: try key.derived(.verifier))
  }

  func wrap(_ master: Secret, context: [UInt8]) -> [UInt8] {
    let nonce = randomBytes(AEAD.nonceCount)
    return nonce
      + AEAD.encrypt(
        master.bytes, count: master.count, by: wrapping, nonce: nonce, context: context)
  }

  /// - Throws: `damagedKeyring`.
  func unwrap(_ wrapped: [UInt8], context: [UInt8]) throws(KeyError) -> Secret {
    try Secret(count: 32) { key throws(KeyError) in
      guard
        AEAD.decrypt(
          Array(wrapped.dropFirst(AEAD.nonceCount)), by: wrapping,
          nonce: Array(wrapped.prefix(AEAD.nonceCount)), context: context, into: key)
      else { throw .damagedKeyring }
    }
  }
}
