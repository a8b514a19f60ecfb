internal import CSodium

/// Key material in memory that is kept out of swap where the system lets it, fenced by guard pages,
/// read-only once filled, and zeroed when it is let go.
final class Secret: Sendable {
  let count: Int
  /// Written by `init` alone.
  private nonisolated(unsafe) let memory: UnsafeMutableRawPointer

  /// - Throws: `outOfMemory`, or what `fill` throws.
  init(
    count: Int, _ fill: (UnsafeMutablePointer<UInt8>) throws(KeyError) -> Void
  ) throws(KeyError) {
    guard sodiumIsReady, let memory = sodium_malloc(max(1, count)) else { throw .outOfMemory }
    (self.count, self.memory) = (count, memory)
    try fill(memory.assumingMemoryBound(to: UInt8.self))
    sodium_mprotect_readonly(memory)
  }

  deinit { sodium_free(memory) }

  var bytes: UnsafePointer<UInt8> { UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)) }

  /// A key for one purpose alone, by libsodium's `crypto_kdf` (BLAKE2b with salt and person).
  ///
  /// - Throws: `outOfMemory`.
  func derived(_ purpose: Purpose) throws(KeyError) -> Secret {
    try Secret(count: 32) { key in
      // It fails only for other lengths than these.
      _ = crypto_kdf_derive_from_key(key, 32, purpose.rawValue, kdfContext, bytes)
    }
  }

  /// What a derived key is for; the numbers are part of the stored form.
  enum Purpose: UInt64 {
    case sealing = 1
    case blindIndex, signing
    /// Of a passphrase's key.
    case wrapping, verifier
  }
}

/// Eight bytes, as `crypto_kdf` wants them.
private let kdfContext = "heddle 1".utf8.map { CChar(bitPattern: $0) }

/// Whether libsodium could start; asked before whatever needs its memory or its random bytes.
let sodiumIsReady = sodium_init() >= 0
