/// A fact about a template, and where it was found.
package struct PreflightFinding: Hashable, Sendable {
  package let fact: PreflightFact
  /// The first few places; none for what concerns the file as a whole.
  package private(set) var places: [TemplatePlace]
  /// How often it was found.
  package private(set) var count: Int

  package static let placeLimit = 3
  /// How often a place is asked for; many may read alike.
  static let tries = 10

  package init(_ fact: PreflightFact, at places: [TemplatePlace] = []) {
    (self.fact, count) = (fact, max(1, places.count))
    self.places = Array(places.prefix(Self.placeLimit))
  }

  /// The same fact once more.
  mutating func repeats(at place: () -> TemplatePlace?) {
    count += 1
    if count <= Self.tries, places.count < Self.placeLimit, let place = place(),
      !places.contains(place)
    {
      places.append(place)
    }
  }

  package enum Severity: Hashable, CaseIterable, Sendable {
    /// The template cannot be used.
    case error
    /// Documents will look or behave otherwise than its author meant.
    case warning
    case note
  }

  package var severity: Severity {
    switch fact {
    case .problem, .noFields, .noKindFits, .unknownName, .misplacedName, .missingName: .error
    case .fontMissing, .fontWithoutThai, .thaiFormat, .macros, .scriptLink, .eventListener,
      .trackedInsertion, .foreignObject, .liveData:
      .warning
    case .comment(let holdsField), .object(let holdsField): holdsField ? .warning : .note
    case .hidden(.conditional): .note
    case .hidden: .warning
    case .thaiLanguage, .signature, .thumbnail, .versionHistory, .trackedDeletion: .note
    case .pages(let fact):
      switch fact {
      case .tooMany, .nameNotShown, .notChecked(.textTooLong), .notChecked(.values): .warning
      case .fits, .notChecked: .note
      }
    }
  }
}
