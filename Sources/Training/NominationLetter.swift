/// The letter (หนังสือส่งรายชื่อ) by which an organisation names people for a round.
package struct NominationLetter: Hashable, Sendable {
  package let id: ID<NominationLetter>
  package let round: ID<Round>
  package let organisation: ID<Organisation>
  /// As it was written, for example `สร ๗๑๒๐๑/๑๒๓`.
  package let number: String
  package let dated: CivilDate
  package let received: CivilDate
  package let note: String
  package let recorded: Recording

  package init(
    id: ID<NominationLetter>, round: ID<Round>, organisation: ID<Organisation>, number: String,
    dated: CivilDate, received: CivilDate, note: String = "", recorded: Recording
  ) {
    self.id = id
    self.round = round
    self.organisation = organisation
    self.number = number
    self.dated = dated
    self.received = received
    self.note = note
    self.recorded = recorded
  }

  /// What a number is known again by: Arabic digits, and no white space.
  package static func key(of number: String) -> String {
    arabicDigits(PersonName.normalised(number)).filter { !$0.isWhitespace }
  }
}
