/// The short name of a sign-in sheet, to be typed when the sheet is keyed in: `7K3QR-0828-Q`.
///
/// The end of the round's id, month and day, and a check character over both. Among the rounds of
/// an office hardly two end alike; the sheet's QR code says the whole.
package struct SheetCode: Hashable, Sendable {
  package let text: String

  package init(round: ID<Round>, day: CivilDate) {
    self.init(
      compactText(round.number, digits: 5), padded(day.month, 2) + padded(day.day, 2))
  }

  private init(_ round: some StringProtocol, _ day: some StringProtocol) {
    let check = CheckCharacter.of(String(round) + day).map { String($0) } ?? ""
    text = "\(round)-\(day)-\(check)"
  }

  /// Reads what somebody typed: with hyphens and capitals or without, in either digits, O for 0, and
  /// I or L for 1.
  ///
  /// - Throws: `notASheetCode` for another text, `wrongCheckCharacter` for a mistyped one.
  package init(typed: String) throws(TrainingError) {
    let letters = arabicDigits(typed).uppercased().filter { $0 != "-" && !$0.isWhitespace }
    let known = letters.map(Self.unmistakable)
    let (round, day) = (String(known.prefix(5)), String(known.dropFirst(5).prefix(4)))
    guard known.count == 10, round.allSatisfy(compactAlphabet.contains),
      day.allSatisfy({ ("0"..."9").contains($0) })
    else { throw .notASheetCode(typed) }
    self.init(round, day)
    guard text.last.map(Self.unmistakable) == known.last else {
      throw .wrongCheckCharacter(typed)
    }
  }

  private static func unmistakable(_ letter: Character) -> Character {
    switch letter {
    case "O": "0"
    case "I", "L": "1"
    default: letter
    }
  }
}
