internal import Credentials
internal import SQL

/// Columns with their values as one text, so that each value comes back exactly as it was.
///
/// A column is its name, a letter for its type, how many bytes the value takes, and those:
/// `person_id t36:016cd78f-… place i1:3 middle n0: `.
enum FieldText {
  static func text(_ fields: [Change.Field]) -> String {
    fields.map { field in
      let (kind, value) =
        switch field.value {
        case .null: ("n", "")
        case .integer(let number): ("i", String(number))
        case .text(let text): ("t", text)
        case .blob(let bytes): ("b", hexadecimal(bytes))
        }
      return "\(field.column) \(kind)\(value.utf8.count):\(value) "
    }.joined()
  }

  /// - Throws: `damagedValue` for another text.
  static func fields(_ row: Row, _ column: String) throws(SQLError) -> [Change.Field] {
    let text: String = try row.value(column)
    var rest = text.utf8[...]
    var fields: [Change.Field] = []
    while !rest.isEmpty {
      guard let field = next(&rest) else { throw .damagedValue(column: column) }
      fields.append(field)
    }
    return fields
  }

  private static func next(_ rest: inout Substring.UTF8View) -> Change.Field? {
    guard let blank = rest.firstIndex(of: UInt8(ascii: " ")),
      let colon = rest[blank...].firstIndex(of: UInt8(ascii: ":")),
      let name = String(rest[..<blank])
    else { return nil }
    let head = rest[rest.index(after: blank)..<colon]
    guard let kind = head.first, let count = String(head.dropFirst()).flatMap({ Int($0) }),
      (0..<rest.count).contains(count),
      let end = rest.index(colon, offsetBy: count + 1, limitedBy: rest.endIndex),
      end < rest.endIndex, rest[end] == UInt8(ascii: " "),
      let value = String(rest[rest.index(after: colon)..<end])
    else { return nil }
    rest = rest[rest.index(after: end)...]
    switch kind {
    case UInt8(ascii: "n"): return Change.Field(name, .null)
    case UInt8(ascii: "i"): return Int64(value).map { Change.Field(name, .integer($0)) }
    case UInt8(ascii: "t"): return Change.Field(name, .text(value))
    case UInt8(ascii: "b"):
      return bytes(hexadecimal: value).map { Change.Field(name, .blob($0)) }
    default: return nil
    }
  }
}
