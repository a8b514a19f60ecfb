package import OpenDocument
package import Phrases
package import Training

/// What is held about one person, for that person (section 30 of the Personal Data Protection Act).
///
/// It says nothing of other people but what they did in their office: who rated is told by their part
/// alone, and who recorded a fact by the name under which they work.
package struct AccessReport: FilledDocument {
  package let values: TemplateValues
  package let title: String

  /// The report on a day; `controller` is the office that answers for the data, empty where a line is
  /// left for it.
  package init(
    _ record: PersonalRecord, controller: String, on date: CivilDate, for reader: Reader
  ) {
    let name = record.person.names.last?.value.displayed ?? ""
    let facts = AccessFacts(record: record, reader: reader)
    var values = TemplateValues(
      fields: [
        .name: name,
        .controller: controller.isEmpty ? String(repeating: ".", count: 60) : controller,
        .date: reader.formalDate(date), .id: record.person.id.description,
        .nationalID: facts.nationalID, .rounds: reader.number(record.participations.count),
        .entries: reader.number(record.history.count),
      ] as [AccessField: String],
      groups: [
        .names: facts.names, .positions: facts.positions, .disclosures: facts.disclosures,
        .participations: facts.participations, .consents: facts.consents,
        .requests: facts.requests, .rules: facts.rules, .history: facts.history,
        .erased: facts.erased,
        .invented: record.person.isInvented ? [TemplateValues()] : [],
      ] as [AccessGroup: [TemplateValues]])
    values.plain[AccessField.date.rawValue] = date.iso
    self.values = values
    title = reader.say("ข้อมูลส่วนบุคคลของ \(name)", "Personal data of \(name)")
  }

  package static let vocabulary = TemplateVocabulary(
    fields: AccessField.allCases.map(\.rawValue),
    groups: Dictionary(
      uniqueKeysWithValues: AccessGroup.allCases.map { ($0.rawValue, $0.vocabulary) }))
}

/// A field outside of every group.
enum AccessField: String, CaseIterable {
  case name, controller, date, id, rounds, entries
  case nationalID = "national-id"
}

enum AccessGroup: String, CaseIterable {
  case names, positions, disclosures, participations, consents, requests, rules, history
  case erased, invented

  var vocabulary: TemplateVocabulary {
    switch self {
    case .names: TemplateVocabulary(fields: ["name", "from", "until"])
    case .positions: TemplateVocabulary(fields: ["position", "organisation", "from", "until"])
    case .disclosures: TemplateVocabulary(fields: ["date", "by", "reason"])
    case .participations:
      TemplateVocabulary(
        fields: ["round", "workshop", "ordinal", "held", "organisation"],
        groups: [
          "statuses": TemplateVocabulary(fields: ["status", "date", "by", "reason"]),
          "marks": TemplateVocabulary(
            fields: ["session", "held", "times", "status", "date", "by", "note"]),
          "ratings": TemplateVocabulary(
            fields: ["competency", "occasion", "rater", "level", "date"]),
          "certificates": TemplateVocabulary(fields: ["number", "date", "recipient", "state"]),
        ])
    case .consents: TemplateVocabulary(fields: ["purpose", "decision", "date", "evidence"])
    case .requests: TemplateVocabulary(fields: ["kind", "received", "note", "answered", "answer"])
    case .rules: TemplateVocabulary(fields: ["kind", "basis", "retention", "start", "source"])
    case .history: TemplateVocabulary(fields: ["moment", "action", "what", "by"])
    case .erased: TemplateVocabulary(fields: ["date"])
    case .invented: TemplateVocabulary()
    }
  }
}
