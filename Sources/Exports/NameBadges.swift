package import OpenDocument
package import Phrases
package import Training

/// Name badges (ป้ายชื่อ) of all who take part and teach, two in each row of a table.
///
/// A participant's has a QR code with the enrolment's id, to be scanned at the door.
package struct NameBadges: FilledDocument {
  package let values: TemplateValues
  package let title: String

  /// - Throws: `noThaiCollation`.
  package init(_ record: RoundRecord, for reader: Reader) throws(ExportError) {
    var badges: [TemplateValues] = []
    for card in try NameCard.all(in: record) { badges.append(try Self.badge(card, reader)) }
    var rows: [TemplateValues] = []
    for place in stride(from: 0, to: badges.count, by: 2) {
      let right = badges.indices.contains(place + 1) ? [badges[place + 1]] : []
      rows.append(TemplateValues(groups: ["left": [badges[place]], "right": right]))
    }
    var values = TemplateValues(
      fields: record.titles(for: reader),
      groups: [
        "rows": rows, "badges": badges, "invented": record.isInvented ? [TemplateValues()] : [],
      ])
    values.set(
      "workshop", to: workshopSubject(record.round.title), fitting: Self.workshop)
    self.values = values
    title = "\(record.round.code) · \(reader.say("ป้ายชื่อ", "Name badges"))"
  }

  private static func badge(
    _ card: NameCard, _ reader: Reader
  ) throws(ExportError) -> TemplateValues {
    var badge = TemplateValues(fields: ["index": card.index.map(reader.number) ?? ""])
    badge.set("given", to: card.given, fitting: given)
    // A trainer's whole name is large already.
    badge.set("name", to: card.isTrainer ? "" : card.name, parts: card.parts, fitting: name)
    badge.set("position", to: card.position, fitting: position)
    badge.set("organisation", to: card.organisation, fitting: organisation)
    badge.groups["participant"] = card.isTrainer ? [] : [TemplateValues()]
    badge.groups["trainer"] = card.isTrainer ? [TemplateValues()] : []
    if let enrolment = card.enrolment {
      badge.pictures["qr"] = try QRCode.picture(of: ScanCode.enrolment(enrolment).text)
    }
    return badge
  }

  private static let given = TextFit(
    width: 2380, isBold: true,
    sizes: [
      .init(group: "short-given", size: 300, lines: 1),
      .init(group: "medium-given", size: 220, lines: 1),
      .init(group: "long-given", size: 150, lines: 2),
    ])
  private static let name = TextFit(
    width: 2380,
    sizes: [
      .init(group: "short-name", size: 130, lines: 1),
      .init(group: "medium-name", size: 105, lines: 1),
      .init(group: "long-name", size: 85, lines: 2),
    ])
  private static let position = lines("position")
  private static let organisation = lines("organisation")
  private static let workshop = TextFit(
    width: 1700, sizes: [.init(group: "short-workshop", size: 75, lines: 2)])

  /// The lines beside the QR code.
  private static func lines(_ name: String) -> TextFit {
    TextFit(
      width: 1700,
      sizes: [
        .init(group: "short-\(name)", size: 105, lines: 1),
        .init(group: "long-\(name)", size: 80, lines: 2),
      ])
  }

  private static let person = TemplateVocabulary(
    fields: ["index", "given", "name", "position", "organisation"],
    groups: Dictionary(
      uniqueKeysWithValues: (["participant", "trainer"]
        + [given, name, position, organisation].flatMap(\.groups))
        .map { ($0, TemplateVocabulary()) }))

  package static let vocabulary = TemplateVocabulary(
    fields: RoundRecord.titleFields,
    groups: [
      "rows": TemplateVocabulary(groups: ["left": person, "right": person]), "badges": person,
      "short-workshop": TemplateVocabulary(), "invented": TemplateVocabulary(),
    ],
    pictures: ["qr"])
}
