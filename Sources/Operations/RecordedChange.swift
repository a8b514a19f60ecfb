/// What an audit entry's content says: the row before and after.
package struct RecordedChange: Hashable, Sendable {
  /// `nil` where there was no row.
  package let old: [RecordedField]?
  /// `nil` where the row was deleted.
  package let new: [RecordedField]?
}

/// One column of a row as the audit trail keeps it.
package struct RecordedField: Hashable, Sendable {
  package let column: String
  package let value: RecordedValue
}

package enum RecordedValue: Hashable, Sendable {
  case null
  case number(Int64)
  case text(String)
  /// Bytes, by their SHA-256 in hexadecimal.
  case digest(String)
}

extension RecordedChange {
  /// Reads the JSON that `Change.json` writes; nil for any other.
  package init?(json: String) {
    var json = json
    let change = json.withUTF8 { bytes in
      var scanner = Scanner(bytes: bytes)
      return scanner.change()
    }
    guard let change else { return nil }
    self = change
  }
}

/// Reads the JSON of our own writing from its bytes; nil at the first that it does not expect.
private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func change() -> RecordedChange? {
    guard skip("{\"old\":"), let old = row(), skip(",\"new\":"), let new = row(), skip("}"),
      place == bytes.count
    else { return nil }
    return RecordedChange(old: old.fields, new: new.fields)
  }

  private struct ScannedRow {
    let fields: [RecordedField]?
  }

  private mutating func row() -> ScannedRow? {
    if skip("null") { return ScannedRow(fields: nil) }
    guard skip("{") else { return nil }
    var fields: [RecordedField] = []
    if skip("}") { return ScannedRow(fields: fields) }
    repeat {
      guard let column = string(), skip(":"), let value = value() else { return nil }
      fields.append(RecordedField(column: column, value: value))
    } while skip(",")
    return skip("}") ? ScannedRow(fields: fields) : nil
  }

  private mutating func value() -> RecordedValue? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "\""): return string().map { .text($0) }
    case UInt8(ascii: "n"): return skip("null") ? .null : nil
    case UInt8(ascii: "{"):
      guard skip("{\"sha256\":"), let digest = string(), skip("}") else { return nil }
      return .digest(digest)
    default: return number().map { .number($0) }
    }
  }

  private mutating func number() -> Int64? {
    let start = place
    while place < bytes.count,
      bytes[place] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[place])
    {
      place += 1
    }
    return Int64(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func string() -> String? {
    guard skip("\"") else { return nil }
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\") { return escaped(from: start) }
      place += 1
    }
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// The rest of a string at its first backslash.
  private mutating func escaped(from start: Int) -> String? {
    var text = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard place < bytes.count else { return nil }
      let kind = bytes[place]
      place += 1
      switch kind {
      case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(kind)
      case UInt8(ascii: "u"):
        guard place + 4 <= bytes.count,
          let code = UInt8(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16),
          code < 0x20
        else { return nil }
        text.append(code)
        place += 4
      default: return nil
      }
    }
    return nil
  }

  private mutating func skip(_ expected: StaticString) -> Bool {
    let count = expected.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for index in 0..<count where bytes[place + index] != expected.utf8Start[index] { return false }
    place += count
    return true
  }
}
