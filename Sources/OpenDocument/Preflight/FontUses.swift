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
