internal import CSodium

/// The SHA-256 (FIPS 180-4) of bytes that come piece by piece.
package struct RunningDigest: Sendable {
  private var state = crypto_hash_sha256_state()

  package init() { _ = crypto_hash_sha256_init(&state) }

  package mutating func add(_ bytes: [UInt8]) {
    _ = crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// Of all that was added so far, 32 bytes.
  package var bytes: [UInt8] {
    var copy = state
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    _ = crypto_hash_sha256_final(&copy, &digest)
    return digest
  }
}
