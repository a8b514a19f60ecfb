package import OpenDocument
package import Phrases
package import Training

/// The sheet that participants sign on one day (ใบลงลายมือชื่อ), the evidence of who was there.
package struct SignInSheet: Sendable {
  package let template: TemplateKind
  package let values: TemplateValues
  private let title: String

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
      fields[times] = Self.span(sessions.filter { $0.slot.halfDay == half }, on: day).map(
        reader.times)
    }
    values = TemplateValues(
      fields: fields,
      groups: [
        SignInSheetGroup.people: lines.map { Self.line($0, reader) },
        .walkInRows: walkIns.map { TemplateValues(fields: ["index": reader.number($0)]) },
        .invented: record.isInvented ? [TemplateValues()] : [],
      ])
    title = fields[.sheet] ?? ""
  }

  /// - Throws: `TemplateError`.
  package func render(_ template: DocumentTemplate) throws -> [UInt8] {
    try template.render(values, title: title)
  }

  private static func line(_ row: Roster.Row, _ reader: Reader) -> TemplateValues {
    TemplateValues(fields: [
      "index": reader.number(row.index), "name": row.name, "position": row.position,
      "organisation": row.organisation?.name ?? "",
      "note": row.participant.status == .walkIn ? reader.term(row.participant.status) : "",
    ])
  }

  /// From the first beginning to the last end.
  private static func span(_ sessions: [Session], on day: CivilDate) -> Slot? {
    guard let start = sessions.map(\.slot.start).min(),
      let end = sessions.map(\.slot.end).max()
    else { return nil }
    return try? Slot(date: day, start: start, end: end)
  }

  package static let vocabulary = TemplateVocabulary(
    fields: SignInSheetField.allCases.map(\.rawValue),
    groups: [
      SignInSheetGroup.people.rawValue: TemplateVocabulary(
        fields: ["index", "name", "position", "organisation", "note"]),
      SignInSheetGroup.walkInRows.rawValue: TemplateVocabulary(fields: ["index"]),
      SignInSheetGroup.invented.rawValue: TemplateVocabulary(),
    ])
}

/// What a sign-in sheet's template may say.
package enum SignInSheetField: String, CaseIterable, Sendable {
  case workshop, ordinal, programme, date, place
  /// The round's code and the date, by which a scan finds its sheet again.
  case sheet
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
