/// What somebody must have done to have completed a round.
package struct CompletionRule: Hashable, Sendable {
  package let attendance: AttendanceRule
  package let required: [RequiredCompetency]

  package init(attendance: AttendanceRule, required: [RequiredCompetency]) {
    (self.attendance, self.required) = (attendance, required)
  }

  package struct AttendanceRule: Hashable, Sendable {
    /// The least share in per cent, 0…100.
    package let percent: Int
    package let basis: Basis
    /// On the half-day basis, lateness above this many minutes counts as not attended; `nil`: any
    /// lateness still counts as attended.
    package let latenessLimit: Int?

    package init(percent: Int, basis: Basis, latenessLimit: Int?) {
      self.percent = percent
      self.basis = basis
      self.latenessLimit = latenessLimit
    }
  }

  package enum Basis: String, Sendable {
    case hours
    case halfDays = "half-days"
  }

  /// A competency in which the latest rating of an occasion must reach a level.
  package struct RequiredCompetency: Hashable, Sendable {
    package let competency: String
    package let level: Int
    package let occasion: Assessment.Occasion

    package init(competency: String, level: Int, occasion: Assessment.Occasion) {
      self.competency = competency
      self.level = level
      self.occasion = occasion
    }
  }
}
