extension JSON {
  /// Reads one JSON text (RFC 8259), no more than 16 levels deep, no name twice in an object; nil for any
  /// other.
  ///
  /// A number that is not whole, or too large, is `raw`.
  package init?(reading bytes: some Collection<UInt8>) {
    var reader = JSONTextReader(bytes: Array(bytes))
    guard let value = reader.whole() else { return nil }
    self = value
  }

  /// A member of an object.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  package var items: [JSON]? { if case .array(let items) = self { items } else { nil } }

  package var string: String? { if case .text(let text) = self { text } else { nil } }

  package var integer: Int64? { if case .number(let number) = self { number } else { nil } }
}

/// Reads JSON from its first byte to its last.
private struct JSONTextReader {
  let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func whole() -> JSON? {
    let value = value()
    skipSpace()
    return place == bytes.count ? value : nil
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func take(_ word: StaticString, as value: JSON) -> JSON? {
    let letters = Array(word.description.utf8)
    guard bytes[place...].starts(with: letters) else { return nil }
    place += letters.count
    return value
  }

  private mutating func value() -> JSON? {
    skipSpace()
    guard depth < 16, let first = next else { return nil }
    depth += 1
    defer { depth -= 1 }
    switch first {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "t"): return take("true", as: .flag(true))
    case UInt8(ascii: "f"): return take("false", as: .flag(false))
    case UInt8(ascii: "n"): return take("null", as: .null)
    default: return number()
    }
  }

  private mutating func number() -> JSON? {
    let start = place
    let isNegative = take(byte: "-")
    let first = next
    guard digits() > 0, first != UInt8(ascii: "0") || place == start + (isNegative ? 2 : 1) else {
      return nil
    }
    var isWhole = true
    if take(byte: ".") {
      isWhole = false
      guard digits() > 0 else { return nil }
    }
    if take(byte: "e") || take(byte: "E") {
      isWhole = false
      _ = take(byte: "+") || take(byte: "-")
      guard digits() > 0 else { return nil }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if isWhole, let number = Int64(text) { return .number(number) }
    if let value = Double(text), let number = Int64(exactly: value) { return .number(number) }
    return .raw(text)
  }

  /// Passes digits, and counts them.
  private mutating func digits() -> Int {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    return place - start
  }

  private mutating func take(byte character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func array() -> JSON? {
    place += 1
    if take("]") { return .array([]) }
    var items: [JSON] = []
    repeat {
      guard let item = value() else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .array(items) : nil
  }

  private mutating func object() -> JSON? {
    place += 1
    if take("}") { return .object([]) }
    var members: [(String, JSON)] = []
    var names: Set<[UInt8]> = []
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\""), let name = text(), names.insert(Array(name.utf8)).inserted,
        take(":"), let item = value()
      else { return nil }
      members.append((name, item))
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func text() -> String? {
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text += Array(String(scalar).utf8)
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = unit() else { return nil }
      guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
      guard bytes[place...].starts(with: [0x5C, 0x75]) else { return nil }
      place += 2
      guard let low = self.unit(), (0xDC00..<0xE000).contains(low) else { return nil }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  private mutating func unit() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    let digits = bytes[place..<place + 4]
    place += 4
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
