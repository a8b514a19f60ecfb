package import Training

/// Whom words are written for: their language, and the digits they want to see.
package struct Reader: Hashable, Sendable {
  package let language: Language
  package let digits: Digits

  package init(language: Language, digits: Digits) {
    (self.language, self.digits) = (language, digits)
  }

  /// `text` with its digits as this reader wants them.
  package func digits(_ text: String) -> String {
    digits == .thai ? thaiDigits(text) : text
  }

  package func number(_ value: Int) -> String { digits(String(value)) }

  /// One of two wordings, by language.
  package func say(_ thai: String, _ english: String) -> String {
    language == .thai ? thai : english
  }
}
