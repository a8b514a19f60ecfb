internal import Training

/// Somebody whose name stands on a badge and on the table: those who take part in the order of
/// lists, then the trainers in the order of their sessions.
struct NameCard {
  /// As on the roster; nil for trainers.
  let index: Int?
  /// Nil for trainers.
  let enrolment: ID<Enrolment>?
  /// What people are called; for trainers their whole name.
  let given: String
  /// With the displayed prefix.
  let name: String
  /// The name up to the surname, and the surname.
  let parts: [String]
  let position: String
  let organisation: String
  let isInvented: Bool

  var isTrainer: Bool { enrolment == nil }

  /// - Throws: `noThaiCollation`.
  static func all(in record: RoundRecord) throws(ExportError) -> [NameCard] {
    let participants = try Roster(record).takingPart.map { row in
      let name = record.name(of: row.participant)
      return NameCard(
        index: row.index, enrolment: row.participant.enrolment.id,
        given: name?.given ?? "", name: row.name, parts: name?.lines ?? [], position: row.position,
        organisation: row.organisation?.name ?? "",
        isInvented: row.participant.person.isInvented)
    }
    var ids: [ID<Trainer>] = []
    for id in record.agenda.flatMap(\.trainers) where !ids.contains(id) { ids.append(id) }
    let trainers = ids.compactMap { record.trainers[$0] }.map { trainer in
      NameCard(
        index: nil, enrolment: nil, given: trainer.name, name: trainer.name, parts: [],
        position: "",
        organisation: record.organisations[trainer.organisation]?.name ?? "",
        isInvented: trainer.isInvented)
    }
    return participants + trainers
  }
}

extension PersonName {
  /// The displayed name broken before the surname.
  fileprivate var lines: [String] {
    guard let surname else { return [displayed] }
    return [String(displayed.dropLast(surname.count + 1)), surname]
  }
}
