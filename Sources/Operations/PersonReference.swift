internal import Collation
package import Imports
internal import SQL
internal import Storage
internal import Tables
package import Training

/// How people point at somebody: by name, and by organisation where names recur.
package struct PersonReference: Hashable, Sendable {
  /// With or without prefix; empty where the number alone tells who it is.
  package var name: String
  /// The number on the round's sheets and lists.
  package var number: Int?
  package var organisation: String?
  package var district: String?
  /// Told where a name recurs within an organisation.
  package var position: String?
  /// Where it stands in the user's file, if it does.
  package var place: Refusal.Place?
  /// Of the record that is meant, whatever else is said.
  package var id: ID<Person>?

  package init(_ id: ID<Person>, place: Refusal.Place? = nil) {
    (name, self.id, self.place) = ("", id, place)
  }

  package init(
    name: String, number: Int? = nil, organisation: String? = nil, district: String? = nil,
    position: String? = nil, place: Refusal.Place? = nil
  ) {
    self.name = name
    self.number = number
    self.organisation = organisation
    self.district = district
    self.position = position
    self.place = place
  }

  package init(_ participant: ParticipantReference, in source: RowSource) {
    self.init(
      name: participant.name?.withoutPrefix ?? "", number: participant.number,
      organisation: participant.organisation?.name,
      district: participant.organisation?.district,
      place: Refusal.Place(source, .personName, .given, .number))
  }
}

extension Refusal.Place {
  /// A row of a list, in the first of the columns that it has.
  package init(_ source: RowSource, _ fields: Field...) { self.init(source, anyOf: fields) }

  init(_ source: RowSource, anyOf fields: [Field]) {
    let column = fields.lazy.compactMap { source.columns[$0] }.first
    self.init(
      line: source.line, column: column?.heading ?? "",
      cell: source.sheet.map { SheetCell(sheet: $0, column: column?.number) })
  }
}

extension Office {
  /// The participant that somebody means.
  ///
  /// - Throws: `notEnrolled` with the nearest names, `numberDisagrees`, or `ambiguous` with their
  ///   organisations.
  func participant(
    _ reference: PersonReference, of record: RoundRecord
  ) throws(Refused) -> Participant {
    if let id = reference.id {
      guard let participant = record.participants.first(where: { $0.enrolment.person == id })
      else {
        throw Refused(
          .notEnrolled(id.description, round: record.round.code, nearest: []))
      }
      return participant
    }
    if let number = reference.number { return try participant(numbered: number, reference, record) }
    let wanted = PersonName.normalised(reference.name)
    let found = record.participants.filter { isMeant($0, by: reference, wanted, in: record) }
    if let only = found.first, found.count == 1 { return only }
    if found.isEmpty {
      let names = record.participants.compactMap { record.name(of: $0)?.withoutPrefix }
      throw Refused(
        .notEnrolled(
          reference.name, round: record.round.code,
          nearest: nearest(to: PersonName.normalised(reference.name), among: names)))
    }
    throw Refused(
      .ambiguous(
        .person, reference.name,
        candidates: found.map { participant in
          [record.position(of: participant)?.title, record.organisation(of: participant)?.name]
            .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        }))
  }

  /// With the name that refusals tell, where a record's id alone was given.
  func named(_ reference: PersonReference, _ db: any Connection) throws -> PersonReference {
    guard let id = reference.id, reference.name.isEmpty else { return reference }
    var reference = reference
    reference.name = try PersonTable(db).person(id).map(displayedName) ?? id.description
    return reference
  }

  private func participant(
    numbered number: Int, _ reference: PersonReference, _ record: RoundRecord
  ) throws(Refused) -> Participant {
    let listed = Collator().map(record.listOrder) ?? []
    guard listed.indices.contains(number - 1) else {
      throw Refused(
        .notEnrolled(String(number), round: record.round.code, nearest: []))
    }
    let participant = listed[number - 1]
    let name = record.name(of: participant)?.displayed ?? ""
    if reference.name.isEmpty { throw Refused(.numberWithoutName(number, listed: name)) }
    guard isMeant(participant, by: reference, PersonName.normalised(reference.name), in: record)
    else {
      throw Refused(.numberDisagrees(number, reference.name, listed: name))
    }
    return participant
  }

  private func isMeant(
    _ participant: Participant, by reference: PersonReference, _ wanted: String,
    in record: RoundRecord
  ) -> Bool {
    let isNamed = participant.person.names.contains {
      // Most surnames differ, and telling so costs little.
      ($0.value.surname.map { wanted.hasSuffix(PersonName.normalised($0)) } ?? true)
        && [$0.value.withoutPrefix, $0.value.displayed, $0.value.official].contains(wanted)
    }
    guard isNamed, let organisation = record.organisation(of: participant) else { return false }
    return (reference.organisation.map(organisation.goes(by:)) ?? true)
      && (reference.district.map { $0 == organisation.district } ?? true)
      && (reference.position.map { record.position(of: participant)?.title == $0 } ?? true)
  }
}
