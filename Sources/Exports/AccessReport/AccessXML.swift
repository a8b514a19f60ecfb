internal import Markup
package import Training

/// What is held about one person for other programs, in the vocabulary that
/// `exports/access-report/access-report.rng` defines.
///
/// It says no words of its own: dates are ISO 8601, states are codes.
package enum AccessXML {
  package static let namespace = "urn:heddle:access-report:1"

  /// - Throws: `XMLWriterError` for a character XML cannot hold.
  package static func bytes(
    _ record: PersonalRecord, controller: String, on date: CivilDate
  ) throws -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "access-report",
      [
        "xmlns": namespace, "date": date.iso,
        "invented": record.person.isInvented ? "true" : nil,
      ])
    if !controller.isEmpty { xml.line { $0.element("controller", text: controller) } }
    xml.line { $0.start("person", ["id": record.person.id.description]) }
    writePerson(record, to: &xml)
    xml.endOnOwnLine()
    xml.line { $0.start("participations") }
    for participation in record.participations { write(participation, to: &xml) }
    xml.endOnOwnLine()
    writeRights(record, to: &xml)
    xml.line { $0.start("history") }
    for entry in record.history {
      xml.line {
        $0.element(
          "entry",
          [
            "position": String(entry.position), "action": entry.action, "of": entry.table,
            "recorded": entry.recorded.at.isoInThailand, "by": entry.recorded.by,
          ])
      }
    }
    xml.endOnOwnLine()
    xml.endOnOwnLine()
    xml.newline()
    return try xml.finish()
  }

  private static func writePerson(_ record: PersonalRecord, to xml: inout XMLWriter) {
    if let erased = record.erased {
      xml.line { $0.element("erased", ["recorded": erased.at.isoInThailand]) }
    }
    for name in record.person.names {
      let value = name.value
      xml.line {
        $0.element(
          "name",
          [
            "prefix": value.prefix.nonEmpty, "given": value.given, "middle": value.middle,
            "surname": value.surname, "from": name.from?.iso, "until": name.until?.iso,
          ], text: value.displayed)
      }
    }
    for position in record.person.positions {
      xml.line {
        $0.element(
          "position",
          [
            "organisation": record.employers[position.value.organisation] ?? "",
            "from": position.from?.iso, "until": position.until?.iso,
          ], text: position.value.title)
      }
    }
    if let identity = record.identity {
      xml.line {
        $0.element(
          "national-id",
          ["masked": identity.masked, "recorded": identity.recorded.at.isoInThailand])
      }
    }
    for look in record.disclosures {
      xml.line {
        $0.element(
          "disclosure",
          ["recorded": look.recorded.at.isoInThailand, "by": look.recorded.by], text: look.reason)
      }
    }
  }

  private static func write(
    _ participation: PersonalRecord.Participation, to xml: inout XMLWriter
  ) {
    let round = participation.round
    xml.line {
      $0.start(
        "participation",
        [
          "round": round.code, "ordinal": String(round.ordinal), "first": round.first.iso,
          "last": round.last.iso, "organisation": participation.organisation,
        ])
    }
    xml.line { $0.element("title", text: round.title) }
    for change in participation.statuses {
      xml.line {
        $0.element(
          "status",
          [
            "status": change.status.rawValue, "recorded": change.recorded.at.isoInThailand,
            "by": change.recorded.by,
          ], text: change.reason)
      }
    }
    for mark in participation.marks {
      var minutes: Int?
      if case .late(let late) = mark.mark.status { minutes = late }
      xml.line {
        $0.element(
          "mark",
          [
            "session": mark.title, "date": mark.slot.date.iso, "status": mark.mark.status.code,
            "minutes-late": minutes.map { String($0) },
            "taken-back": mark.mark.isTakenBack ? "true" : nil,
            "recorded": mark.mark.recorded.at.isoInThailand, "by": mark.mark.recorded.by,
          ], text: mark.mark.note)
      }
    }
    for rating in participation.ratings {
      var level: String?
      if case .shown(let shown) = rating.level { level = String(shown) }
      xml.line {
        $0.element(
          "rating",
          [
            "competency": rating.competency, "occasion": rating.occasion.rawValue,
            "rater-kind": rating.raterKind.rawValue, "level": level,
            "not-observed": level == nil ? "true" : nil,
            "taken-back": rating.isTakenBack ? "true" : nil,
            "recorded": rating.recorded.at.isoInThailand,
          ])
      }
    }
    for certificate in participation.certificates {
      xml.line {
        $0.element(
          "certificate",
          [
            "number": certificate.facts.number.text, "issued": certificate.facts.issued.iso,
            "voided": certificate.void?.date.iso,
          ], text: certificate.facts.recipient)
      }
    }
    xml.endOnOwnLine()
  }

  private static func writeRights(_ record: PersonalRecord, to xml: inout XMLWriter) {
    xml.line { $0.start("consents") }
    for consent in record.consents {
      xml.line {
        $0.element(
          "consent",
          [
            "purpose": consent.purpose.rawValue, "given": consent.isGiven ? "true" : "false",
            "date": consent.date.iso,
          ], text: consent.evidence)
      }
    }
    xml.endOnOwnLine()
    xml.line { $0.start("requests") }
    for request in record.requests {
      xml.line {
        $0.element(
          "request",
          [
            "kind": request.kind.rawValue, "received": request.received.iso,
            "due": request.due.iso, "note": request.note.nonEmpty,
            "answered": request.answer?.date.iso,
          ], text: request.answer?.text ?? "")
      }
    }
    xml.endOnOwnLine()
    xml.line { $0.start("rules") }
    for rule in record.rules {
      xml.line {
        $0.element(
          "rule",
          [
            "kind": rule.kind.rawValue, "basis": rule.basis.rawValue,
            "months": String(rule.months), "after": rule.kind.start.rawValue,
            "confirmed": rule.confirmed == nil ? "false" : "true",
          ], text: rule.source)
      }
    }
    xml.endOnOwnLine()
  }
}
