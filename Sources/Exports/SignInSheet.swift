package import OpenDocument
package import Phrases
package import Training

/// The sheet that participants sign on one day (ใบลงลายมือชื่อ), the evidence of who was there.
package struct SignInSheet: FilledDocument {
  package let template: TemplateKind
  package let values: TemplateValues
  package let title: String

  /// - Throws: `noSessions` for a day on which nothing is taught; `noThaiCollation`.
  package init(
    _ record: RoundRecord, on day: CivilDate, for reader: Reader
  ) throws(ExportError) {
    let sessions = record.sessions.filter { $0.slot.date == day }
    let halves = HalfDay.allCases.filter { half in
      sessions.contains { $0.slot.halfDay == half }
    }
    guard !halves.isEmpty else { throw .noSessions(on: day) }
    template = halves.count == 1 ? .oneHalfDay : .twoHalfDays

    let roster = try Roster(record)
    let lines = roster.takingPart.filter { row in
      record.sessions(for: row.participant).contains { $0.slot.date == day }
    }
    // The numbers go on where the roster's end, so that one number is one person on every day.
    let last = roster.takingPart.last?.index ?? 0
    let walkIns = (1...min(10, max(5, lines.count / 10))).map { last + $0 }

    var fields = [SignInSheetField: String](
      uniqueKeysWithValues: SignInSheetField.allCases.map { ($0, "") })
    fields[.workshop] = workshopSubject(record.round.title)
    fields[.ordinal] = reader.number(record.round.ordinal)
    fields[.programme] = record.programme.title
    fields[.date] = reader.longDate(day)
    fields[.place] = reader.place(record.venue)
    fields[.sheet] = "\(record.round.code) · \(day.iso)"
    let places: [(SignInSheetField, SignInSheetField)] = [(.half1, .times1), (.half2, .times2)]
    for (half, (name, times)) in zip(halves, places) {
      fields[name] = reader.term(half)
      fields[times] = sessions.filter { $0.slot.halfDay == half }.span.map(reader.times)
    }
    fields[.code] = SheetCode(round: record.round.id, day: day).text
    var values = TemplateValues(
      fields: fields,
      groups: [
        SignInSheetGroup.people: lines.map { Self.line($0, reader) },
        .walkInRows: walkIns.map { TemplateValues(fields: ["index": reader.number($0)]) },
        .invented: record.isInvented ? [TemplateValues()] : [],
      ])
    values.pictures[Self.scanned] = try QRCode.picture(
      of: ScanCode.signInSheet(record.round.id, day).text)
    self.values = values
    title = fields[.sheet] ?? ""
  }

  private static func line(_ row: Roster.Row, _ reader: Reader) -> TemplateValues {
    TemplateValues(fields: [
      "index": reader.number(row.index), "name": row.name, "position": row.position,
      "organisation": row.organisation?.name ?? "",
      "note": row.participant.status == .walkIn ? reader.term(row.participant.status) : "",
    ])
  }

  package static let vocabulary = TemplateVocabulary(
    fields: SignInSheetField.allCases.map(\.rawValue),
    groups: [
      SignInSheetGroup.people.rawValue: TemplateVocabulary(
        fields: ["index", "name", "position", "organisation", "note"]),
      SignInSheetGroup.walkInRows.rawValue: TemplateVocabulary(fields: ["index"]),
      SignInSheetGroup.invented.rawValue: TemplateVocabulary(),
    ],
    pictures: [scanned])

  /// The picture with the round and the day for a scanner.
  private static let scanned = "qr"
}

/// What a sign-in sheet's template may say.
package enum SignInSheetField: String, CaseIterable, Sendable {
  case workshop, ordinal, programme, date, place
  /// The round's code and the date, by which a person finds the sheet again.
  case sheet
  /// What is typed to key the sheet in.
  case code
  case half1 = "half-1"
  case times1 = "times-1"
  case half2 = "half-2"
  case times2 = "times-2"
}

package enum SignInSheetGroup: String, CaseIterable, Sendable {
  case people
  case walkInRows = "walk-in-rows"
  case invented
}
