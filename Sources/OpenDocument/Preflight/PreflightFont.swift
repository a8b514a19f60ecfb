/// A font that a template's text is set in.
package struct PreflightFont: Hashable, Sendable {
  package let family: String
  /// Families that the template names for where the first is not there.
  package let others: [String]
  /// Whether the file brings the font with it.
  package let isEmbedded: Bool
  package internal(set) var hasThai = false
  package internal(set) var hasLatin = false
  package internal(set) var places: [TemplatePlace] = []

  package init(
    _ family: String, others: [String] = [], isEmbedded: Bool = false, hasThai: Bool = false,
    hasLatin: Bool = false, places: [TemplatePlace] = []
  ) {
    (self.family, self.others, self.isEmbedded) = (family, others, isEmbedded)
    (self.hasThai, self.hasLatin, self.places) = (hasThai, hasLatin, places)
  }
}
