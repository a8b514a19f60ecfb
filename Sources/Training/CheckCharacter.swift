/// The check character of ISO 7064 MOD 37-2, which tells every single wrong character and nearly
/// every swap of two.
package enum CheckCharacter {
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*")

  /// The character to put behind `text`; nil if that holds anything but `0`–`9` and `A`–`Z`.
  package static func of(_ text: some StringProtocol) -> Character? {
    var sum = 0
    for character in text {
      guard let value = alphabet.dropLast().firstIndex(of: character) else { return nil }
      sum = (sum + value) * 2 % 37
    }
    return alphabet[(38 - sum) % 37]
  }
}
