internal import CSodium

/// The SHA-256 of `bytes` (FIPS 180-4) in lower-case hexadecimal, 64 characters.
package func sha256(_ bytes: [UInt8]) -> String { hexadecimal(sha256Bytes(bytes)) }

/// The SHA-256 of `bytes` (FIPS 180-4), 32 bytes.
package func sha256Bytes(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
  // It has no way to fail: the length is any, and the buffer is of its own size.
  _ = crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
  return digest
}

/// The keyed BLAKE2b (RFC 7693) of `message`, 32 bytes.
func keyedDigest(of message: [UInt8], by key: Secret) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: 32)
  // It has no way to fail with these lengths.
  _ = crypto_generichash(&digest, 32, message, UInt64(message.count), key.bytes, key.count)
  return digest
}

/// Random bytes from the system, by libsodium.
package func randomBytes(_ count: Int) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: count)
  randombytes_buf(&bytes, count)
  return bytes
}

/// Compares in a time that does not tell where they differ.
package func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  left.count == right.count && sodium_memcmp(left, right, left.count) == 0
}
