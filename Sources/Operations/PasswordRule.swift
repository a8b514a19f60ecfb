internal import Training

/// What a new password must be.
enum PasswordRule {
  static let minimum = 12
  static let maximum = 256

  /// Lengths are in characters.
  ///
  /// What is common is told without digits, signs, and the usual stand-ins for letters, so that
  /// `P@ssw0rd2562!` is what everybody knows it for.
  static func refusal(of password: String, for account: Account) -> AccountRefusal? {
    if password.count < minimum { return .passwordTooShort(minimum: minimum) }
    if password.count > maximum { return .passwordTooLong(maximum: maximum) }
    let plain = password.lowercased()
    if Set(plain).count < 5 || isSequence(plain) { return .passwordPredictable }
    let own = [account.name, account.displayed.lowercased()].filter { $0.count >= 4 }
    if own.contains(where: { plain.contains($0) && plain.count < $0.count + minimum / 2 }) {
      return .passwordPredictable
    }
    return isCommon(plain) ? .passwordCommon : nil
  }

  /// Once with digits and signs left out, once with those at the end left out and the others read as the
  /// letters that they stand for.
  private static func isCommon(_ plain: String) -> Bool {
    let trimmed = plain.reversed().drop { !$0.isLetter }.reversed()
    return [plain.filter(\.isLetter), String(trimmed.compactMap(letter))].contains(where: isStem)
  }

  /// Whether it is little more than common words, one after another.
  private static func isStem(_ letters: String) -> Bool {
    var rest = letters[...]
    var words = 0
    scan: while !rest.isEmpty {
      for word in common where rest.hasPrefix(word) {
        (rest, words) = (rest.dropFirst(word.count), words + 1)
        continue scan
      }
      break
    }
    // Four words in a row are a good password, even of common ones, unless they repeat.
    return rest.count < 3 && (words < 4 || repeats(letters))
  }

  private static func repeats(_ text: String) -> Bool {
    guard text.count > 1 else { return true }
    return (1...text.count / 2).contains { length in
      let part = text.prefix(length)
      return String(repeating: String(part), count: text.count / length + 1).hasPrefix(text)
    }
  }

  /// Each character but a few follows the one before in the alphabet, on the keyboard, or in the digits.
  private static func isSequence(_ plain: String) -> Bool {
    if repeats(plain) { return true }
    let rows = [
      "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
      "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "๑๒๓๔๕๖๗๘๙๐", "ๆไำพะัีรนยบล", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ",
    ]
    let pairs = Set(
      rows.flatMap { row in
        let characters = row.map { String($0) }
        return zip(characters, characters.dropFirst()).flatMap { [$0 + $1, $1 + $0] }
      })
    let characters = plain.map { String($0) }
    let steps = zip(characters, characters.dropFirst()).map { $0 + $1 }
    return steps.count { pairs.contains($0) } * 4 >= steps.count * 3
  }

  private static func letter(_ character: Character) -> Character? {
    switch character {
    case "0": "o"
    case "1", "!", "|": "i"
    case "3": "e"
    case "4", "@": "a"
    case "5", "$": "s"
    case "7": "t"
    default: character.isLetter ? character : nil
    }
  }

  /// Stems of what is tried first everywhere, and here; with the stand-ins of digits for letters that
  /// people add behind them.
  private static let common: [String] = [
    "password", "passw", "passwort", "passphrase", "administrator", "administration", "admin",
    "welcome", "letmein", "iloveyou", "qwertyuiop", "qwerty", "qwert", "asdfghjkl", "asdfgh",
    "zxcvbnm", "zxcvbn", "abcdefghij", "abcdef", "abcd", "abc", "changeme", "secret", "default",
    "football", "baseball", "basketball", "liverpool", "manchester", "arsenal", "chelsea",
    "superman", "batman", "spiderman", "pokemon", "dragon", "monkey", "master", "sunshine",
    "princess", "shadow", "michael", "jennifer", "jordan", "charlie", "jessica", "ashley",
    "trustno", "starwars", "whatever", "freedom", "computer", "internet", "samsung", "iphone",
    "google", "facebook", "microsoft", "windows", "server", "database", "system", "network",
    "access", "login", "user", "guest", "root", "test", "testing", "temp", "temporary",
    "company", "office", "manager", "service", "support", "training", "trainer", "heddle",
    "summer", "winter", "spring", "autumn", "january", "february", "march", "april", "june",
    "july", "august", "september", "october", "november", "december", "monday", "friday",
    "hello", "helloworld", "goodmorning", "flower", "lovely", "loveyou", "forever", "family",
    "mother", "father", "blessed", "jesus", "buddha", "thailand", "bangkok", "surin", "isan",
    "sawasdee", "sawatdee", "rakthai", "thairath", "sabai", "chiangmai", "korat", "khonkaen",
    "phuket", "muaythai", "changbeer", "somtam", "รหัสผ่าน", "พาสเวิร์ด", "สวัสดี", "ประเทศไทย",
    "กรุงเทพ", "สุรินทร์", "ผู้ดูแลระบบ", "รักเธอ", "ฉันรักเธอ", "คิดถึง", "ครับ", "ค่ะ",
  ].sorted { $0.count > $1.count }
}
