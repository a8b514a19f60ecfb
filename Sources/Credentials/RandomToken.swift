internal import CSodium

/// What somebody shows instead of a password: 32 random bytes, of which only a digest is kept.
package struct RandomToken: Sendable {
  /// In hexadecimal, 64 digits behind the prefix.
  package let text: String

  /// A new one; a prefix tells people what they have found.
  package init(prefix: String = "") {
    text = prefix + hexadecimal(randomBytes(32))
  }

  /// One that somebody shows.
  package init(shown text: String) { self.text = text }

  /// What is kept of it, 32 bytes; a token is random, so that nothing slower is called for.
  package var digest: [UInt8] { sha256Bytes(Array(text.utf8)) }

  /// Known only to whoever has the token (HMAC-SHA-256), in hexadecimal; for one purpose alone.
  package func derived(for purpose: String) -> String {
    var state = crypto_auth_hmacsha256_state()
    let key = Array(text.utf8)
    let message = Array(purpose.utf8)
    var code = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    // None of these has a way to fail.
    _ = crypto_auth_hmacsha256_init(&state, key, key.count)
    _ = crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
    _ = crypto_auth_hmacsha256_final(&state, &code)
    return hexadecimal(code)
  }

  /// Compares in a time that does not tell where they differ.
  package func derived(for purpose: String, is text: String) -> Bool {
    areEqual(Array(derived(for: purpose).utf8), Array(text.utf8))
  }
}
