internal import Markup
internal import Training

/// What the vocabularies of rounds have in common.
extension XMLWriter {
  /// Writes the elements `programme` and `round`.
  mutating func writeRound(of record: RoundRecord) {
    let round = record.round
    line {
      $0.element("programme", ["code": record.programme.code], text: record.programme.title)
    }
    line {
      $0.start(
        "round",
        [
          "code": round.code, "ordinal": String(round.ordinal), "first": round.first.iso,
          "last": round.last.iso,
        ])
    }
    line { $0.element("title", text: round.title) }
    line { $0.element("organiser", text: record.organisations[round.organiser]?.name ?? "") }
    for id in round.coOrganisers {
      guard let name = record.organisations[id]?.name else { continue }
      line { $0.element("co-organiser", text: name) }
    }
    let venue = record.venue
    line {
      $0.element(
        "venue",
        [
          "subdistrict": venue.subdistrict.nonEmpty, "district": venue.district.nonEmpty,
          "province": venue.province.nonEmpty,
        ], text: venue.name)
    }
    endOnOwnLine()
  }

  /// Begins a `participant` and says who it is.
  mutating func startParticipant(_ row: Roster.Row, of record: RoundRecord) {
    let participant = row.participant
    line {
      $0.start(
        "participant",
        [
          "index": String(row.index), "status": participant.status.rawValue,
          "invented": participant.person.isInvented ? "true" : nil,
        ])
    }
    let name = record.name(of: participant)
    line {
      $0.element(
        "name",
        [
          "prefix": name?.prefix.nonEmpty, "given": name?.given, "middle": name?.middle,
          "surname": name?.surname,
        ], text: row.name)
    }
    if !row.position.isEmpty { line { $0.element("position", text: row.position) } }
    guard let organisation = row.organisation else { return }
    line {
      $0.element(
        "organisation",
        [
          "kind": organisation.kind.rawValue, "district": organisation.district.nonEmpty,
          "province": organisation.province.nonEmpty,
        ], text: organisation.name)
    }
  }

  /// Writes something on a line of its own.
  mutating func line(_ write: (inout XMLWriter) -> Void) {
    newline()
    write(&self)
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
