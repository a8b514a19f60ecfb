internal import CSodium

/// Where the audit trail stood at the end of a day: nothing before it can change unseen.
package struct AuditHead: Hashable, Sendable {
  /// `YYYY-MM-DD`, by the calendar in Thailand.
  package let day: String
  /// Of the day's last entry.
  package let position: Int64
  /// That entry's digest, 32 bytes.
  package let hash: [UInt8]

  package init(day: String, position: Int64, hash: [UInt8]) {
    (self.day, self.position, self.hash) = (day, position, hash)
  }

  /// Whether the holder of `publicKey` signed just this head.
  package func isSigned(_ signature: [UInt8], by publicKey: [UInt8]) -> Bool {
    isSignature(signature, of: signedBytes, by: publicKey)
  }

  /// The canonical form that is signed.
  var signedBytes: [UInt8] {
    var form = CanonicalForm("heddle audit head 1")
    form.add(day)
    form.add(position)
    form.add(hash)
    return form.bytes
  }
}

/// Whether `signature` is an Ed25519 signature of `message`.
func isSignature(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
  signature.count == Int(crypto_sign_BYTES) && publicKey.count == 32
    && crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
}
