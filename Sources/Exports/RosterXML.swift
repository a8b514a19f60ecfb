internal import Markup
package import Training

/// The roster for other programs, in the vocabulary that `exports/roster/roster.rng` defines.
///
/// It says no words of its own: dates are ISO 8601, times are `HH:MM`, states are codes.
package enum RosterXML {
  package static let namespace = "urn:heddle:roster:1"

  /// - Throws: `ExportError.noThaiCollation`; `XMLWriterError` for a character XML cannot hold.
  package static func bytes(_ record: RoundRecord) throws -> [UInt8] {
    let roster = try Roster(record)
    var xml = XMLWriter()
    xml.start("roster", ["xmlns": namespace, "invented": record.isInvented ? "true" : nil])
    xml.writeRound(of: record)
    writeSessions(of: record, to: &xml)
    xml.line { $0.start("participants") }
    for row in roster.rows { write(row, of: record, to: &xml) }
    xml.endOnOwnLine()
    xml.endOnOwnLine()
    xml.newline()
    return try xml.finish()
  }

  private static func writeSessions(of record: RoundRecord, to xml: inout XMLWriter) {
    xml.line { $0.start("sessions") }
    for session in record.sessions {
      xml.line {
        $0.element(
          "session",
          [
            "id": session.id.description, "date": session.slot.date.iso,
            "start": clock(session.slot.start), "end": clock(session.slot.end),
            "module": session.module,
            "cohort": session.cohort.flatMap { id in
              record.cohorts.first { $0.id == id }?.name.nonEmpty
            },
          ], text: session.title)
      }
    }
    xml.endOnOwnLine()
  }

  private static func write(
    _ row: Roster.Row, of record: RoundRecord, to xml: inout XMLWriter
  ) {
    let participant = row.participant
    xml.startParticipant(row, of: record)
    writeMarks(of: participant, in: record, to: &xml)
    if participant.status.takesPart {
      writeCompletion(record.completion(of: participant), to: &xml)
    }
    if let certificate = participant.certificate {
      xml.line {
        $0.element(
          "certificate",
          ["number": certificate.facts.number.text, "issued": certificate.facts.issued.iso])
      }
    }
    xml.endOnOwnLine()
  }

  private static func writeMarks(
    of participant: Participant, in record: RoundRecord, to xml: inout XMLWriter
  ) {
    for session in record.sessions(for: participant) {
      guard let mark = participant.marks[session.id] else { continue }
      var lateness: String?
      if case .late(let minutes) = mark.status { lateness = String(minutes) }
      xml.line {
        $0.element(
          "mark",
          [
            "session": session.id.description, "status": mark.status.code,
            "minutes-late": lateness,
          ])
      }
    }
  }

  private static func clock(_ time: TimeOfDay) -> String {
    padded(time.hour, 2) + ":" + padded(time.minute, 2)
  }
}
