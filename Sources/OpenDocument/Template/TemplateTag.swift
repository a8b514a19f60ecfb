/// What stands between `{{` and `}}`, or in a field of LibreOffice's own.
enum TemplateTag: Hashable {
  case field(FieldUse)
  /// The beginning of a group, or of what stands where there is none (`^`).
  case open(String, inverted: Bool)
  case close(String)

  enum Flaw: Error {
    case badName(String)
    case unknownFormatter(String, field: String)
  }

  /// Reads `name`, `name|formatter:argument|…`, `#group`, `^group` or `/group`.
  init(_ text: String, formatters known: TemplateFormatters) throws(Flaw) {
    let text = text.trimmed
    switch text.first {
    case "#": self = .open(try Self.name(text.dropFirst()), inverted: false)
    case "^": self = .open(try Self.name(text.dropFirst()), inverted: true)
    case "/": self = .close(try Self.name(text.dropFirst()))
    default:
      let parts = Self.parts(of: text)
      let name = try Self.name(parts[0])
      var formatters: [FormatterUse] = []
      var fallback: String?
      for part in parts.dropFirst() {
        let use = Self.formatter(part)
        if use.name == "else" {
          fallback = fallback ?? use.argument
        } else if known.all[use.name]?.arguments.contains(use.argument) == true {
          formatters.append(use)
        } else {
          throw .unknownFormatter(use.text, field: name)
        }
      }
      self = .field(FieldUse(name: name, formatters: formatters, fallback: fallback))
    }
  }

  /// Marks that text in quotes begins and ends with, also as typing turns them.
  private static let quotes: Set<Character> = ["\"", "'", "“", "”", "„", "‘", "’", "«", "»"]

  /// Split at each `|` that is not in quotes.
  private static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      if quotes.contains(text[index]) { isQuoted.toggle() }
      guard text[index] == "|", !isQuoted else { continue }
      parts.append(text[start..<index])
      start = text.index(after: index)
    }
    return parts + [text[start...]]
  }

  private static func formatter(_ text: Substring) -> FormatterUse {
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var argument = halves.count > 1 ? String(halves[1]).trimmed : ""
    if argument.count > 1, let first = argument.first, let last = argument.last,
      quotes.contains(first), quotes.contains(last)
    {
      argument = String(argument.dropFirst().dropLast())
    }
    return FormatterUse(name: String(halves[0]).withoutInvisible.trimmed, argument: argument)
  }

  /// Letters of any script with their marks, digits, `_`, `-` and `.`; nothing that could be code.
  private static func name(_ text: Substring) throws(Flaw) -> String {
    let name = String(text).withoutInvisible.trimmed
    guard name.isFieldName else { throw .badName(name) }
    return name
  }
}

/// A field as one place of a template uses it.
struct FieldUse: Hashable, Sendable {
  let name: String
  var formatters: [FormatterUse] = []
  /// What stands for an empty value, or for none.
  var fallback: String?
}

extension StringProtocol {
  var isFieldName: Bool {
    let isName = unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber:
        true
      default: ["_", "-", "."].contains(scalar)
      }
    }
    return isName && !isEmpty && utf8.count <= 200
  }
}

extension String {
  /// Without the whitespace around it.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isBlank == true { rest.removeFirst() }
    while rest.last?.isBlank == true { rest.removeLast() }
    return String(rest)
  }

  /// Without soft hyphens, joiners and spaces of no width, which typing and pasting leave in names.
  fileprivate var withoutInvisible: String {
    String(UnicodeScalarView(unicodeScalars.filter { !$0.isInvisible }))
  }
}

extension Character {
  fileprivate var isBlank: Bool { isWhitespace || unicodeScalars.allSatisfy(\.isInvisible) }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool { properties.generalCategory == .format }
}
