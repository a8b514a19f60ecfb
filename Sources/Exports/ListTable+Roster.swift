package import Phrases
package import Training

extension ListTable {
  /// The roster (บัญชีรายชื่อ): no telephone, no number of an identity card.
  ///
  /// - Throws: `noThaiCollation`.
  package init(rosterOf record: RoundRecord, for reader: Reader) throws(ExportError) {
    let roster = try Roster(record)
    name = reader.title(.roster)
    titles =
      [
        reader.title(.roster), reader.workshop(record.round.title, ordinal: record.round.ordinal),
        "\(reader.held(record.round.first, record.round.last)) \(reader.place(record.venue))",
      ] + (record.isInvented ? [reader.sampleMark] : [])
    func column(_ heading: ListHeading, _ width: Int) -> Column {
      Column(heading: reader.term(heading), width: width)
    }
    let sessions = record.sessions.map { session in
      Column(
        heading:
          "\(reader.shortDate(session.slot.date)) \(reader.startTime(session.slot))", width: 20)
    }
    columns =
      [
        column(.index, 9), column(.name, 44), column(.position, 40), column(.organisation, 50),
        column(.district, 22), column(.province, 20), column(.status, 28),
      ] + sessions + [
        column(.share, 20), column(.result, 22), column(.reason, 58),
        column(.certificateNumber, 24),
      ]
    rows = roster.rows.map { Self.cells(of: $0, in: record, for: reader) }
    notes = roster.rows.map { $0.participant.person.isInvented ? reader.sampleMark : "" }
    foot = record.round.code + (record.isInvented ? " · " + reader.sampleMark : "")
  }

  private static func cells(
    of row: Roster.Row, in record: RoundRecord, for reader: Reader
  ) -> [Cell] {
    let participant = row.participant
    let concerned = Set(record.sessions(for: participant).map(\.id))
    let marks = record.sessions.map { session -> Cell in
      guard concerned.contains(session.id) else { return .blank }
      return participant.marks[session.id].map { Cell(reader.term($0.status)) } ?? .blank
    }
    let person: [Cell] = [
      .number(row.index), Cell(row.name), Cell(row.position), Cell(row.organisation?.name ?? ""),
      Cell(row.organisation?.district ?? ""), Cell(row.organisation?.province ?? ""),
      Cell(reader.term(participant.status)),
    ]
    return person + marks + outcome(of: participant, in: record, for: reader)
  }

  private static func outcome(
    of participant: Participant, in record: RoundRecord, for reader: Reader
  ) -> [Cell] {
    let number = Cell(participant.certificate.map { reader.digits($0.facts.number.text) } ?? "")
    guard participant.status.takesPart else { return [.blank, .blank, .blank, number] }
    let completion = record.completion(of: participant)
    return [
      completion.attendance.map(Cell.share) ?? .blank,
      Cell(reader.term(completion.result)),
      Cell(completion.shortfalls.map(reader.sentence).joined(separator: "; ")),
      number,
    ]
  }
}
