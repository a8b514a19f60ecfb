extension [UInt8] {
  /// Appends text so that an XML reader gives back the same characters.
  package mutating func append(escaping text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { append(escaping: $0, inAttribute: inAttribute) }
  }

  /// Appends text in UTF-8 likewise.
  package mutating func append(
    escaping text: UnsafeBufferPointer<UInt8>, inAttribute: Bool
  ) {
    var start = 0
    // No byte above `>` is escaped.
    for index in 0..<text.count where text[index] <= UInt8(ascii: ">") {
      guard let escape = escape(text[index], inAttribute: inAttribute) else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(contentsOf: escape.utf8)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

private func escape(_ byte: UInt8, inAttribute: Bool) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\"") where inAttribute: "&quot;"
  case 0x09 where inAttribute: "&#9;"
  case 0x0A where inAttribute: "&#10;"
  case 0x0D: "&#13;"
  default: nil
  }
}

/// The first character of a text that XML 1.0 forbids.
package func forbiddenXMLCharacter(in text: String) -> Unicode.Scalar? {
  // In UTF-8 only C0 controls and U+FFFE, U+FFFF (which begin with EF) can be forbidden.
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return nil }
  return text.unicodeScalars.first { !isXMLCharacter($0) }
}
