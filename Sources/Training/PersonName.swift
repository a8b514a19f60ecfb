/// A name as people in Thailand bear it: a prefix, a given name, and often but not always a surname.
package struct PersonName: Hashable, Sendable {
  /// The prefix as displayed, for example `นาย`, `ดร.` or `จ.ส.อ.`; empty where there is none.
  package let prefix: String
  /// The prefix for official papers where it differs from the displayed one (no `ดร.`).
  package let officialPrefix: String?
  package let given: String
  package let middle: String?
  package let surname: String?

  /// - Throws: `nameWithoutGivenName` when `given` is blank.
  package init(
    prefix: String = "", officialPrefix: String? = nil, given: String, middle: String? = nil,
    surname: String? = nil
  ) throws(TrainingError) {
    let given = Self.normalised(given)
    guard !given.isEmpty else { throw .nameWithoutGivenName }
    self.prefix = Self.normalised(prefix)
    self.officialPrefix = officialPrefix.map(Self.normalised)
    self.given = given
    self.middle = middle.map(Self.normalised).flatMap { $0.isEmpty ? nil : $0 }
    self.surname = surname.map(Self.normalised).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The name with the displayed prefix, as rosters and screens show it.
  package var displayed: String { joined(prefix) }

  /// The name with the official prefix, as certificates and letters show it.
  package var official: String { joined(officialPrefix ?? prefix) }

  /// The name without prefix: what sorting and matching look at, given name first.
  package var withoutPrefix: String {
    [given, middle, surname].compactMap(\.self).joined(separator: " ")
  }

  private func joined(_ prefix: String) -> String {
    guard !prefix.isEmpty else { return withoutPrefix }
    return prefix + (Self.attaches(prefix) ? "" : " ") + withoutPrefix
  }

  /// Whether a prefix is written without a space: courtesy titles are, ranks are not.
  private static func attaches(_ prefix: String) -> Bool {
    ["นาย", "นาง", "นางสาว", "น.ส.", "นส.", "เด็กชาย", "เด็กหญิง", "ด.ช.", "ด.ญ.", "ดร.", "คุณ"]
      .contains(prefix)
  }

  /// White space (non-breaking space too) folded to single spaces, none at the ends, and
  /// characters without a shape removed; the spelling itself is never touched.
  package static func normalised(_ text: String) -> String {
    let shapeless: Set<Unicode.Scalar> = ["\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}"]
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.filter { !shapeless.contains($0) })
    return String(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
