/// A font that a template's text is set in.
package struct PreflightFont: Hashable, Sendable {
  package let family: String
  /// Families that the template names for where the first is not there.
  package let others: [String]
  /// Whether the file brings the font with it.
  package let isEmbedded: Bool
  package fileprivate(set) var hasThai = false
  package fileprivate(set) var hasLatin = false
  package fileprivate(set) var places: [TemplatePlace] = []

  package init(
    _ family: String, others: [String] = [], isEmbedded: Bool = false, hasThai: Bool = false,
    hasLatin: Bool = false, places: [TemplatePlace] = []
  ) {
    (self.family, self.others, self.isEmbedded) = (family, others, isEmbedded)
    (self.hasThai, self.hasLatin, self.places) = (hasThai, hasLatin, places)
  }
}

/// Gathers fonts in the order in which the text uses them.
struct FontUses {
  private(set) var all: [PreflightFont] = []
  private var indices: [String: Int] = [:]
  /// How often places were asked for, font by font.
  private var tries: [Int] = []
  private static let limit = 200

  mutating func add(_ font: FontChoice, isThai: Bool, at place: () -> TemplatePlace) {
    let index = indices[font.family, default: all.count]
    if index == all.count {
      guard all.count < Self.limit else { return }
      indices[font.family] = index
      all.append(PreflightFont(font.family, others: font.others, isEmbedded: font.isEmbedded))
      tries.append(0)
    }
    if isThai { all[index].hasThai = true } else { all[index].hasLatin = true }
    tries[index] += 1
    guard tries[index] <= PreflightFinding.tries,
      all[index].places.count < PreflightFinding.placeLimit
    else { return }
    let place = place()
    if !all[index].places.contains(place) { all[index].places.append(place) }
  }
}
