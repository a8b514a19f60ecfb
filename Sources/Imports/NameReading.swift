package import Training

/// Why a text could not be read as a person's name; `Phrases` words each case for people.
package enum NameProblem: Error, Hashable {
  case withoutGivenName(String)
  /// More words than given name, middle name and surname: which is which is for people to say.
  case tooManyParts(String)
  /// Names have no digits; a telephone number may have slipped in.
  case digits(String)
  /// The name begins with a prefix although another column has one too.
  case secondPrefix(String, in: String)
}

/// Reads a whole name from one text, `นางสาวกมล ใจดี` or `ว่าที่ ร.ต. สมชาย ณ อยุธยา`.
///
/// - Throws: what is wrong; nothing is ever dropped.
package func readName(_ text: String) throws(NameProblem) -> PersonName {
  let split = try PrefixedName(text)
  return try wholeName(
    split.rest, prefix: split.prefix, officialPrefix: split.officialPrefix, written: text)
}

/// A given name, perhaps a middle name, perhaps a surname, out of a text without prefix.
func wholeName(
  _ text: String, prefix: String, officialPrefix: String?, written: String
) throws(NameProblem) -> PersonName {
  let words = text.split(separator: " ").map(String.init)
  // ณ อยุธยา and the navy's ร.น. belong to the surname.
  let tail = words.dropFirst().firstIndex { $0 == "ณ" || $0 == "ร.น." } ?? words.endIndex
  let (names, suffix) = (words[..<tail], words[tail...])
  guard names.count <= 3, suffix.count <= 3 else { throw .tooManyParts(written) }
  return try personName(
    prefix: prefix, officialPrefix: officialPrefix, given: names.first ?? "",
    middle: names.count == 3 ? names[1] : nil,
    surname: (names.dropFirst().suffix(1) + suffix).joined(separator: " "), written: written)
}

func personName(
  prefix: String, officialPrefix: String?, given: String, middle: String?, surname: String?,
  written: String
) throws(NameProblem) -> PersonName {
  for part in [given, middle, surname] {
    if let part, arabicDigits(part).utf8.contains(where: { (0x30...0x39).contains($0) }) {
      throw .digits(written)
    }
  }
  do throws(TrainingError) {
    return try PersonName(
      prefix: prefix, officialPrefix: officialPrefix, given: given, middle: middle,
      surname: surname)
  } catch {
    throw .withoutGivenName(written)
  }
}

/// A name with the known prefixes in front of it split off, the longest first.
struct PrefixedName {
  /// As it is displayed; empty where there is none.
  private(set) var prefix = ""
  /// Without ดร., where that makes a difference and leaves something.
  private(set) var officialPrefix: String?
  let rest: String

  /// - Throws: `withoutGivenName` where there is nothing but prefixes.
  init(_ text: String) throws(NameProblem) {
    var rest = Array(tidied(text).unicodeScalars)[...]
    var found: [Prefix] = []
    while let (prefix, next) = Self.split(rest, after: found.last?.group) {
      found.append(prefix)
      rest = next
    }
    self.rest = string(rest)
    if self.rest.isEmpty { throw .withoutGivenName(text) }

    // A courtesy title gives way to a degree, and remains the official prefix.
    let courtesy = found.first?.group == .courtesy && found.count > 1 ? found.removeFirst() : nil
    prefix = Self.joined(found)
    let official = found.filter { !["ดร.", "ดร", "ดอกเตอร์", "Dr.", "Dr"].contains($0.text) }
    if official.count < found.count {
      officialPrefix = official.isEmpty ? courtesy?.text : Self.joined(official)
    }
  }

  private static func joined(_ prefixes: [Prefix]) -> String {
    prefixes.reduce("") { text, prefix in
      let attaches =
        text.isEmpty
        || text.hasSuffix(".") && prefix.group == .academic
          && prefixes.first?.group == .academic
      return text + (attaches ? "" : " ") + prefix.text
    }
  }

  private static func split(
    _ text: ArraySlice<Unicode.Scalar>, after group: Prefix.Group?
  ) -> (Prefix, ArraySlice<Unicode.Scalar>)? {
    guard let first = text.first else { return nil }
    for prefix in Prefix.byFirstScalar[first] ?? [] where follows(prefix.group, group) {
      if let rest = strip(prefix, from: text) { return (prefix, rest) }
    }
    return nil
  }

  private static func follows(_ group: Prefix.Group, _ previous: Prefix.Group?) -> Bool {
    switch previous {
    case nil: true
    case .courtesy: group == .academic
    case .rank: group == .academic || group == .profession || group == .nobility
    case .academic: group != .courtesy
    case .profession: group == .academic
    case .nobility: false
    }
  }

  private static func strip(
    _ prefix: Prefix, from text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar>? {
    var rest = text
    var previous: Unicode.Scalar?
    for scalar in prefix.scalars {
      if scalar == " " || previous == "." { rest = rest.drop { $0 == " " } }
      previous = scalar
      if scalar == " " { continue }
      guard rest.first == scalar else { return nil }
      rest = rest.dropFirst()
    }
    if rest.isEmpty { return rest }
    if rest.first == " " { return rest.dropFirst() }
    // นายิกา and นางาม are names; so is whatever leaves a single letter.
    let beginsAWord = rest.first.map { !isInsideAWord($0) } ?? false
    let word = rest.prefix { $0 != " " }
    return prefix.scalars.last == "." || beginsAWord && !prefix.needsSpace && word.count > 1
      ? rest : nil
  }

  /// Thai vowels and marks that never begin a word.
  private static func isInsideAWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE2F...0xE3A, 0xE45...0xE4E: true
    default: false
    }
  }
}
