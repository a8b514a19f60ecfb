/// The digits in which a document writes its numbers.
package enum Digits: String, CaseIterable, Sendable {
  case thai, arabic
}

/// `text` with Thai digits ๐…๙ replaced by 0…9.
package func arabicDigits(_ text: String) -> String { digits(of: text, from: 0x0E50, to: 0x30) }

/// `text` with the digits 0…9 replaced by ๐…๙.
package func thaiDigits(_ text: String) -> String { digits(of: text, from: 0x30, to: 0x0E50) }

private func digits(of text: String, from: UInt32, to: UInt32) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isDigit = (from...from + 9).contains(scalar.value)
    scalars.append(isDigit ? Unicode.Scalar(scalar.value - from + to) ?? scalar : scalar)
  }
  return String(scalars)
}
