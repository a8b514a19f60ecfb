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
  let position: String
  let organisation: String
  let isInvented: Bool

  var isTrainer: Bool { enrolment == nil }

  /// - Throws: `noThaiCollation`.
  static func all(in record: RoundRecord) throws(ExportError) -> [NameCard] {
    let participants = try Roster(record).takingPart.map { row in
      NameCard(
        index: row.index, enrolment: row.participant.enrolment.id,
        given: record.name(of: row.participant)?.given ?? "", name: row.name,
        position: row.position, organisation: row.organisation?.name ?? "",
        isInvented: row.participant.person.isInvented)
    }
    var ids: [ID<Trainer>] = []
    for id in record.agenda.flatMap(\.trainers) where !ids.contains(id) { ids.append(id) }
    let trainers = ids.compactMap { record.trainers[$0] }.map { trainer in
      NameCard(
        index: nil, enrolment: nil, given: trainer.name, name: trainer.name, position: "",
        organisation: record.organisations[trainer.organisation]?.name ?? "",
        isInvented: trainer.isInvented)
    }
    return participants + trainers
  }
}
