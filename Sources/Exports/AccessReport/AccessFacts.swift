import OpenDocument
import Phrases
import Training

/// What is held about a person, in words.
struct AccessFacts {
  let record: PersonalRecord
  let reader: Reader

  var nationalID: String {
    guard let identity = record.identity else { return reader.say("ไม่ได้เก็บ", "not kept") }
    guard let masked = identity.masked else {
      return reader.say("เก็บไว้ในรูปที่เข้ารหัส", "kept encrypted")
    }
    return reader.digits(masked)
  }

  var names: [TemplateValues] {
    record.person.names.map { name in
      TemplateValues(fields: [
        "name": name.value.displayed, "from": date(name.from), "until": date(name.until),
      ])
    }
  }

  var positions: [TemplateValues] {
    record.person.positions.map { position in
      TemplateValues(fields: [
        "position": said(position.value.title),
        "organisation": record.employers[position.value.organisation] ?? "",
        "from": date(position.from), "until": date(position.until),
      ])
    }
  }

  var disclosures: [TemplateValues] {
    record.disclosures.map { look in
      TemplateValues(fields: [
        "date": date(look.recorded), "by": look.recorded.by, "reason": look.reason,
      ])
    }
  }

  var participations: [TemplateValues] {
    record.participations.map { participation in
      let round = participation.round
      return TemplateValues(
        fields: [
          "round": round.code, "workshop": round.title, "ordinal": reader.number(round.ordinal),
          "held": reader.dates(round.first, round.last),
          "organisation": participation.organisation,
        ],
        groups: [
          "statuses": participation.statuses.map(status),
          "marks": participation.marks.map(mark), "ratings": participation.ratings.map(rating),
          "certificates": participation.certificates.map(certificate),
        ])
    }
  }

  private func status(_ change: EnrolmentChange) -> TemplateValues {
    TemplateValues(fields: [
      "status": reader.term(change.status), "date": date(change.recorded),
      "by": change.recorded.by, "reason": said(change.reason),
    ])
  }

  private func mark(_ mark: PersonalRecord.SessionMark) -> TemplateValues {
    TemplateValues(fields: [
      "session": mark.title, "held": reader.shortDate(mark.slot.date),
      "times": reader.times(mark.slot), "status": reader.term(mark.mark),
      "date": date(mark.mark.recorded), "by": mark.mark.recorded.by, "note": said(mark.mark.note),
    ])
  }

  private func rating(_ rating: Rating) -> TemplateValues {
    var level = reader.notObserved
    if case .shown(let shown) = rating.level { level = reader.number(shown) }
    if rating.isTakenBack { level = reader.takenBack(level) }
    return TemplateValues(fields: [
      "competency": rating.competency, "occasion": reader.term(rating.occasion),
      "rater": reader.term(rating.raterKind), "level": level, "date": date(rating.recorded),
    ])
  }

  private func certificate(_ certificate: Certificate) -> TemplateValues {
    var state = reader.say("ใช้ได้", "valid")
    if let void = certificate.void {
      state = reader.say(
        "ยกเลิก \(reader.shortDate(void.date)): \(void.reason)",
        "void \(reader.shortDate(void.date)): \(void.reason)")
    }
    return TemplateValues(fields: [
      "number": reader.digits(certificate.facts.number.text),
      "date": reader.shortDate(certificate.facts.issued),
      "recipient": certificate.facts.recipient, "state": state,
    ])
  }

  var consents: [TemplateValues] {
    record.consents.map { consent in
      TemplateValues(fields: [
        "purpose": reader.term(consent.purpose),
        "decision": consent.isGiven
          ? reader.say("ให้ความยินยอม", "given") : reader.say("ถอนความยินยอม", "withdrawn"),
        "date": reader.shortDate(consent.date), "evidence": consent.evidence,
      ])
    }
  }

  var requests: [TemplateValues] {
    record.requests.map { request in
      TemplateValues(fields: [
        "kind": reader.term(request.kind), "received": reader.shortDate(request.received),
        "note": said(request.note), "answered": date(request.answer?.date),
        "answer": said(request.answer?.text ?? ""),
      ])
    }
  }

  var rules: [TemplateValues] {
    record.rules.map { rule in
      TemplateValues(fields: [
        "kind": reader.term(rule.kind), "basis": reader.term(rule.basis),
        "retention": reader.retention(months: rule.months), "start": reader.term(rule.kind.start),
        "source": said(reader.digits(rule.source)),
      ])
    }
  }

  /// What one operation did with one kind of row is told together.
  var history: [TemplateValues] {
    var rows: [(entry: AuditEntry, count: Int)] = []
    for entry in record.history {
      if let last = rows.last?.entry, last.operation == entry.operation, last.table == entry.table {
        rows[rows.count - 1].count += 1
      } else {
        rows.append((entry, 1))
      }
    }
    return rows.map { entry, count in
      let what = reader.tableTerm(entry.table)
      return TemplateValues(fields: [
        "moment": reader.moment(entry.recorded.at), "action": reader.actionTerm(entry.action),
        "what": count == 1 ? what : "\(what) (\(reader.number(count)))", "by": entry.recorded.by,
      ])
    }
  }

  var erased: [TemplateValues] {
    record.erased.map { [TemplateValues(fields: ["date": date($0)])] } ?? []
  }

  private func date(_ recorded: Recording) -> String {
    reader.shortDate(recorded.at.dateInThailand)
  }

  private func date(_ date: CivilDate?) -> String { date.map(reader.shortDate) ?? "–" }

  private func said(_ text: String) -> String { text.isEmpty ? "–" : text }
}
