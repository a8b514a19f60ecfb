internal import CSodium

/// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03), with its tag behind the ciphertext.
enum AEAD {
  static let nonceCount = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  static let tagCount = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

  static func encrypt(
    _ plaintext: UnsafePointer<UInt8>, count: Int, by key: Secret, nonce: [UInt8],
    context: [UInt8]
  ) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: count + tagCount)
    // It has no way to fail with these lengths.
    _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
      &output, nil, plaintext, UInt64(count), context, UInt64(context.count), nil, nonce,
      key.bytes)
    return output
  }

  /// Whether the tag fits; only then `output`, which is the tag shorter than `ciphertext`, holds the
  /// plaintext.
  static func decrypt(
    _ ciphertext: [UInt8], by key: Secret, nonce: [UInt8], context: [UInt8],
    into output: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    ciphertext.count >= tagCount && nonce.count == nonceCount
      && crypto_aead_xchacha20poly1305_ietf_decrypt(
        output, nil, nil, ciphertext, UInt64(ciphertext.count), context, UInt64(context.count),
        nonce, key.bytes) == 0
  }
}
