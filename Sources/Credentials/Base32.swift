/// Base32 (RFC 4648 § 6) without padding, as apps for one-time codes take secrets.
package enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  package static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var (buffer, count): (UInt32, UInt32) = (0, 0)
    for byte in bytes {
      (buffer, count) = (buffer << 8 | UInt32(byte), count + 8)
      while count >= 5 {
        count -= 5
        text.append(alphabet[Int(buffer >> count & 31)])
      }
    }
    if count > 0 { text.append(alphabet[Int(buffer << (5 - count) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The whole bytes of a text of either case, spaces left out; `nil` for another text.
  package static func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (buffer, count): (UInt32, UInt32) = (0, 0)
    for digit in text.uppercased().utf8 where digit != UInt8(ascii: " ") {
      guard let value = alphabet.firstIndex(of: digit) else { return nil }
      (buffer, count) = (buffer << 5 | UInt32(value), count + 5)
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> count))
      }
    }
    return bytes
  }
}
