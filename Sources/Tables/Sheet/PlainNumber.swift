/// A number as a person writes it: without exponent, and with the 15 digits that spreadsheets show
/// at most, so that the 0.1 + 0.2 of a formula is 0.3.
struct PlainNumber: Hashable {
  private let isNegative: Bool
  /// Values from 0 to 9, the first and the last not 0; none for zero.
  private let digits: [UInt8]
  /// How many of the digits stand before the point; below 0, so many zeros stand after it.
  private let whole: Int

  /// Takes a finite value.
  init(_ value: Double) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var text = value.magnitude.description.utf8[...]
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(Substring(text[text.index(after: mark)...])) ?? 0
      text = text[..<mark]
    }
    for byte in text {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte &- 0x30) }
    }
    var whole = (point ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    whole -= zeros
    if digits.count > 15 {
      let roundsUp = digits[15] >= 5
      digits.removeLast(digits.count - 15)
      if roundsUp {
        while digits.last == 9 { digits.removeLast() }
        if digits.isEmpty {
          digits = [1]
          whole += 1
        } else {
          digits[digits.count - 1] += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.whole = digits.isEmpty ? 0 : whole
    isNegative = value < 0 && !digits.isEmpty
  }

  /// The number with its point moved `shift` places to the right (2 for the percentage of a share)
  /// and at least `width` digits before it.
  func text(shift: Int = 0, width: Int = 1) -> String {
    let whole = whole + (digits.isEmpty ? 0 : shift)
    var text = isNegative ? "-" : ""
    for _ in 0..<max(0, width - max(0, whole)) { text += "0" }
    for index in 0..<max(0, whole) {
      text.unicodeScalars.append(scalar(index < digits.count ? digits[index] : 0))
    }
    if whole < digits.count {
      text += "."
      for _ in 0..<max(0, -whole) { text += "0" }
      for digit in digits[max(0, whole)...] { text.unicodeScalars.append(scalar(digit)) }
    }
    return text
  }

  private func scalar(_ digit: UInt8) -> Unicode.Scalar { Unicode.Scalar(0x30 + digit) }
}

/// Whether a text is a whole number as `PlainNumber` would write it.
func isPlainInteger(_ text: String) -> Bool {
  let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
  return (1...15).contains(digits.count)
    && digits.allSatisfy { (0x30...0x39).contains($0) }
    && (digits.first != 0x30 || text.utf8.count == 1)
}
