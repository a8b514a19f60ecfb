package import Training

/// What somebody makes of one rating, as their device says it and may say again.
package struct RatingEdit: Hashable, Sendable {
  /// Made by the device.
  package let id: ID<Rating>
  package let enrolment: ID<Enrolment>
  package let competency: String
  package let occasion: Assessment.Occasion
  package let raterKind: Rating.RaterKind
  /// Empty for a self-rating: the participant's own name is taken.
  package let rater: String
  /// `nil` takes back what is recorded.
  package let level: Rating.Level?
  /// When it was made on the device.
  package let moment: Moment
  /// `nil`: the office's own.
  package let device: String?
  /// The rating that was shown when it was made; `nil` where none was.
  package let base: ID<Rating>?

  package init(
    id: ID<Rating>, enrolment: ID<Enrolment>, competency: String, occasion: Assessment.Occasion,
    raterKind: Rating.RaterKind, rater: String, level: Rating.Level?, moment: Moment,
    device: String? = nil, base: ID<Rating>?
  ) {
    self.id = id
    self.enrolment = enrolment
    self.competency = competency
    self.occasion = occasion
    self.raterKind = raterKind
    self.rater = rater
    self.level = level
    self.moment = moment
    self.device = device
    self.base = base
  }

  /// Whether a rating says what it says.
  func agrees(with rating: Rating) -> Bool {
    guard let level, !rating.isTakenBack else { return level == nil && rating.isTakenBack }
    return rating.level == level
  }

  func isAbout(_ rating: Rating) -> Bool {
    enrolment == rating.enrolment && competency == rating.competency
      && occasion == rating.occasion && raterKind == rating.raterKind
  }
}
