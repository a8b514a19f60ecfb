internal import SQL
internal import Storage
package import Training

/// A nomination letter as somebody enters it.
package struct LetterInput: Hashable, Sendable {
  package var number: String
  package var dated: CivilDate
  package var organisation: String
  /// `nil`: today.
  package var received: CivilDate?
  package var note: String

  package init(
    number: String, dated: CivilDate, organisation: String, received: CivilDate? = nil,
    note: String = ""
  ) {
    self.number = number
    self.dated = dated
    self.organisation = organisation
    self.received = received
    self.note = note
  }
}

/// A letter with those whom it named, by what became of them.
package struct LetterFile: Sendable {
  package let letter: NominationLetter
  package let organisation: Organisation?
  package let people: [Person]

  package struct Person: Hashable, Sendable {
    package let name: String
    package let position: String
    package let status: Enrolment.Status

    package init(name: String, position: String, status: Enrolment.Status) {
      (self.name, self.position, self.status) = (name, position, status)
    }
  }
}

extension Office {
  /// Enters a letter and says whether it is new: one of the same number, date and organisation is
  /// the same letter, which stays as it was.
  @discardableResult
  package func addLetter(
    round code: String, _ input: LetterInput
  ) async throws -> (letter: NominationLetter, isNew: Bool) {
    try await change(.addLetter, in: .letter(organisation: input.organisation, round: code)) { db in
      let round = try round(code, db)
      let number = PersonName.normalised(input.number)
      guard !number.isEmpty else { throw Refused(.letterWithoutNumber) }
      let received = input.received ?? today
      if received < input.dated {
        throw Refused(.datesReversed(first: input.dated, last: received))
      }
      if received > today { throw Refused(.inTheFuture(received, today: today)) }
      let organisation = try Directory(db, on: today).organisation(named: input.organisation).id
      let key = NominationLetter.key(of: number)
      let known = try LetterTable(db).letters(of: round.id).first { letter in
        letter.organisation == organisation && letter.dated == input.dated
          && NominationLetter.key(of: letter.number) == key
      }
      if let known { return (known, false) }
      let letter = NominationLetter(
        id: newID(), round: round.id, organisation: organisation, number: number,
        dated: input.dated, received: received, note: PersonName.normalised(input.note),
        recorded: recording())
      try LetterTable(db).insert(letter)
      return (letter, true)
    }
  }

  /// The letters of a round in the order of receipt, each with those whom it named.
  package func letters(ofRound code: String) async throws -> [LetterFile] {
    try await read(.enrolments, in: .round(code), isNarrowed: true) { db in
      let record = try record(ofRound: code, db)
      var named: [ID<NominationLetter>: Set<ID<Enrolment>>] = [:]
      for change in try EnrolmentTable(db).changes(of: record.round.id) {
        if let letter = change.letter { named[letter, default: []].insert(change.enrolment) }
      }
      let visible = try visibleEmployers(.enrolments, ofRound: record.round.id, db)
      return try LetterTable(db).letters(of: record.round.id).filter { letter in
        visible?.contains(letter.organisation) ?? true
      }.map { letter in
        let people = record.participants.filter {
          named[letter.id]?.contains($0.enrolment.id) ?? false
        }
        return LetterFile(
          letter: letter,
          organisation: try OrganisationTable(db).organisation(
            letter.organisation, on: record.round.first),
          people: people.map { participant in
            LetterFile.Person(
              name: record.name(of: participant)?.displayed ?? "",
              position: record.position(of: participant)?.title ?? "",
              status: participant.status)
          })
      }
    }
  }

  /// The letter of a number by which an organisation named somebody.
  ///
  /// - Throws: `unknown`, `letterOfAnother`, or `ambiguous` with the dates.
  func letter(
    _ number: String, of organisation: ID<Organisation>, among letters: [NominationLetter],
    for name: String
  ) throws -> NominationLetter {
    let key = NominationLetter.key(of: number)
    let numbered = letters.filter { NominationLetter.key(of: $0.number) == key }
    let own = numbered.filter { $0.organisation == organisation }
    if own.isEmpty, !numbered.isEmpty { throw Refused(.letterOfAnother(number, name)) }
    return try only(own, .letter, number, known: letters.map(\.number)) { $0.dated.iso }
  }
}
