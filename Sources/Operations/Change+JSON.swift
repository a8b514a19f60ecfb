internal import Credentials
internal import SQL
internal import Training

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
