/// Something that speaks for, or against, two records being one person.
package enum DuplicateReason: Hashable, Sendable {
  case sameNationalID
  case sameName(String)
  /// Names that are written differently and sound the same.
  case sameSound(String, String)
  /// Names that sound almost the same.
  case nearSound(String, String)
  case sameGivenName(String)
  /// นางสาว on one, นาง on the other: a surname may have changed by marriage.
  case marriedTitle
  case sameOrganisation(ID<Organisation>)
  case samePosition(String)
  /// The titles are a man's and a woman's.
  case otherSex

  /// Points, added up; from `threshold` on two records are proposed.
  package var weight: Int {
    switch self {
    case .sameNationalID: 100
    case .sameName: 60
    case .sameSound: 50
    case .nearSound: 30
    case .sameGivenName: 15
    case .marriedTitle: 15
    case .sameOrganisation: 20
    case .samePosition: 15
    case .otherSex: -40
    }
  }

  package static let threshold = 50

  /// Everything that speaks for or against, names first.
  package static func all(
    _ left: Person, _ right: Person, sameNationalID: Bool = false
  ) -> [DuplicateReason] {
    var reasons: [DuplicateReason] = sameNationalID ? [.sameNationalID] : []
    if let name = ofNames(left, right) { reasons.append(name) }
    let titles = (sexes(left), sexes(right))
    if !sameNationalID, titles.0.isDisjoint(with: titles.1), !titles.0.isEmpty, !titles.1.isEmpty {
      reasons.append(.otherSex)
    }
    if case .sameGivenName? = reasons.last, isMarriage(left, right) || isMarriage(right, left) {
      reasons.append(.marriedTitle)
    }
    let shared = left.positions.map(\.value).filter { position in
      right.positions.contains { $0.value.organisation == position.organisation }
    }
    if let position = shared.first {
      reasons.append(.sameOrganisation(position.organisation))
      let same = shared.first { position in
        !position.title.isEmpty && right.positions.contains { $0.value == position }
      }
      if let same { reasons.append(.samePosition(same.title)) }
    }
    return reasons
  }

  private static func ofNames(_ left: Person, _ right: Person) -> DuplicateReason? {
    var best: DuplicateReason?
    for one in left.names.map(\.value) {
      for other in right.names.map(\.value) {
        guard let reason = between(one, other), reason.weight > best?.weight ?? 0 else { continue }
        best = reason
      }
    }
    return best
  }

  private static func between(_ one: PersonName, _ other: PersonName) -> DuplicateReason? {
    let (name, otherName) = (one.withoutPrefix, other.withoutPrefix)
    if name == otherName { return .sameName(name) }
    let (key, otherKey) = (NameKey(one), NameKey(other))
    if key == otherKey { return .sameSound(name, otherName) }
    if key.isNear(otherKey) { return .nearSound(name, otherName) }
    return key.given == otherKey.given ? .sameGivenName(one.given) : nil
  }

  private enum Sex { case man, woman }

  private static func sexes(_ person: Person) -> Set<Sex> {
    Set(
      person.names.flatMap { [$0.value.prefix, $0.value.officialPrefix ?? ""] }.compactMap {
        switch $0 {
        case "นาย", "ด.ช.", "เด็กชาย": .man
        case "นาง", "นางสาว", "น.ส.", "นส.", "ด.ญ.", "เด็กหญิง": .woman
        default: nil
        }
      })
  }

  private static func isMarriage(_ unmarried: Person, _ married: Person) -> Bool {
    let titles = (
      unmarried.names.map { $0.value.officialPrefix ?? $0.value.prefix },
      married.names.map { $0.value.officialPrefix ?? $0.value.prefix }
    )
    return titles.0.contains { ["นางสาว", "น.ส.", "นส."].contains($0) } && titles.1.contains("นาง")
  }
}

/// Two records that may be one person, and why.
package struct DuplicateCandidate: Hashable, Sendable {
  package let person: Person
  package let other: Person
  package let reasons: [DuplicateReason]

  package init(person: Person, other: Person, reasons: [DuplicateReason]) {
    (self.person, self.other, self.reasons) = (person, other, reasons)
  }

  package var score: Int { reasons.map(\.weight).reduce(0, +) }
}
