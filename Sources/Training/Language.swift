/// A language that people read Heddle in; the raw value is its BCP 47 tag.
package enum Language: String, CaseIterable, Sendable {
  case thai = "th"
  case english = "en"
}

/// The same words in Thai and, where somebody wrote them, in English.
package struct LocalizedText: Hashable, Sendable {
  package let thai: String
  package let english: String?

  package init(thai: String, english: String? = nil) {
    (self.thai, self.english) = (thai, english)
  }

  /// The words in `language`, or in Thai where there are none.
  package func text(in language: Language) -> String {
    language == .english ? english ?? thai : thai
  }
}
