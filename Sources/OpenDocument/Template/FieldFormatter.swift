/// A change to a value that a template may ask for, as in `{{date|thai-digits}}`.
package enum FieldFormatter: String, CaseIterable, Sendable {
  case thaiDigits = "thai-digits"
  case upper

  package func callAsFunction(_ value: String) -> String {
    switch self {
    case .thaiDigits: String(String.UnicodeScalarView(value.unicodeScalars.map(thaiDigit)))
    case .upper: value.uppercased()
    }
  }
}

/// `๐`…`๙` for `0`…`9`, any other character as it is.
private func thaiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard ("0"..."9").contains(scalar) else { return scalar }
  return Unicode.Scalar(scalar.value - 0x30 + 0x0E50) ?? scalar
}
