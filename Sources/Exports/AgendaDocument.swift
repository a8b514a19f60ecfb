package import OpenDocument
package import Phrases
package import Training

/// The agenda of a round (กำหนดการ): what is taught when, by whom and where.
package struct AgendaDocument: Sendable {
  package let values: TemplateValues
  private let title: String

  package init(_ record: RoundRecord, for reader: Reader) {
    let round = record.round
    let organisers = [round.organiser] + round.coOrganisers
    let fields: [AgendaField: String] = [
      .workshop: workshopSubject(round.title), .ordinal: reader.number(round.ordinal),
      .round: round.code,
      .programme: record.programme.title, .held: reader.held(round.first, round.last),
      .place: reader.place(record.venue),
      .organisers: reader.list(organisers.compactMap { record.organisations[$0]?.name }),
    ]
    let days = record.days.map { day in
      TemplateValues(
        fields: ["date": reader.longDate(day)],
        groups: [
          "sessions": record.agenda.filter { $0.slot.date == day }
            .map { Self.line($0, in: record, reader) }
        ])
    }
    values = TemplateValues(
      fields: fields,
      groups: [AgendaGroup.days: days, .invented: record.isInvented ? [TemplateValues()] : []])
    title = "\(round.code) · \(round.title)"
  }

  /// - Throws: `TemplateError`.
  package func render(_ template: DocumentTemplate) throws -> [UInt8] {
    try template.render(values, title: title)
  }

  private static func line(
    _ session: Session, in record: RoundRecord, _ reader: Reader
  ) -> TemplateValues {
    let module = session.module.flatMap { code in
      record.curriculum.modules.first { $0.code == code }
    }
    let cohort = session.cohort.flatMap { id in record.cohorts.first { $0.id == id } }
    return TemplateValues(
      fields: [
        "times": reader.times(session.slot),
        "topic": module?.title.text(in: reader.language) ?? session.title,
        "trainers": session.trainers.compactMap { record.trainers[$0]?.name }
          .joined(separator: "\n"),
        "room": record.rooms[session.room]?.name ?? "",
      ],
      groups: [
        "objectives": (module?.objectives ?? []).map {
          TemplateValues(fields: ["objective": $0.text(in: reader.language)])
        },
        "cohort": cohort.map { [TemplateValues(fields: ["name": $0.name])] } ?? [],
      ])
  }

  package static let vocabulary = TemplateVocabulary(
    fields: AgendaField.allCases.map(\.rawValue),
    groups: [
      AgendaGroup.days.rawValue: TemplateVocabulary(
        fields: ["date"],
        groups: [
          "sessions": TemplateVocabulary(
            fields: ["times", "topic", "trainers", "room"],
            groups: [
              "objectives": TemplateVocabulary(fields: ["objective"]),
              "cohort": TemplateVocabulary(fields: ["name"]),
            ])
        ]),
      AgendaGroup.invented.rawValue: TemplateVocabulary(),
    ])
}

/// What an agenda's template may say outside of its days.
package enum AgendaField: String, CaseIterable, Sendable {
  case workshop, ordinal, round, programme, held, place, organisers
}

package enum AgendaGroup: String, CaseIterable, Sendable {
  case days, invented
}
