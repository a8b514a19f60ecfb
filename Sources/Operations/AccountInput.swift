package import Training

/// A role as somebody gives or takes it, the bounds by the names that people use.
package struct GrantInput: Hashable, Sendable {
  package var role: Role
  /// A programme's code.
  package var programme: String?
  package var organisation: String?

  package init(_ role: Role, programme: String? = nil, organisation: String? = nil) {
    self.role = role
    self.programme = programme
    self.organisation = organisation
  }
}

/// What is to be different about an account; `nil` leaves a fact as it is.
package struct AccountEdit: Sendable {
  package var displayed: String?
  package var language: Language?
  /// `.some(nil)`: no trainer.
  package var trainer: String??

  package init(displayed: String? = nil, language: Language? = nil, trainer: String?? = nil) {
    self.displayed = displayed
    self.language = language
    self.trainer = trainer
  }
}

/// A link that lets somebody set a password, once.
package struct Invitation: Hashable, Sendable {
  package let account: Account
  /// What stands in the link; it is kept nowhere.
  package let token: String
  package let expires: Moment

  /// Where it leads on the office's address.
  package var path: String { "/welcome/\(token)" }
}

/// What a link is for, as its page says it.
package struct LinkFile: Hashable, Sendable {
  package let account: Account
  /// Whether a password is set for the first time.
  package let isInvitation: Bool
  package let expires: Moment
}

/// An account with all that its page shows.
package struct AccountFile: Hashable, Sendable {
  package let account: Account
  package let grants: [Grant]
  /// Of the grants' organisations, as they are called now.
  package let organisations: [ID<Organisation>: Organisation]
  package let trainer: Trainer?
  /// Whether somebody has accepted the invitation.
  package let hasPassword: Bool
  package let hasSecondFactor: Bool
  /// Made up for the sample.
  package let isSample: Bool
}

/// A second factor before it is confirmed by a code.
package struct SecondFactorProposal: Hashable, Sendable {
  /// In Base32 (RFC 4648), as people type it.
  package let secret: String
  /// `otpauth://totp/…`, as apps scan it.
  package let uri: String
}
