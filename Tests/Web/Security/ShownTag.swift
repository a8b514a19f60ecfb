/// A tag of a page as a browser meets it; the name of an end tag begins with a slash.
struct ShownTag {
  let name: String
  let attributes: [String: String]
  /// Up to the next tag.
  let text: String

  static func all(in page: String) -> [ShownTag] {
    page.utf8.split(separator: UInt8(ascii: "<")).dropFirst(page.hasPrefix("<") ? 0 : 1).compactMap
    {
      piece in
      var scan = Scan(rest: piece)
      let name = scan.take { $0 != " " && $0 != ">" }
      guard !name.isEmpty, !name.hasPrefix("!") else { return nil }
      var attributes: [String: String] = [:]
      while scan.skip(" ") {
        let key = scan.take { $0 != "=" && $0 != ">" && $0 != " " }
        guard scan.skip("="), scan.skip("\"") else {
          attributes[key] = ""
          continue
        }
        attributes[key] = unescaped(scan.take { $0 != "\"" })
        _ = scan.skip("\"")
      }
      _ = scan.skip(">")
      return ShownTag(name: name, attributes: attributes, text: unescaped(scan.take { _ in true }))
    }
  }

  private struct Scan {
    var rest: Substring.UTF8View.SubSequence

    mutating func take(while holds: (Unicode.Scalar) -> Bool) -> String {
      let part = rest.prefix { holds(Unicode.Scalar($0)) }
      rest = rest.dropFirst(part.count)
      return String(decoding: part, as: UTF8.self)
    }

    mutating func skip(_ sign: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: sign) else { return false }
      rest = rest.dropFirst()
      return true
    }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(text) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
    }
  }
}
