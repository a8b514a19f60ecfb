internal import HTTP
internal import Imports
internal import Operations
internal import Phrases
internal import Training

let listRoutes: [Route<Endpoint>] = [
  .page("/rounds/{code}/people/nominate") { visit in
    let text = visit.query("q") ?? ""
    return visit.show(
      NominatePage(
        round: try await visit.office.round(visit.path("code")), text: text,
        hits: try await visit.office.searchPeople(text, limit: 50), entry: Entry(visit)))
  },
  .form("/rounds/{code}/people/nominate") { visit in
    var entry = Entry(visit)
    let code = visit.path("code")
    let people = visit.form.all("person").compactMap { try? ID<Person>($0) }.map {
      PersonReference($0)
    }
    if people.isEmpty { entry.refuse(nil, visit.say("เลือกอย่างน้อยหนึ่งคน", "Choose at least one.")) }
    if entry.isSound {
      do {
        if entry.typed("use") == "walk-ins" {
          try await visit.office.addWalkIns(round: code, people, waiving: entry.waivers)
          return visit.go(to: RosterPart.list.address(code), .enrolled, count: people.count)
        }
        let outcome = try await visit.office.nominate(
          round: code, people, letter: entry.letter, waiving: entry.waivers)
        return visit.go(
          to: RosterPart.list.address(code), .nominated,
          count: outcome.nominated + outcome.waiting.count)
      } catch { try entry.refuse(webly: error) }
    }
    let text = entry.typed("q")
    return visit.show(
      NominatePage(
        round: try await visit.office.round(code), text: text,
        hits: try await visit.office.searchPeople(text, limit: 50), entry: entry), .unprocessable)
  },
  .page("/rounds/{code}/people/import") { visit in
    visit.show(
      ListUploadPage(round: try await visit.office.round(visit.path("code")), entry: Entry(visit)))
  },
  .form("/rounds/{code}/people/import", limit: ListFile.formLimit) { visit in
    try await visit.takeList()
  },
]

extension Entry {
  /// Why requirements are waived, where that was said.
  fileprivate var waivers: WaiverReasons {
    func reason(_ name: String) -> String? {
      let text = PersonName.normalised(typed(name))
      return text.isEmpty ? nil : text
    }
    return WaiverReasons(
      position: reason("waive-position"), prerequisite: reason("waive-prerequisite"))
  }

  fileprivate var letter: String? {
    let text = PersonName.normalised(typed("letter"))
    return text.isEmpty ? nil : text
  }

  /// What an operation refused, where the words for the command line would name its options.
  mutating func refuse(webly error: any Error) throws {
    guard let refused = error as? Refused else { return try refuse(error) }
    for refusal in refused.reasons {
      let place = refusal.place.map {
        reader.say("บรรทัด \(reader.number($0.line)): ", "Line \($0.line): ")
      }
      switch refusal.reason {
      case .positionNotMeant(let name, let position, let targets):
        refuse(
          "waive-position",
          (place ?? "")
            + reader.say(
              "ตำแหน่งของ “\(name)” (\(orDash(position))) ไม่อยู่ในกลุ่มเป้าหมาย: \(reader.sentence(targets)) ถ้าจะรับ ให้ระบุเหตุผลในช่องยกเว้นเงื่อนไข",
              "The position of “\(name)” (\(orDash(position))) is not one the round is meant for: \(reader.sentence(targets)). To admit them, give the reason for waiving it."
            ))
      case .prerequisiteMissing(let name, let prerequisite):
        refuse(
          "waive-prerequisite",
          (place ?? "")
            + reader.say(
              "“\(name)” ยังไม่ครบเงื่อนไขก่อนเข้าอบรม: \(reader.sentence(prerequisite)) ถ้าจะยกเว้น ให้ระบุเหตุผลในช่องยกเว้นเงื่อนไข",
              "“\(name)” does not meet what comes before: \(reader.sentence(prerequisite)). To waive it, give the reason."
            ))
      case .unsurePerson(let name, _):
        refuse(
          refusal.place.map { "decide-\($0.line)" },
          (place ?? "")
            + reader.say(
              "“\(name)” อาจเป็นบุคคลที่มีอยู่แล้ว เลือกว่าเป็นคนใดหรือเป็นคนใหม่",
              "“\(name)” may be somebody known; choose who, or somebody new."))
      default:
        try refuse(Refused([refusal]))
      }
    }
  }
}

extension Visit {
  /// A list that was sent for the first time, or comes back with what was decided about it.
  ///
  /// Every time it is read and compared anew; it is taken only where it would do what was shown.
  fileprivate func takeList() async throws -> Response {
    var entry = Entry(self)
    let code = path("code")
    let round = try await office.round(code)
    guard let file = list(&entry) else {
      return show(ListUploadPage(round: round, entry: entry), .unprocessable)
    }
    let rows = file.people(&entry)
    guard entry.isSound else {
      return show(
        ListUploadPage(round: round, entry: entry, isTyped: entry.isSet("typed")), .unprocessable)
    }
    var choices = ImportChoices(updates: entry.isSet("updates"))
    for (name, value) in form.fields where name.hasPrefix("decide-") && !value.isEmpty {
      guard let line = Int(name.dropFirst(7)) else { continue }
      choices.decisions[line] =
        value == "new" ? .new : (try? ID<Person>(value)).map { .person($0) }
    }
    // A decision about a line that is not there is nobody's.
    let lines = Set(rows.map(\.source.line))
    choices.decisions = choices.decisions.filter { lines.contains($0.key) }
    let use: ListUse = entry.typed("use") == "walk-ins" ? .walkIns : .nominees
    if entry.isSet("confirm") {
      do {
        let outcome = try await office.nominate(
          round: code, list: rows, as: use, choices: choices, letter: entry.letter,
          waiving: entry.waivers, revision: entry.typed("revision"))
        return go(
          to: RosterPart.list.address(code), .nominated, count: outcome.nominated + outcome.waiting)
      } catch { try entry.refuse(webly: error) }
    }
    let outcome = try await office.nominate(
      round: code, list: rows, as: use, choices: choices, letter: entry.letter,
      waiving: entry.waivers, dryRun: true)
    if entry.isSound, !outcome.refusals.isEmpty {
      try entry.refuse(webly: Refused(outcome.refusals))
    }
    return show(
      ListPreviewPage(
        round: round, file: file, outcome: outcome, choices: choices, entry: entry),
      entry.isSound ? .ok : .unprocessable)
  }

  private func list(_ entry: inout Entry) -> ListFile? {
    if entry.isSet("typed") {
      let name = entry.text("name", say("ชื่อ", "name"), limit: 200)
      let organisation = entry.text("organisation", say("สังกัด", "organisation"), limit: 300)
      let position = entry.text("position", say("ตำแหน่ง", "position"), isRequired: false, limit: 200)
      return entry.isSound
        ? ListFile(name: name, position: position, organisation: organisation) : nil
    }
    if let carried = form["list"] {
      if let file = ListFile(name: entry.typed("list-name"), carried: carried) { return file }
      entry.refuse(
        "file",
        say("แฟ้มที่ส่งกลับมาไม่ครบ เลือกแฟ้มอีกครั้ง", "The list came back damaged; choose the file again."))
      return nil
    }
    guard let upload = form.file("file"), !upload.bytes.isEmpty else {
      entry.refuse("file", say("เลือกแฟ้มบัญชีรายชื่อ", "Choose the file of the list."))
      return nil
    }
    guard upload.bytes.count <= ListFile.limit else {
      entry.refuse(
        "file",
        say(
          "แฟ้มใหญ่เกินไป (ไม่เกิน 2 เมกะไบต์) แบ่งเป็นหลายแฟ้ม หรือใช้คำสั่ง heddle import people",
          "The file is too large (at most 2 MB). Divide it, or use heddle import people."))
      return nil
    }
    return ListFile(name: upload.name, bytes: upload.bytes)
  }
}
