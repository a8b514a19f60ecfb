/// A locked keyring as it is kept beside the data; without the passphrase it opens nothing.
package struct StoredKeyring: Hashable, Sendable {
  /// Of Argon2id, 16 bytes.
  package let salt: [UInt8]
  /// Argon2id's passes.
  package let operations: Int
  /// Argon2id's memory in bytes.
  package let memory: Int
  /// Tells a wrong passphrase, 32 bytes.
  package let verifier: [UInt8]
  /// The master key, sealed by the passphrase's key: nonce, ciphertext, tag; 72 bytes.
  package let wrappedKey: [UInt8]
  /// Checks the signatures of audit heads (Ed25519), 32 bytes.
  package let publicKey: [UInt8]

  package init(
    salt: [UInt8], operations: Int, memory: Int, verifier: [UInt8], wrappedKey: [UInt8],
    publicKey: [UInt8]
  ) {
    self.salt = salt
    self.operations = operations
    self.memory = memory
    self.verifier = verifier
    self.wrappedKey = wrappedKey
    self.publicKey = publicKey
  }

  /// Costs that a keyring may ask for; others come from an edited one and would only use the machine
  /// up.
  var isSound: Bool {
    salt.count == 16 && verifier.count == 32 && wrappedKey.count == 72 && publicKey.count == 32
      && (1...16).contains(operations) && (8 << 10...1 << 30).contains(memory)
  }
}
