internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// What a round may refer to.
struct RoundChoices {
  let programmes: [ProgrammeSummary]
  let curricula: [CurriculumFile]
  let venues: [VenueFile]
}

extension Visit {
  func roundChoices() async throws -> RoundChoices {
    RoundChoices(
      programmes: try await office.programmes(), curricula: try await office.curricula(),
      venues: try await office.venues())
  }

  /// A new round like an earlier one: all but its code, its days and which it is.
  func copied(fromRound code: String) async throws -> Form {
    let record = try await office.record(ofRound: code)
    let round = record.round
    let name = { (id: ID<Organisation>) in record.organisations[id]?.described ?? "" }
    return Form(
      fields: round.form.fields.filter { !["first", "last", "seen", "ordinal"].contains($0.name) }
        + [
          ("ordinal", String(round.ordinal + 1)), ("programme", record.programme.code),
          ("curriculum", record.curriculum.code), ("venue", record.venue.id.description),
          ("organiser", name(round.organiser)),
          ("co-organisers", round.coOrganisers.map(name).joined(separator: "\n")),
        ])
  }
}

extension Round {
  /// As a form to edit it shows it.
  var form: Form {
    var fields = [
      ("seen", revision), ("title", title), ("ordinal", String(ordinal)),
      ("first", first.typed), ("last", last.typed),
      ("objectives", objectives.joined(separator: "\n")),
    ]
    for (place, signatory) in signatories.enumerated() {
      fields += [
        ("signatory-name-\(place)", signatory.name),
        ("signatory-office-\(place)", signatory.office),
        ("signatory-capacity-\(place)", signatory.capacity),
      ]
    }
    return Form(fields: fields.map { (name: $0.0, value: $0.1) })
  }
}

extension CivilDate {
  /// As people type it, with the Buddhist year.
  var typed: String { "\(day)/\(month)/\(buddhistYear.number)" }
}

extension Entry {
  /// nil where something has to be mended.
  mutating func roundPlan() -> RoundPlan? {
    let code = text("code", reader.say("รหัสรอบ", "code"), limit: 64)
    let programme = text("programme", reader.say("โครงการ", "programme"))
    let curriculum = text("curriculum", reader.say("หลักสูตร", "curriculum"))
    let venue = text("venue", reader.say("สถานที่", "venue"))
    let organiser = text("organiser", reader.say("หน่วยงานผู้จัด", "organiser"))
    let coOrganisers = lines("co-organisers", reader.say("หน่วยงานร่วมจัด", "co-organisers"))
    guard let edit = roundEdit(), isSound, let ordinal = edit.ordinal, let first = edit.first,
      let last = edit.last
    else { return nil }
    return RoundPlan(
      code: code, programme: programme, ordinal: ordinal, title: edit.title ?? "",
      curriculum: curriculum, first: first, last: last, venue: venue, organiser: organiser,
      coOrganisers: coOrganisers, objectives: edit.objectives ?? [],
      signatories: edit.signatories ?? [])
  }

  /// nil where something has to be mended.
  mutating func roundEdit() -> RoundEdit? {
    let title = text("title", reader.say("ชื่อการอบรม", "title"))
    let ordinal = number("ordinal", reader.say("ครั้งที่", "round number"), in: 1...999)
    let first = date("first", reader.say("วันแรก", "first day"))
    let last = date("last", reader.say("วันสุดท้าย", "last day"))
    if let first, let last, last < first {
      refuse("last", reader.say("วันสุดท้ายอยู่ก่อนวันแรก", "The last day is before the first."))
    }
    let objectives = lines("objectives", reader.say("วัตถุประสงค์", "objectives"))
    var signatories: [Signatory] = []
    for place in 0..<3 {
      let name = text(
        "signatory-name-\(place)", reader.say("ชื่อผู้ลงนาม", "signatory"), isRequired: false)
      let capacity = text(
        "signatory-capacity-\(place)", reader.say("ในฐานะ", "capacity"), isRequired: false)
      let office = text(
        "signatory-office-\(place)", reader.say("ตำแหน่งผู้ลงนาม", "office of the signatory"),
        isRequired: !name.isEmpty || !capacity.isEmpty)
      if !office.isEmpty {
        signatories.append(Signatory(name: name, office: office, capacity: capacity))
      }
    }
    guard isSound else { return nil }
    return RoundEdit(
      title: title, ordinal: ordinal, first: first, last: last, objectives: objectives,
      signatories: signatories)
  }

  /// What an operation refused of a round, each at its field.
  mutating func refuse(round error: any Error) throws {
    guard let refused = error as? Refused else { return try refuse(error) }
    for refusal in refused.reasons {
      refuse(roundField(refusal.reason), reader.sentence(refusal))
    }
  }

  private func roundField(_ reason: Refusal.Reason) -> String? {
    switch reason {
    case .invalidCode, .exists(.round, _): "code"
    case .unknown(.programme, _, _): "programme"
    case .unknown(.curriculum, _, _): "curriculum"
    case .unknown(.venue, _, _): "venue"
    case .unknown(.organisation, let name, _), .ambiguous(.organisation, let name, _):
      name == typed("organiser") ? "organiser" : "co-organisers"
    case .datesReversed, .sessionOutside: "last"
    default: nil
    }
  }
}

extension HTML {
  /// The fields that a round has when it is made and when it is edited.
  mutating func roundFields(_ entry: Entry, _ visit: Visit) {
    let problems = entry.problems
    field(
      Field("title", visit.say("ชื่อการอบรม", "Title"), value: entry.typed("title")), problems,
      visit)
    put(.div, .class("columns")) { html in
      html.field(
        Field(
          "ordinal", visit.say("ครั้งที่", "Round number"), value: entry.typed("ordinal"),
          kind: .number), problems, visit)
      html.field(
        Field(
          "first", visit.say("วันแรก", "First day"), value: entry.typed("first"), kind: .short,
          hint: visit.say("เช่น 27/8/2562", "For example 27/8/2562.")), problems, visit)
      html.field(
        Field(
          "last", visit.say("วันสุดท้าย", "Last day"), value: entry.typed("last"), kind: .short,
          hint: visit.say("เช่น 28/8/2562", "For example 28/8/2562.")), problems, visit)
    }
    field(
      Field(
        "objectives", visit.say("วัตถุประสงค์", "Objectives"), value: entry.typed("objectives"),
        kind: .area, hint: visit.say("ข้อละหนึ่งบรรทัด", "One on each line."), isRequired: false),
      problems, visit)
    for place in 0..<3 {
      put(.fieldset) { html in
        html.put(
          .legend,
          visit.say(
            "ผู้ลงนามในวุฒิบัตร คนที่ \(visit.reader.number(place + 1))",
            "Signatory \(place + 1) of certificates"))
        html.put(.div, .class("columns")) { html in
          for (name, label) in [
            ("name", visit.say("ชื่อ", "Name")), ("office", visit.say("ตำแหน่ง", "Office")),
            ("capacity", visit.say("ในฐานะ", "Capacity")),
          ] {
            let field = "signatory-\(name)-\(place)"
            html.field(
              Field(field, label, value: entry.typed(field), isRequired: false), problems, visit)
          }
        }
      }
    }
  }
}
