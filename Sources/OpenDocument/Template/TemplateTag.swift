/// What stands between `{{` and `}}`.
enum TemplateTag: Hashable {
  case field(FieldUse)
  case open(String)
  case close(String)

  enum Flaw: Error {
    case badName(String)
    case unknownFormatter(String, field: String)
  }

  /// Reads `name`, `name|formatter|…`, `#group` or `/group`.
  init(_ text: String) throws(Flaw) {
    let text = text.trimmed
    switch text.first {
    case "#": self = .open(try Self.name(text.dropFirst()))
    case "/": self = .close(try Self.name(text.dropFirst()))
    default:
      let parts = text.split(separator: "|", omittingEmptySubsequences: false)
      let name = try Self.name(parts[0])
      var formatters: [FieldFormatter] = []
      for part in parts.dropFirst() {
        let word = String(part).trimmed
        guard let formatter = FieldFormatter(rawValue: word) else {
          throw .unknownFormatter(word, field: name)
        }
        formatters.append(formatter)
      }
      self = .field(FieldUse(name: name, formatters: formatters))
    }
  }

  /// Letters of any script with their marks, digits, `_`, `-` and `.`; nothing that could be code.
  private static func name(_ text: Substring) throws(Flaw) -> String {
    let name = String(text).trimmed
    let isName = name.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber:
        true
      default: ["_", "-", "."].contains(scalar)
      }
    }
    guard isName, !name.isEmpty, name.utf8.count <= 200 else { throw .badName(name) }
    return name
  }
}

/// A field as one place of a template uses it.
struct FieldUse: Hashable {
  let name: String
  let formatters: [FieldFormatter]
}

extension String {
  /// Without the whitespace around it.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
