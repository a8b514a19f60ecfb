/// What a data subject asked for, and what they were answered.
package struct DataRequest: Hashable, Sendable {
  package let id: ID<DataRequest>
  /// `nil` for somebody who is not in the register.
  package let person: ID<Person>?
  /// Who asked, as they are named in the register or on their request.
  package let requester: String
  package let kind: Kind
  package let received: CivilDate
  /// How it came and what it says, for example the number of the letter.
  package let note: String
  package let answer: Answer?

  package init(
    id: ID<DataRequest>, person: ID<Person>?, requester: String, kind: Kind, received: CivilDate,
    note: String, answer: Answer?
  ) {
    self.id = id
    self.person = person
    self.requester = requester
    self.kind = kind
    self.received = received
    self.note = note
    self.answer = answer
  }

  package struct Answer: Hashable, Sendable {
    package let date: CivilDate
    package let text: String

    package init(date: CivilDate, text: String) { (self.date, self.text) = (date, text) }
  }

  /// The last day for an answer: within 30 days, as section 30 of the Personal Data Protection Act
  /// has it for access.
  package var due: CivilDate { received.adding(days: 30) }

  /// The rights of data subjects, by the Act's sections.
  package enum Kind: String, CaseIterable, Sendable {
    /// Section 30.
    case access
    /// Section 31.
    case portability
    /// Section 32.
    case objection
    /// Section 33.
    case erasure
    /// Section 34.
    case restriction
    /// Sections 35 and 36.
    case rectification
    /// Section 19.
    case withdrawal
  }
}
