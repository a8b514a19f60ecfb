/// A value with parameters, as `Content-Type` and `Content-Disposition` have them (RFC 9110 § 5.6.6).
package struct MediaType: Sendable {
  /// In lower case.
  package let name: String
  /// By their names in lower case.
  package let parameters: [String: String]

  /// Nil where a parameter is malformed or comes twice.
  ///
  /// A quotation mark and a backslash may stand in quotes behind a backslash; any other backslash
  /// stands for itself, since browsers write the paths of files so.
  package init?(_ text: String) {
    var rest = text.utf8[...]
    let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
    guard let first = String(rest[..<end]) else { return nil }
    name = first.trimmingSpaces().lowercased()
    rest = rest[end...]
    var found: [String: String] = [:]
    while true {
      rest = rest.drop { Self.isSpace($0) }
      guard rest.first == UInt8(ascii: ";") else { break }
      rest = rest.dropFirst().drop { Self.isSpace($0) }
      if rest.isEmpty { break }
      guard let equals = rest.firstIndex(of: UInt8(ascii: "=")),
        rest[..<equals].allSatisfy(\.isTokenByte), let key = String(rest[..<equals]), !key.isEmpty
      else { return nil }
      rest = rest[rest.index(after: equals)...]
      guard let value = Self.value(&rest), found.updateValue(value, forKey: key.lowercased()) == nil
      else { return nil }
    }
    guard rest.isEmpty, !name.isEmpty else { return nil }
    parameters = found
  }

  private static func value(_ rest: inout Substring.UTF8View) -> String? {
    guard rest.first == UInt8(ascii: "\"") else {
      let token = rest.prefix { $0 != UInt8(ascii: ";") && !isSpace($0) }
      rest = rest[token.endIndex...]
      return String(token)
    }
    rest = rest.dropFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return String(validating: bytes, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let next = rest.first,
        next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\")
      {
        bytes.append(next)
        rest = rest.dropFirst()
      } else {
        bytes.append(byte)
      }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension UInt8 {
  /// Whether a name of RFC 9110 § 5.6.2 may hold it.
  var isTokenByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: Self.tokenMarks.contains(self)
    }
  }

  private static let tokenMarks = Array("!#$%&'*+-.^_`|~".utf8)
}
