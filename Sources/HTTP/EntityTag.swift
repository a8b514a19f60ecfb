/// What tells one version of a resource from another (RFC 9110 § 8.8.3).
package struct EntityTag: Hashable, Sendable {
  /// As it stands in a header, for example `"5f3a"` or `W/"5f3a"`.
  package let written: String

  package init(written: String) { self.written = written }

  /// The tag of bytes that are kept: a 64-bit FNV-1a hash and their count.
  package init(of bytes: [UInt8]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    written = "\"\(String(hash, radix: 36))-\(String(bytes.count, radix: 36))\""
  }

  var isWeak: Bool { written.hasPrefix("W/") }

  /// The tag of the same content in another coding.
  var weak: EntityTag { isWeak ? self : EntityTag(written: "W/" + written) }

  private var opaque: Substring { isWeak ? written.dropFirst(2) : written[...] }

  /// Whether an `If-None-Match` names it; the comparison is weak (RFC 9110 § 13.1.2).
  func isNamed(in header: String) -> Bool {
    if header.trimmingSpaces() == "*" { return true }
    return header.split(separator: ",").contains {
      EntityTag(written: $0.trimmingSpaces()).opaque == opaque
    }
  }
}
