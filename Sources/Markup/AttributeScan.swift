/// What a document's start tags would cost, told before it is parsed.
///
/// libxml2 2.9 compares each of an element's attributes with all the others, which takes it
/// 5 s for a start tag of 1 MB, and 256 times that for one of 16 MB. For each name it looks through
/// all namespaces that are declared around it, which takes minutes where thousands are.
enum AttributeScan {
  /// A document in another encoding than these cannot be scanned, so only a small one is read.
  static let unscannedBytes = 1 << 18

  /// How many names times namespaces may have to be compared.
  static let namespaceWork = 1 << 31

  /// Whether `<`, `>`, `"`, `'`, `-`, `?`, `!` and `[` are the bytes of ASCII, and these bytes
  /// nothing else.
  static func canScan(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var head = bytes.prefix(200)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    head = head.drop { [0x20, 0x9, 0xA, 0xD].contains($0) }
    guard head.first == UInt8(ascii: "<"), head.dropFirst().first != 0 else { return false }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>"),
      let encoding = text[..<end.lowerBound].firstRange(of: "encoding")
    else { return !text.hasPrefix("<?xml") || text.contains("?>") }
    let name = text[encoding.upperBound...].drop { !$0.isLetter }
    return ["utf-8", "us-ascii", "iso-8859-", "tis-620", "windows-"].contains {
      name.hasPrefix($0)
    }
  }

  /// Whether a start tag has more than `limit` attributes, or all of them too many namespaces.
  ///
  /// In a document that is not well-formed, `<` begins a tag wherever it stands, as it does for
  /// libxml2, which reads on after a mistake.
  static func costsTooMuch(
    attributes limit: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = 0
    var (names, declarations) = (0, 0)
    func stands(_ text: StaticString) -> Bool {
      guard bytes.count - index >= text.utf8CodeUnitCount else { return false }
      return (0..<text.utf8CodeUnitCount).allSatisfy {
        bytes[index + $0] == text.utf8Start[$0]
      }
    }
    func skip(past end: StaticString) {
      while index < bytes.count, !stands(end) { index += 1 }
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if stands("<!--") {
        index += 4
        skip(past: "-->")
      } else if stands("<![CDATA[") {
        skip(past: "]]>")
      } else if stands("<?") {
        skip(past: "?>")
      } else {
        var attributes = 0
        var quote: UInt8?
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
          let byte = bytes[index]
          if byte == quote {
            quote = nil
            attributes += 1
          } else if quote == nil {
            if byte == UInt8(ascii: ">") { break }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
            if byte == UInt8(ascii: "x"), bytes[index - 1] <= 0x20, stands("xmlns") {
              declarations += 1
            }
          }
          index += 1
        }
        names += 1 + attributes
        if attributes > limit || names * declarations > namespaceWork { return true }
      }
    }
    return false
  }
}
