/// The ratings of one participant on one occasion by one rater.
package struct Assessment: Hashable, Sendable {
  package let enrolment: ID<Enrolment>
  package let occasion: Occasion
  package let ratings: [Rating]

  package init(enrolment: ID<Enrolment>, occasion: Occasion, ratings: [Rating]) {
    (self.enrolment, self.occasion, self.ratings) = (enrolment, occasion, ratings)
  }

  /// When ratings are made; occasions are stored apart and never stand in for each other.
  package enum Occasion: String, CaseIterable, Sendable {
    case pre
    /// A judgement made afterwards of how it was before (retrospective pre).
    case then
    case post
    case followUp1 = "follow-up-1"
    case followUp3 = "follow-up-3"
    case followUp6 = "follow-up-6"
  }
}

/// One rater's recorded judgement of one competency; a correction is a new rating.
package struct Rating: Hashable, Sendable {
  package let id: ID<Rating>
  package let enrolment: ID<Enrolment>
  package let competency: String
  package let occasion: Assessment.Occasion
  package let raterKind: RaterKind
  /// Who rated; for a self-rating the participant.
  package let rater: String
  package let level: Level
  package let recorded: Recording
  /// Whether it takes back what it says, so that nothing is rated, as if nobody had rated yet.
  package let isTakenBack: Bool

  package init(
    id: ID<Rating>, enrolment: ID<Enrolment>, competency: String, occasion: Assessment.Occasion,
    raterKind: RaterKind, rater: String, level: Level, recorded: Recording,
    isTakenBack: Bool = false
  ) {
    self.id = id
    self.enrolment = enrolment
    self.competency = competency
    self.occasion = occasion
    self.raterKind = raterKind
    self.rater = rater
    self.level = level
    self.recorded = recorded
    self.isTakenBack = isTakenBack
  }

  package enum RaterKind: String, CaseIterable, Sendable {
    case own = "self"
    case trainer
    case supervisor
  }

  /// A level from 0 (not shown) to 5; "not observed" is neither 0 nor blank.
  package enum Level: Hashable, Sendable {
    case shown(Int)
    case notObserved

    /// Reads `0`…`5` or `N`; Thai digits are digits.
    ///
    /// - Throws: `noSuchLevel` for anything else.
    package init(_ text: String) throws(TrainingError) {
      switch text.uppercased() {
      case "N": self = .notObserved
      case let text:
        guard let value = Int(arabicDigits(text)), (0...5).contains(value) else {
          throw .noSuchLevel(text)
        }
        self = .shown(value)
      }
    }
  }
}

/// Who recorded a fact, when, and from which device.
package struct Recording: Hashable, Sendable {
  package let at: Moment
  package let by: String
  package let device: String

  package init(at: Moment, by: String, device: String) {
    (self.at, self.by, self.device) = (at, by, device)
  }
}
