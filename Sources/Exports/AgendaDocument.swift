package import OpenDocument
package import Phrases
package import Training

/// The agenda of a round (กำหนดการ): what is taught when, by whom and where.
package struct AgendaDocument: FilledDocument {
  package let values: TemplateValues
  package let title: String

  package init(_ record: RoundRecord, for reader: Reader) {
    let days = record.days.map { day in
      TemplateValues(
        fields: ["date": reader.longDate(day)],
        groups: [
          "sessions": record.agenda.filter { $0.slot.date == day }
            .map { Self.line($0, in: record, reader) }
        ])
    }
    values = TemplateValues(
      fields: record.titles(for: reader),
      groups: ["days": days, "invented": record.isInvented ? [TemplateValues()] : []])
    title = "\(record.round.code) · \(record.round.title)"
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

  package static let vocabulary = TemplateVocabulary(
    fields: RoundRecord.titleFields,
    groups: [
      "days": TemplateVocabulary(
        fields: ["date"],
        groups: [
          "sessions": TemplateVocabulary(
            fields: ["times", "topic", "trainers", "room"],
            groups: [
              "objectives": TemplateVocabulary(fields: ["objective"]),
              "cohort": TemplateVocabulary(fields: ["name"]),
            ])
        ]),
      "invented": TemplateVocabulary(),
    ])
}
