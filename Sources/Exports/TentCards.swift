package import OpenDocument
package import Phrases
package import Training

/// Tent cards (ป้ายตั้งโต๊ะ) of all who take part and teach, a page each.
package struct TentCards: FilledDocument {
  package let values: TemplateValues
  package let title: String

  /// - Throws: `noThaiCollation`.
  package init(_ record: RoundRecord, for reader: Reader) throws(ExportError) {
    let cards = try NameCard.all(in: record).map { card in
      var values = TemplateValues(fields: [
        "index": card.index.map(reader.number) ?? "", "given": card.given,
        "position": card.position,
      ])
      values.set("name", to: card.name, parts: card.parts, fitting: Self.name)
      values.set("organisation", to: card.organisation, fitting: Self.organisation)
      values.groups["participant"] = card.isTrainer ? [] : [TemplateValues()]
      values.groups["trainer"] = card.isTrainer ? [TemplateValues()] : []
      return values
    }
    values = TemplateValues(
      fields: record.titles(for: reader),
      groups: ["cards": cards, "invented": record.isInvented ? [TemplateValues()] : []])
    title = "\(record.round.code) · \(reader.say("ป้ายตั้งโต๊ะ", "Tent cards"))"
  }

  private static let name = TextFit(
    width: 7280, isBold: true,
    sizes: [
      .init(group: "short-name", size: 800, lines: 1),
      .init(group: "medium-name", size: 600, lines: 1),
      .init(group: "long-name", size: 400, lines: 2),
      .init(group: "longest-name", size: 280, lines: 2),
    ])
  private static let organisation = TextFit(
    width: 7280,
    sizes: [
      .init(group: "short-organisation", size: 300, lines: 1),
      .init(group: "long-organisation", size: 200, lines: 2),
    ])

  package static let vocabulary = TemplateVocabulary(
    fields: RoundRecord.titleFields,
    groups: [
      "cards": TemplateVocabulary(
        fields: ["index", "given", "name", "position", "organisation"],
        groups: Dictionary(
          uniqueKeysWithValues: (["participant", "trainer"] + name.groups + organisation.groups)
            .map { ($0, TemplateVocabulary()) })),
      "invented": TemplateVocabulary(),
    ])
}
