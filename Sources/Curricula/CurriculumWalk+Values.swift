internal import Markup
internal import Training

/// Each gives `nil` (or leaves out) what is missing, which `checkShape` noted, and what is wrong.
extension CurriculumWalk {
  /// As `xs:integer` writes it; digits are 0…9.
  mutating func integer(
    _ attribute: String, of element: XMLElement, in range: ClosedRange<Int>
  ) -> Int? {
    guard let text = element[attribute].map(collapsed) else { return nil }
    let digits = text.drop { $0 == "+" || $0 == "-" }
    guard text.utf8.count - digits.utf8.count <= 1, isNumeral(digits) else {
      note(element.line, .notANumber(text, attribute: attribute))
      return nil
    }
    guard let value = Int(text), range.contains(value) else {
      note(element.line, .outOfRange(text, attribute: attribute, range))
      return nil
    }
    return value
  }

  mutating func code(_ attribute: String, of element: XMLElement) -> String? {
    guard let text = element[attribute].map(collapsed) else { return nil }
    guard isCode(text) else {
      note(element.line, .notACode(text, attribute: attribute))
      return nil
    }
    return text
  }

  /// A list of codes with spaces between; not one of them twice.
  mutating func codes(_ attribute: String, of element: XMLElement) -> [String] {
    guard let text = element[attribute].map(collapsed) else { return [] }
    var codes: [String] = []
    var met: Set<String> = []
    for code in text.split(separator: " ", omittingEmptySubsequences: !text.isEmpty) {
      let code = String(code)
      if !isCode(code) {
        note(element.line, .notACode(code, attribute: attribute))
      } else if met.insert(code).inserted {
        codes.append(code)
      } else {
        note(element.line, .repeatedReference(code, attribute: attribute))
      }
    }
    return codes
  }

  mutating func word<Word: RawRepresentable<String>>(
    _ attribute: String, of element: XMLElement, among known: [Word]
  ) -> Word? {
    guard let text = element[attribute].map(collapsed) else { return nil }
    if let word = known.first(where: { $0.rawValue == text }) { return word }
    let words = known.map(\.rawValue)
    note(
      element.line,
      .unknownWord(
        text, attribute: attribute, known: words, nearest: nearest(to: text, among: words).first))
    return nil
  }

  /// A module's hours in minutes.
  mutating func minutes(of module: XMLElement) -> Int? {
    guard let text = module["hours"].map(collapsed) else { return nil }
    guard let minutes = minutes(hours: text) else {
      note(module.line, .notHours(text))
      return nil
    }
    guard minutes > 0 else {
      note(module.line, .noHours(module: module["code"]))
      return nil
    }
    return minutes
  }

  /// Whole or quarter hours as a decimal, or hours and minutes with a colon.
  ///
  /// Any other decimal is refused: by `1.30` Thai offices mean an hour and a half.
  private func minutes(hours text: String) -> Int? {
    let end = text.firstIndex { $0 == "." || $0 == ":" } ?? text.endIndex
    let whole = text[..<end]
    guard isNumeral(whole), whole.utf8.count <= 3, let hours = Int(whole) else { return nil }
    let rest: Int? =
      switch text[end...] {
      case "", ".0", ".00": 0
      case ".25": 15
      case ".5", ".50": 30
      case ".75": 45
      case let rest where rest.first == ":" && rest.utf8.count == 3 && isNumeral(rest.dropFirst()):
        Int(rest.dropFirst()).flatMap { $0 < 60 ? $0 : nil }
      default: nil
      }
    return rest.map { hours * 60 + $0 }
  }

  /// The words of a child in both languages; each language at most once, and Thai whenever the
  /// child stands at all.
  mutating func text(_ name: String, in parent: XMLElement) -> LocalizedText? {
    let elements = parent.children(name)
    var words: [Language: String] = [:]
    var couldBeThai = false
    for element in elements {
      guard let tag = element[Vocabulary.language].map(collapsed) else {
        couldBeThai = true
        continue
      }
      guard let language = Language(rawValue: tag) else {
        note(element.line, .unknownLanguage(tag))
        couldBeThai = true
        continue
      }
      let text = collapsed(element.text)
      if words[language] != nil {
        note(
          element.line, .repeatedLanguage(name, in: parent.name.local, language))
      } else {
        words[language] = text
        if text.isEmpty { note(element.line, .emptyText(name, language)) }
      }
    }
    guard let thai = words[.thai] else {
      if let first = elements.first, !couldBeThai {
        note(first.line, .missingThai(name, in: parent.name.local))
      }
      return nil
    }
    return LocalizedText(thai: thai, english: words[.english])
  }
}

/// `text` with its runs of XML white space as one space, and none at its ends (`xs:token`).
func collapsed(_ text: String) -> String {
  text.unicodeScalars.split { [0x20, 0x9, 0xA, 0xD].contains($0.value) }
    .map { String($0) }.joined(separator: " ")
}

private func isNumeral(_ text: Substring) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}

private func isCode(_ text: String) -> Bool {
  func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
  guard let first = text.utf8.first, text.utf8.count <= 40 else { return false }
  return isLetterOrDigit(first)
    && text.utf8.allSatisfy { isLetterOrDigit($0) || "._-".utf8.contains($0) }
}
