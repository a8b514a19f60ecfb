internal import CSodium

/// Tells whether two sets are equal by the sums of their members' digests, however large they are and
/// in whatever order they come.
///
/// The digests are keyed by a secret of this value's own, so that nobody can find members whose sums
/// agree by chance or by design.
package struct SetHash: Sendable {
  private let key: Secret

  /// - Throws: `outOfMemory`.
  package init() throws(KeyError) { key = try Secret(count: 32) { randombytes_buf($0, 32) } }

  /// To be added for a member and subtracted again, both with overflow.
  package func digest(of member: CanonicalForm) -> UInt128 {
    var digest: (UInt64, UInt64) = (0, 0)
    withUnsafeMutablePointer(to: &digest) { output in
      // It has no way to fail with these lengths.
      _ = output.withMemoryRebound(to: UInt8.self, capacity: 16) { output in
        crypto_generichash(
          output, 16, member.bytes, UInt64(member.bytes.count), key.bytes, key.count)
      }
    }
    return UInt128(digest.0) << 64 | UInt128(digest.1)
  }
}
