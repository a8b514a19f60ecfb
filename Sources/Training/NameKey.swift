/// How a Thai name sounds, written so that its usual misspellings come out the same.
///
/// After the Thai Soundex systems of Lorchirachoonkul (1982) and Udompanich (1983), which group
/// letters of one sound but drop all vowels; here coarse vowels stay, since สมชาย and สมชัย are two
/// names. Which letters are silent, which clusters have a mute ร, and what ends a syllable how, is
/// after the Royal Institute's rules of transcription (2542).
package struct NameKey: Hashable, Sendable {
  package let given: String
  /// With the middle name; empty where there is none.
  package let surname: String

  package init(_ name: PersonName) {
    given = Self.sound(of: name.given)
    surname = Self.sound(of: [name.middle, name.surname].compactMap(\.self).joined())
  }

  /// Of a name without prefix, its first word being the given name.
  package init(withoutPrefix name: String) {
    let words = PersonName.normalised(name).split(separator: " ")
    given = Self.sound(of: words.first.map(String.init) ?? "")
    surname = Self.sound(of: words.dropFirst().joined())
  }

  /// What stands in an index, so that candidates are found without looking at everybody.
  ///
  /// A single difference between two keys leaves one of the names whole, and of the other its first
  /// two or its last two sounds.
  package var indexKeys: Set<String> {
    guard !surname.isEmpty else { return ["f:\(given)", "g:\(given)"] }
    return [
      "f:\(given) \(surname)", "g:\(given)", "s:\(surname)", "a:\(given) \(surname.prefix(2))",
      "z:\(given) \(surname.suffix(2))",
    ]
  }

  /// The same under which somebody of the same organisation is looked for who has taken another
  /// surname.
  package var givenKey: String { "g:\(given)" }

  /// Those of `indexKeys` that are looked up in the whole index; a given name alone is far too common.
  package var searchKeys: Set<String> { indexKeys.filter { !$0.hasPrefix("g:") } }

  /// How many sounds differ: 0 for names that sound the same.
  package func distance(to other: NameKey) -> Int {
    Self.distance(given, other.given) + Self.distance(surname, other.surname)
  }

  private static func distance(_ left: String, _ right: String) -> Int {
    editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars))
  }

  /// Whether the names sound the same but for one slip, as somebody who hears or types a name makes it.
  package func isNear(_ other: NameKey) -> Bool {
    given == other.given && Self.isSlip(surname, other.surname)
      || surname == other.surname && Self.isSlip(given, other.given)
  }

  /// Whether two words may be one name: they sound the same, or but for one slip.
  package static func areVariants(_ left: String, _ right: String) -> Bool {
    let (left, right) = (sound(of: left), sound(of: right))
    return left == right || isSlip(left, right)
  }

  /// One difference in at least four sounds (Damerau–Levenshtein, restricted), but none that makes
  /// another name: one vowel for another, or another end.
  private static func isSlip(_ left: String, _ right: String) -> Bool {
    guard min(left.count, right.count) >= 4, distance(left, right) == 1 else { return false }
    var (one, other) = (Array(left.unicodeScalars)[...], Array(right.unicodeScalars)[...])
    while let letter = one.first, letter == other.first {
      (one, other) = (one.dropFirst(), other.dropFirst())
    }
    let isAtEnd = one.count <= 1 && other.count <= 1
    while let letter = one.last, letter == other.last {
      (one, other) = (one.dropLast(), other.dropLast())
    }
    func isVowel(_ sound: ArraySlice<Unicode.Scalar>) -> Bool {
      sound.count == 1 && sound.allSatisfy { "aiuYเแโ".unicodeScalars.contains($0) }
    }
    if isVowel(one), isVowel(other) { return false }
    return !(isAtEnd && (!one.isEmpty && !other.isEmpty || isVowel(one) || isVowel(other)))
  }

  package static func sound(of word: String) -> String {
    var sound = ThaiSound(NameParts.folded(word))
    return sound.spelled()
  }
}
