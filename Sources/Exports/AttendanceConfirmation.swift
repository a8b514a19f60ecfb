package import OpenDocument
package import Phrases
package import Training

/// The letter that somebody attended part of a round (หนังสือรับรองการเข้าร่วม), for those who did
/// not complete it and so get no certificate.
package struct AttendanceConfirmation: FilledDocument {
  package let values: TemplateValues
  package let title: String
  /// As on the roster.
  package let index: Int

  /// The letters of a round in the order of lists: for each participant who attended something and
  /// can no longer complete.
  ///
  /// `given`: the day of the letters.
  ///
  /// - Throws: `noThaiCollation`.
  package static func all(
    in record: RoundRecord, given: CivilDate, for reader: Reader
  ) throws(ExportError) -> [AttendanceConfirmation] {
    try Roster(record).takingPart.filter { row in
      let completion = record.completion(of: row.participant)
      return completion.result == .incomplete && completion.attendedMinutes > 0
        && row.participant.certificate == nil
    }.map { AttendanceConfirmation($0, in: record, given: given, for: reader) }
  }

  private init(
    _ row: Roster.Row, in record: RoundRecord, given: CivilDate, for reader: Reader
  ) {
    let round = record.round
    let completion = record.completion(of: row.participant)
    let halves = record.halfDays(of: row.participant)
    let attended = halves.filter { $0.attended > 0 }
    let signatory = round.signatories.first
    // As on certificates, what held when the round ended.
    let name = row.participant.person.name(on: round.last)?.official ?? row.name
    var values = TemplateValues(
      fields: record.titles(for: reader).merging([
        "index": reader.number(row.index), "name": name,
        "position": row.participant.person.position(on: round.last)?.title ?? "",
        "organisation": row.organisation?.name ?? "",
        "issuer": record.organisations[round.organiser]?.name ?? "",
        "attended": reader.duration(minutes: completion.attendedMinutes),
        "scheduled": reader.duration(minutes: completion.scheduledMinutes),
        "attended-half-days": reader.number(attended.count),
        "scheduled-half-days": reader.number(halves.count),
        "issued": reader.formalDate(given), "year": reader.year(given.buddhistYear),
        "signatory": signatory.map(\.name).flatMap { $0.isEmpty ? nil : $0 }
          ?? String(repeating: ".", count: 46),
        "office": reader.digits(signatory?.office ?? ""),
        "capacity": reader.digits(signatory?.capacity ?? ""),
      ]) { $1 },
      groups: [
        "half-days": attended.map { half in
          TemplateValues(fields: [
            "date": reader.longDate(half.slot.date), "half": reader.term(half.slot.halfDay),
            "times": reader.times(half.slot), "attended": reader.duration(minutes: half.attended),
            "scheduled": reader.duration(minutes: half.scheduled),
          ])
        },
        "co-organisers": round.coOrganisers.isEmpty
          ? []
          : [
            TemplateValues(fields: [
              "names": reader.list(
                round.coOrganisers.compactMap { record.organisations[$0]?.name })
            ])
          ],
        "invented": row.participant.person.isInvented ? [TemplateValues()] : [],
      ])
    values.plain["issued"] = given.iso
    self.values = values
    index = row.index
    title = "\(round.code) · \(name)"
  }

  package static let vocabulary = TemplateVocabulary(
    fields: RoundRecord.titleFields + [
      "index", "name", "position", "organisation", "issuer", "attended", "scheduled",
      "attended-half-days", "scheduled-half-days", "issued", "year", "signatory", "office",
      "capacity",
    ],
    groups: [
      "half-days": TemplateVocabulary(fields: ["date", "half", "times", "attended", "scheduled"]),
      "co-organisers": TemplateVocabulary(fields: ["names"]), "invented": TemplateVocabulary(),
    ])
}
