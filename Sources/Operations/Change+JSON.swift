internal import Credentials
internal import SQL

extension Change {
  /// `{"old":{…},"new":{…}}`, columns in the order of the row; `null` for a row that was not there.
  ///
  /// Bytes are given by their SHA-256, since they are large and stay in their table: `{"sha256":"…"}`.
  var json: String {
    var text = "{\"old\":"
    write(old, to: &text)
    text += ",\"new\":"
    write(new, to: &text)
    text += "}"
    return text
  }

  /// The values of the primary key as a JSON array.
  var keyJSON: String {
    var text = "["
    for (index, value) in key.enumerated() {
      if index > 0 { text += "," }
      value.writeJSON(to: &text)
    }
    text += "]"
    return text
  }

  private func write(_ row: [Field]?, to text: inout String) {
    guard let row else { return text += "null" }
    text += "{"
    for (index, field) in row.enumerated() {
      if index > 0 { text += "," }
      text += "\"\(field.column)\":"
      field.value.writeJSON(to: &text)
    }
    text += "}"
  }
}

extension SQLValue {
  /// As the audit trail writes it.
  var json: String {
    var text = ""
    writeJSON(to: &text)
    return text
  }

  fileprivate func writeJSON(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .integer(let number): text += String(number)
    case .text(let string): text.appendJSON(string)
    case .blob(let bytes): text += "{\"sha256\":\"\(sha256(bytes))\"}"
    }
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
