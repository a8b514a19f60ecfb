internal import CSodium

/// What is kept of a password: Argon2id with 19 MiB and two passes, some 20 ms of work on purpose.
///
/// One byte of version, 16 of salt, 32 of hash. The costs are those of the version, never read from what
/// is kept, so that an edited row can't use the machine up.
package struct PasswordHash: Hashable, Sendable {
  package let bytes: [UInt8]

  /// What was kept; anything else fits no password.
  package init(kept bytes: [UInt8]) { self.bytes = bytes }

  /// - Throws: `outOfMemory`.
  package init(of password: String) throws(KeyError) {
    let salt = randomBytes(Self.saltCount)
    bytes = [Self.version] + salt + (try Self.hash(password, salt))
  }

  /// Fits no password, but takes as long to find that out: for names that nobody has.
  package static let ofNobody = PasswordHash(
    kept: [version] + [UInt8](repeating: 0, count: saltCount + hashCount))

  /// Compares in a time that does not tell where they differ.
  ///
  /// - Throws: `outOfMemory`.
  package func fits(_ password: String) throws(KeyError) -> Bool {
    let isSound = bytes.count == 1 + Self.saltCount + Self.hashCount && bytes[0] == Self.version
    let kept = isSound ? bytes : Self.ofNobody.bytes
    let salt = Array(kept[1..<1 + Self.saltCount])
    let hash = Array(kept[(1 + Self.saltCount)...])
    return areEqual(try Self.hash(password, salt), hash) && isSound
  }

  private static let version: UInt8 = 1
  private static let saltCount = Int(crypto_pwhash_SALTBYTES)
  private static let hashCount = 32

  private static func hash(_ password: String, _ salt: [UInt8]) throws(KeyError) -> [UInt8] {
    guard sodiumIsReady else { throw .outOfMemory }
    var hash = [UInt8](repeating: 0, count: hashCount)
    let text = password.utf8.map { CChar(bitPattern: $0) }
    let status = crypto_pwhash(
      &hash, UInt64(hashCount), text, UInt64(text.count), salt, 2, 19 << 20,
      crypto_pwhash_ALG_ARGON2ID13)
    guard status == 0 else { throw .outOfMemory }
    return hash
  }
}
