/// Fields laid out as bytes in exactly one way, so that whoever hashes the same fields gets the same
/// digest.
///
/// A field is one letter and what follows it: `N` for nothing; `I` and the integer in 8 bytes, two's
/// complement; `T` or `B`, the length in 4 bytes, and as many bytes of UTF-8 text or of anything.
/// Numbers are big-endian. The first field is a text that says what the fields are, so that bytes
/// made for one purpose never pass for another.
package struct CanonicalForm: Sendable {
  package private(set) var bytes: [UInt8]

  /// - Parameters:
  ///   - purpose: what the fields are, for example `heddle audit entry 1`.
  ///   - capacity: about how many bytes will follow.
  package init(_ purpose: StaticString, capacity: Int = 256) {
    bytes = []
    bytes.reserveCapacity(capacity + purpose.utf8CodeUnitCount)
    purpose.withUTF8Buffer { addField("T", $0) }
  }

  package mutating func add(_ text: String?) {
    guard var text else { return bytes.append(UInt8(ascii: "N")) }
    text.withUTF8 { addField("T", $0) }
  }

  package mutating func add(_ number: Int64?) {
    guard let number else { return bytes.append(UInt8(ascii: "N")) }
    bytes.append(UInt8(ascii: "I"))
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func add(_ content: [UInt8]?) {
    guard let content else { return bytes.append(UInt8(ascii: "N")) }
    content.withUnsafeBufferPointer { addField("B", $0) }
  }

  private mutating func addField(_ kind: Unicode.Scalar, _ content: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: kind))
    withUnsafeBytes(of: UInt32(content.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: content)
  }
}
