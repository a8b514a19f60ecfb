/// A Thai national identification number (เลขประจำตัวประชาชน): 13 digits, the last of which checks
/// the others.
///
/// Whatever shows a value as it is, a log or a debugger, gets the masked form; `digits` and
/// `formatted` alone tell the number.
package struct NationalID: Hashable, Sendable {
  /// All 13, as `0`–`9`.
  package let digits: String

  /// Reads a number as people write it: in Thai or Arabic digits, with hyphens and blanks or without.
  ///
  /// - Throws: The first thing that is wrong with it.
  package init(_ text: String) throws(NationalIDProblem) {
    let written = arabicDigits(text).unicodeScalars.filter { !Self.separates($0) }
    if let other = written.first(where: { !("0"..."9").contains($0) }) {
      throw .notADigit(Character(other))
    }
    let values = written.map { Int($0.value) - 48 }
    guard values.count == 13 else { throw .wrongLength(values.count) }
    let sum = zip(values, stride(from: 13, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    guard (11 - sum % 11) % 10 == values[12] else { throw .wrongCheckDigit }
    digits = values.map(String.init).joined()
  }

  /// `1-1017-00207-36-6`, the form on the card.
  package var formatted: String { grouped(digits) }

  /// `x-xxxx-xxxxx-36-6`: as much as tells two people of a list apart.
  ///
  /// The digits before say of what status somebody is and where they were registered.
  package var masked: String { grouped(String(repeating: "x", count: 10) + digits.suffix(3)) }

  /// Whether it begins with 0 or 9, which no number of a person known to the registry does so far; a
  /// reason to look again, not to refuse it.
  package var beginsUnusually: Bool { digits.hasPrefix("0") || digits.hasPrefix("9") }

  private func grouped(_ digits: String) -> String {
    var rest = digits[...]
    return [1, 4, 5, 2, 1].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: "-")
  }

  /// Hyphens and blanks of every kind, and what copying from a document brings along unseen.
  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0xAD, 0x2010...0x2015, 0x2212, 0x200B, 0x2060, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }
}

extension NationalID: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { masked }
  package var debugDescription: String { masked }
  package var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
