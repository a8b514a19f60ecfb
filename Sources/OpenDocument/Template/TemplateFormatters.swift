/// A change to a value that a template may ask for by name, as in `{{issued|date:en}}`.
package struct TemplateFormatter: Sendable {
  /// What may stand behind the name and a colon; an empty text for nothing.
  package let arguments: [String]
  /// Whether it wants the value as machines write it (`2019-08-27`, `1250.5`), where there is such.
  package let readsPlain: Bool
  /// The changed value; nil for one that it cannot change.
  let change: @Sendable (_ value: String, _ argument: String) -> String?

  package init(
    arguments: [String] = [""], readsPlain: Bool = false,
    change: @escaping @Sendable (_ value: String, _ argument: String) -> String?
  ) {
    (self.arguments, self.readsPlain, self.change) = (arguments, readsPlain, change)
  }
}

/// The formatters that a template may name; those whose words depend on a language come from the
/// caller.
package struct TemplateFormatters: Sendable {
  package private(set) var all: [String: TemplateFormatter]

  package init(_ all: [String: TemplateFormatter]) { self.all = all }

  /// These and others, which win.
  package func adding(_ others: [String: TemplateFormatter]) -> Self {
    Self(all.merging(others) { $1 })
  }

  /// Changes that need no wording.
  package static let text = Self([
    "thai-digits": TemplateFormatter { value, _ in thaiDigits(value) },
    "arabic-digits": TemplateFormatter { value, _ in arabicDigits(value) },
    "upper": TemplateFormatter { value, _ in value.uppercased() },
    "lower": TemplateFormatter { value, _ in value.lowercased() },
    "title": TemplateFormatter { value, _ in titleCase(value) },
    "number": TemplateFormatter(
      arguments: [""] + (0...6).map(String.init), readsPlain: true, change: number),
  ])
}

/// A formatter as one field names it.
struct FormatterUse: Hashable, Sendable {
  let name: String
  let argument: String

  /// As it stands in the template.
  var text: String { argument.isEmpty ? name : "\(name):\(argument)" }
}

/// `๐`…`๙` for `0`…`9`, any other character as it is.
func thaiDigits(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        guard ("0"..."9").contains(scalar) else { return scalar }
        return Unicode.Scalar(scalar.value - 0x30 + 0x0E50) ?? scalar
      }))
}

/// `0`…`9` for `๐`…`๙`, any other character as it is.
private func arabicDigits(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        guard ("๐"..."๙").contains(scalar) else { return scalar }
        return Unicode.Scalar(scalar.value - 0x0E50 + 0x30) ?? scalar
      }))
}

/// The first letter of each word in upper case, the others in lower.
private func titleCase(_ text: String) -> String {
  var result = ""
  var isInWord = false
  for character in text {
    result += isInWord ? character.lowercased() : character.uppercased()
    isInWord = character.isLetter || isInWord && character == "'"
  }
  return result
}

/// Grouped by thousands, with as many decimals as the argument says, else as many as there are.
@Sendable private func number(_ value: String, _ argument: String) -> String? {
  let arabic = arabicDigits(value)
  guard let number = plainNumber(arabic) else { return nil }
  let given = number.text.split(separator: ".").dropFirst().first?.count ?? 0
  let text = decimalText(number.value, places: Int(argument) ?? given, grouped: true)
  return arabic == value ? text : thaiDigits(text)
}

/// A decimal number as machines write it, exact as a `Double`; thousands may be grouped by commas.
func plainNumber(_ text: String) -> (value: Double, text: String)? {
  let plain = text.replacing(",", with: "")
  let digits = plain.hasPrefix("-") ? plain.dropFirst() : plain[...]
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), digits.utf8.count <= 16,
    parts.allSatisfy({ part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }),
    let value = Double(plain)
  else { return nil }
  return (value, plain)
}
