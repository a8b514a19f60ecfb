/// A JSON value (RFC 8259) for being written; members keep their order.
package enum JSON: Sendable {
  case null
  case flag(Bool)
  case number(Int64)
  case text(String)
  /// JSON already.
  case raw(String)
  case array([JSON])
  case object([(String, JSON)])

  /// `null` for nil.
  package static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }

  /// On one line.
  package var written: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): String(number)
    case .raw(let json): json
    case .text(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.written).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0) + ":" + $1.written }.joined(separator: ",") + "}"
    }
  }

  /// An array with a line for each item.
  package static func lines(_ items: [JSON]) -> String {
    "[" + items.map(\.written).joined(separator: ",\n") + "]"
  }

  private static func quoted(_ text: String) -> String {
    var json = ""
    json.appendJSON(text)
    return json
  }
}

extension String {
  /// Adds a JSON string (RFC 8259 § 7).
  package mutating func appendJSON(_ string: String) {
    append("\"")
    defer { append("\"") }
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return append(string) }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\u{0}"..<" ":
        let code = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - code.count) + code)
      default: unicodeScalars.append(scalar)
      }
    }
  }
}
