internal import HTTP
internal import Operations
internal import Phrases
internal import Training

let programmeRoutes: [Route<Endpoint>] = [
  .page("/programmes") { visit in
    visit.show(ProgrammesPage(programmes: try await visit.office.programmes()))
  },
  .page("/programmes/new") { visit in visit.show(ProgrammeFormPage(entry: Entry(visit))) },
  .form("/programmes") { visit in
    var entry = Entry(visit)
    let code = entry.text("code", visit.say("รหัสโครงการ", "code"), limit: 64)
    let title = entry.text("title", visit.say("ชื่อโครงการ", "title"))
    let organiser = entry.text("organiser", visit.say("หน่วยงานผู้จัด", "organiser"))
    let starts = entry.date("starts", visit.say("วันเริ่ม", "first day"), isRequired: false)
    let ends = entry.date("ends", visit.say("วันสิ้นสุด", "last day"), isRequired: false)
    let note = entry.text(
      "period-note", visit.say("ระยะเวลา", "period"), isRequired: false, limit: 1000)
    let groups = entry.lines("target-groups", visit.say("กลุ่มเป้าหมาย", "target groups"))
    if entry.isSound {
      do {
        try await visit.office.createProgramme(
          code: code, title: title, organiser: organiser, starts: starts, ends: ends,
          periodNote: note, targetGroups: groups)
        return visit.go(to: Address("programmes", code), .saved)
      } catch {
        try entry.refuse(programme: error)
      }
    }
    return visit.show(ProgrammeFormPage(entry: entry), .unprocessable)
  },
  .page("/programmes/{code}") { visit in
    visit.show(ProgrammePage(file: try await visit.office.programmeFile(visit.path("code"))))
  },
  .page("/programmes/{code}/sources/new") { visit in
    let file = try await visit.office.programmeFile(visit.path("code"))
    let form = Form(fields: [
      (name: "id", value: visit.office.newFormID(SourceText.self).description)
    ])
    return visit.show(
      SourceFormPage(programme: file.programme, entry: Entry(form, visit.reader)))
  },
  .form("/programmes/{code}/sources") { visit in
    let programme = try await visit.office.programmeFile(visit.path("code")).programme
    var entry = Entry(visit)
    let title = entry.text("title", visit.say("ชื่อเอกสาร", "title"))
    _ = entry.lines("text", visit.say("ข้อความ", "text"), limit: 100_000)
    let text = entry.typed("text").split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).joined(separator: "\n")
    if text.allSatisfy(\.isWhitespace) {
      entry.refuse("text", visit.say("กรอกข้อความ", "Enter the text."))
    }
    if entry.isSound {
      do {
        try await visit.office.addSource(
          programme: programme.id, title: title, text: text, id: try? ID(entry.typed("id")))
        return visit.go(to: Address("programmes", programme.code), .saved)
      } catch {
        try entry.refuse(error)
      }
    }
    return visit.show(SourceFormPage(programme: programme, entry: entry), .unprocessable)
  },
  .page("/programmes/{code}/agreements/new") { visit in
    let file = try await visit.office.programmeFile(visit.path("code"))
    let form = Form(fields: [
      (name: "id", value: visit.office.newFormID(Agreement.self).description)
    ])
    return visit.show(
      AgreementFormPage(programme: file.programme, entry: Entry(form, visit.reader)))
  },
  .form("/programmes/{code}/agreements") { visit in
    let programme = try await visit.office.programmeFile(visit.path("code")).programme
    var entry = Entry(visit)
    if entry.isSet("more") {
      return visit.show(AgreementFormPage(programme: programme, entry: entry))
    }
    let title = entry.text("title", visit.say("ชื่อบันทึกข้อตกลง", "title"))
    let signed = entry.date("signed", visit.say("วันที่ลงนาม", "day of signing"))
    let place = entry.lines("place", visit.say("สถานที่ลงนาม", "place"))
    let (parties, rows) = entry.parties()
    if entry.isSound, let signed {
      do {
        try await visit.office.addAgreement(
          programme: programme.id, title: title, signed: signed, place: place, parties: parties,
          id: try? ID(entry.typed("id")))
        return visit.go(to: Address("programmes", programme.code), .saved)
      } catch {
        try entry.refuse(parties: error, rows: rows)
      }
    }
    return visit.show(AgreementFormPage(programme: programme, entry: entry), .unprocessable)
  },
]

extension Entry {
  fileprivate mutating func refuse(programme error: any Error) throws {
    guard let refused = error as? Refused else { return try refuse(error) }
    for refusal in refused.reasons {
      let field: String? =
        switch refusal.reason {
        case .invalidCode, .exists: "code"
        case .unknown(.organisation, _, _), .ambiguous(.organisation, _, _): "organiser"
        case .datesReversed: "ends"
        default: nil
        }
      refuse(field, reader.sentence(refusal))
    }
  }
}
