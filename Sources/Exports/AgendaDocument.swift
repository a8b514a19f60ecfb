package import OpenDocument
package import Phrases
package import Training

/// The agenda of a round (กำหนดการ): what is taught when, by whom and where.
package struct AgendaDocument: FilledDocument {
  package let values: TemplateValues
  package let title: String

  package init(_ record: RoundRecord, for reader: Reader) {
    values = TemplateValues(
      fields: record.titles(for: reader),
      groups: [
        "days": Self.days(of: record, reader),
        "invented": record.isInvented ? [TemplateValues()] : [],
      ])
    title = "\(record.round.code) · \(record.round.title)"
  }

  /// Each day with its sessions.
  static func days(of record: RoundRecord, _ reader: Reader) -> [TemplateValues] {
    record.days.map { day in
      TemplateValues(
        fields: ["date": reader.longDate(day)],
        groups: [
          "sessions": record.agenda.filter { $0.slot.date == day }
            .map { line($0, in: record, reader) }
        ])
    }
  }

  private static func line(
    _ session: Session, in record: RoundRecord, _ reader: Reader
  ) -> TemplateValues {
    let cohort = session.cohort.flatMap { id in record.cohorts.first { $0.id == id } }
    return TemplateValues(
      fields: [
        "times": reader.times(session.slot),
        "topic": record.topic(of: session, for: reader),
        "trainers": session.trainers.compactMap { record.trainers[$0]?.name }
          .joined(separator: "\n"),
        "room": record.rooms[session.room]?.name ?? "",
      ],
      groups: [
        "objectives": (record.module(of: session)?.objectives ?? []).map {
          TemplateValues(fields: ["objective": $0.text(in: reader.language)])
        },
        "cohort": cohort.map { [TemplateValues(fields: ["name": $0.name])] } ?? [],
      ])
  }

  static let dayVocabulary = TemplateVocabulary(
    fields: ["date"],
    groups: [
      "sessions": TemplateVocabulary(
        fields: ["times", "topic", "trainers", "room"],
        groups: [
          "objectives": TemplateVocabulary(fields: ["objective"]),
          "cohort": TemplateVocabulary(fields: ["name"]),
        ])
    ])

  package static let vocabulary = TemplateVocabulary(
    fields: RoundRecord.titleFields,
    groups: [
      "days": dayVocabulary, "invented": TemplateVocabulary(),
    ])
}
