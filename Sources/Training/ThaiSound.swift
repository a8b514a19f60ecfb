/// A Thai word on its way to how it sounds, step by step.
struct ThaiSound {
  private var letters: [Unicode.Scalar]

  /// A letter of no alphabet: the vowel of ไ, ใ and ัย.
  private static let ai: Unicode.Scalar = "Y"

  init(_ word: String) {
    letters = word.unicodeScalars.filter { scalar in
      switch scalar {
      // Tone marks, the short mark, and whatever is no letter.
      case "\u{E48}"..."\u{E4B}", "\u{E47}", "\u{E3A}", "\u{E4D}", "\u{E4E}": false
      default: scalar.properties.isAlphabetic || scalar == "\u{E4C}"
      }
    }
  }

  mutating func spelled() -> String {
    dropSilenced()
    spellOutRareLetters()
    dropMuteLetters()
    moveLeadingVowels()
    var view = String.UnicodeScalarView()
    view.append(contentsOf: sounds())
    return String(view)
  }

  /// Letters under a thanthakhat, with their vowel; in จันทร์ the ท before it goes too.
  private mutating func dropSilenced() {
    var kept: [Unicode.Scalar] = []
    for letter in letters {
      guard letter == "\u{E4C}" else {
        kept.append(letter)
        continue
      }
      if let last = kept.last, last == "ิ" || last == "ุ" { kept.removeLast() }
      let silenced = kept.popLast()
      if silenced == "ร" || silenced == "น", kept.count > 1, kept.last == "ท",
        kept[kept.count - 2] == "น"
      {
        kept.removeLast()
      }
    }
    letters = kept
  }

  /// ฤ is ร with a vowel, รร is a short a, ำ an a before ม, ทร in front or before ัพ an ส.
  private mutating func spellOutRareLetters() {
    var spelled: [Unicode.Scalar] = []
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      let third = index + 2 < letters.count ? letters[index + 2] : nil
      switch (letter, next) {
      case ("ฤ", _), ("ฦ", _):
        spelled += [letter == "ฤ" ? "ร" : "ล", "ิ"]
        if next == "ๅ" || next == "า" { index += 1 }
      case ("ร", "ร"):
        if third.map(Self.isVowel) == true {
          spelled.append("ร")
        } else {
          spelled += third == nil ? ["ะ", "น"] : ["ะ"]
        }
        index += 1
      case ("ำ", _): spelled += ["ะ", "ม"]
      case ("ท", "ร") where spelled.isEmpty || third == "ั" && spelled.last != "น":
        spelled.append("ส")
        index += 1
      default: spelled.append(letter)
      }
      index += 1
    }
    letters = spelled
  }

  /// The ร of ศรี and of clusters, which many leave out; ห before a letter that it only lifts, อ before ย.
  private mutating func dropMuteLetters() {
    var kept: [Unicode.Scalar] = []
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      let isVoiced = next.map { Self.isVowel($0) } ?? false
      let isLed = kept.count > 1 && Self.leading.contains(kept[kept.count - 2])
      switch letter {
      case "ร", "ล":
        if let last = kept.last, isVoiced && next != "ะ" || isLed || next == "ะ",
          Self.clusterHeads.contains(last)
        {
          continue
        }
        if letter == "ร", let last = kept.last, "ศสซ".unicodeScalars.contains(last),
          next == "ี" || isLed
        {
          continue
        }
      case "ห":
        let third = index + 2 < letters.count ? letters[index + 2] : nil
        let lifts = next.map { "งญณนมยรลว".unicodeScalars.contains($0) } ?? false
        if lifts, kept.last.map(Self.leading.contains) == true || third.map(Self.isVowel) == true {
          continue
        }
      case "อ" where next == "ย": continue
      default: break
      }
      kept.append(letter)
    }
    letters = kept
  }

  private mutating func moveLeadingVowels() {
    var index = 0
    while index + 1 < letters.count {
      if Self.leading.contains(letters[index]), Self.isConsonant(letters[index + 1]) {
        letters.swapAt(index, index + 1)
        if letters[index + 1] == "ไ" || letters[index + 1] == "ใ" {
          letters[index + 1] = Self.ai
          // ไทย, ไชย
          let next = index + 3 < letters.count ? letters[index + 3] : nil
          if index + 2 < letters.count, letters[index + 2] == "ย",
            next.map(Self.isVowel) != true || next.map(Self.leading.contains) == true
          {
            letters.remove(at: index + 2)
          }
        }
        index += 1
      }
      index += 1
    }
    for index in letters.indices.dropLast().reversed()
    where letters[index] == "ั" && letters[index + 1] == "ย" {
      letters[index] = Self.ai
      letters.remove(at: index + 1)
    }
  }

  /// One letter for each sound, doubled ones once.
  private func sounds() -> [Unicode.Scalar] {
    var sounds: [Unicode.Scalar] = []
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      let isAfterVowel = index > 0 && Self.isVowel(letters[index - 1])
      let isFinal =
        index > 0 && (next == nil || isAfterVowel && next.map(Self.isConsonant) == true)
      let sound = (isFinal ? Self.finals[letter] : nil) ?? Self.initials[letter] ?? letter
      if sounds.last != sound { sounds.append(sound) }
    }
    return sounds
  }

  private static let leading: Set<Unicode.Scalar> = ["เ", "แ", "โ", "ไ", "ใ"]
  private static let clusterHeads: Set<Unicode.Scalar> = ["ก", "ข", "ค", "ต", "ป", "พ", "ผ"]

  private static func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
    ("ก"..."ฮ").contains(scalar)
  }

  private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{E30}"..."\u{E39}").contains(scalar) || scalar == ai || ("เ"..."ๅ").contains(scalar)
  }

  private static let initials = table([
    "ค": "ขฃคฅฆ", "ช": "ฉชฌ", "ส": "ซศษส", "ย": "ญย", "ด": "ดฎ", "ต": "ตฏ", "ท": "ถฐทฑฒธ",
    "น": "นณ", "พ": "ผพภ", "ฟ": "ฝฟ", "ร": "รลฬ", "ห": "หฮ", "a": "ะัา", "i": "ิีึื", "u": "ุู",
  ])

  private static let finals = table([
    "ก": "กขคฆ", "ด": "ดตทธถฐฏฎฑฒจชซศษส", "บ": "บปพฟภ", "น": "นณญรลฬ",
  ])

  private static func table(
    _ groups: [Unicode.Scalar: String]
  ) -> [Unicode.Scalar: Unicode.Scalar] {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (sound, letters) in groups {
      for letter in letters.unicodeScalars { table[letter] = sound }
    }
    return table
  }
}
