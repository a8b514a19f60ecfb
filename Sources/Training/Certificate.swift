/// A numbered, frozen statement that somebody completed a round (วุฒิบัตร).
///
/// It never changes: a mistake is cured by voiding it and issuing another in its place.
package struct Certificate: Hashable, Sendable {
  package let id: ID<Certificate>
  package let enrolment: ID<Enrolment>
  /// The organiser, in whose register the number is.
  package let issuer: ID<Organisation>
  package let facts: CertificateFacts
  /// SHA-256 of the template that it was printed from, in hexadecimal.
  package let templateDigest: String
  /// What it was printed from, so that it can be printed again; certificates of early versions do
  /// not know.
  package let printing: Printing?
  /// SHA-256 of the printed document, in hexadecimal.
  package let documentDigest: String
  package let replaces: ID<Certificate>?
  package let recorded: Recording
  package let void: Void?
  /// Whether an erasure took the document and the recipient's name; the number stays in the register.
  package let isErased: Bool

  package init(
    id: ID<Certificate>, enrolment: ID<Enrolment>, issuer: ID<Organisation>,
    facts: CertificateFacts, templateDigest: String, printing: Printing?, documentDigest: String,
    replaces: ID<Certificate>?, recorded: Recording, void: Void?, isErased: Bool = false
  ) {
    self.id = id
    self.enrolment = enrolment
    self.issuer = issuer
    self.facts = facts
    self.templateDigest = templateDigest
    self.printing = printing
    self.documentDigest = documentDigest
    self.replaces = replaces
    self.recorded = recorded
    self.void = void
    self.isErased = isErased
  }

  /// The stored template and the digits of a print.
  package struct Printing: Hashable, Sendable {
    package let template: ID<StoredTemplate>
    package let digits: Digits

    package init(template: ID<StoredTemplate>, digits: Digits) {
      (self.template, self.digits) = (template, digits)
    }
  }

  /// That and why a certificate no longer holds.
  package struct Void: Hashable, Sendable {
    package let reason: String
    package let date: CivilDate
    package let recorded: Recording

    package init(reason: String, date: CivilDate, recorded: Recording) {
      (self.reason, self.date, self.recorded) = (reason, date, recorded)
    }
  }
}

/// A number in the register: gap-free from 1 within an issuer and a Buddhist year of issue.
package struct RegisterNumber: Hashable, Sendable {
  package let sequence: Int
  package let year: BuddhistYear

  package init(sequence: Int, year: BuddhistYear) {
    (self.sequence, self.year) = (sequence, year)
  }

  /// `001/2562`: at least three digits, then the year.
  package var text: String { "\(padded(sequence, 3))/\(year.number)" }
}

extension RegisterNumber: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.sequence) < (right.year, right.sequence)
  }
}
