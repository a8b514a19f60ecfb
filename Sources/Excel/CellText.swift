/// Text as cells of a workbook hold it.
enum CellText {
  /// Keeps `_x0041_` from being read as the character that it would stand for (ECMA-376 part 1
  /// § 22.9.2.19), and has lines end as Excel ends them.
  static func escaped(_ text: String) -> String {
    var text = text
    if text.utf8.contains(0x0D) {
      text = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .joined(separator: "\n")
    }
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      if scalar == "_", isEscape(scalars[place...].prefix(7)) {
        result.append(contentsOf: "_x005F".unicodeScalars)
      }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count == 7 && scalars.dropFirst().first == "x" && scalars.last == "_"
      && scalars.dropFirst(2).dropLast().allSatisfy(\.properties.isASCIIHexDigit)
  }
}
