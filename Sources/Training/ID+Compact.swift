/// Digits and upper-case letters without those that are mistaken for digits.
///
/// Source: Douglas Crockford, "Base 32".
let compactAlphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

extension ID {
  /// The id in 26 digits and upper-case letters, for codes on paper.
  package var compact: String { compactText(number, digits: 26) }

  /// Nil unless `text` is as `compact` writes it.
  package init?(compact text: some StringProtocol) {
    guard text.count == 26 else { return nil }
    var number: UInt128 = 0
    for character in text {
      guard let value = compactAlphabet.firstIndex(of: character), number >> 123 == 0 else {
        return nil
      }
      number = number << 5 | UInt128(value)
    }
    self.init(
      high: UInt64(truncatingIfNeeded: number >> 64), low: UInt64(truncatingIfNeeded: number))
  }
}

/// The last `digits` digits of `number` to the base 32.
func compactText(_ number: UInt128, digits: Int) -> String {
  String(
    (0..<digits).reversed().map {
      compactAlphabet[Int(truncatingIfNeeded: number >> ($0 * 5)) & 31]
    }
  )
}
