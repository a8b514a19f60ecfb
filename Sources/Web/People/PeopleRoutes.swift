internal import HTTP
internal import Operations
internal import Phrases
internal import Training

let peopleRoutes: [Route<Endpoint>] = [
  .page("/people") { visit in
    let text = visit.query("q") ?? ""
    let found =
      text.isEmpty
      ? nil
      : try await visit.office.searchPeople(
        text, after: visit.query("from").flatMap(PeopleCursor.init))
    return visit.show(PeopleSearchPage(text: text, found: found))
  },
  .page("/people/duplicates") { visit in
    let organisation = visit.query("organisation").flatMap { try? ID<Organisation>($0) }
    let found = try await visit.office.duplicates(
      after: visit.query("from").flatMap { try? ID<Person>($0) }, organisation: organisation)
    return visit.show(DuplicatesPage(found: found, isPart: visit.query("from") != nil))
  },
  .form("/people/duplicates/distinct") { visit in
    let (one, other) = (try visit.person("person"), try visit.person("other"))
    try await visit.office.markDistinct(PersonReference(one), PersonReference(other))
    return visit.go(to: Address("people", "duplicates"), .saved)
  },
  .page("/people/target") { visit in
    visit.show(TargetPage(targets: try await visit.office.trainingTargets()))
  },
  .form("/people/target") { visit in
    var entry = Entry(visit)
    let year = entry.number(
      "year", visit.say("ปีงบประมาณ (พ.ศ.)", "fiscal year (Buddhist Era)"), in: 2500...2700)
    let hours = entry.number("hours", visit.say("ชั่วโมง", "hours"), in: 1...2_928)
    let source = entry.text("source", visit.say("ที่มา", "source"), isRequired: false)
    if entry.isSound, let year, let hours {
      do {
        try await visit.office.setTrainingTarget(
          TrainingTarget(from: BuddhistYear(year), minutes: hours * 60, source: source))
        return visit.go(to: Address("people", "target"), .saved)
      } catch { try entry.refuse(error, at: "hours") }
    }
    return visit.show(
      TargetPage(targets: try await visit.office.trainingTargets(), entry: entry), .unprocessable)
  },
  .page("/people/{id}") { visit in
    visit.show(PersonPage(sheet: try await visit.office.personSheet(of: visit.person())))
  },
  .page("/people/{id}/edit/{what}") { visit in
    guard let edit = PersonEdit(rawValue: visit.path("what")) else {
      return visit.problem(.notFound)
    }
    let file = try await visit.office.personFile(PersonReference(visit.person()))
    return visit.show(PersonFormPage(edit: edit, file: file, entry: Entry(visit)))
  },
  .form("/people/{id}/edit/{what}") { visit in
    guard let edit = PersonEdit(rawValue: visit.path("what")) else {
      return visit.problem(.notFound)
    }
    let id = try visit.person()
    var entry = Entry(visit)
    do {
      if try await edit.apply(to: id, &entry, visit) {
        return visit.go(to: Address("people", id.description), .saved)
      }
    } catch { try entry.refuse(error) }
    let file = try await visit.office.personFile(PersonReference(id))
    return visit.show(PersonFormPage(edit: edit, file: file, entry: entry), .unprocessable)
  },
  .form("/people/{id}/national-id") { visit in
    let reference = PersonReference(try visit.person())
    var entry = Entry(visit)
    let reason = entry.text("reason", visit.say("เหตุผลที่เปิดดู", "reason for looking"))
    var number: NationalID?
    if entry.isSound {
      do {
        number = try await visit.office.revealNationalID(
          of: reference, reason: reason, keys: visit.office.unlockedKeyring())
      } catch { try entry.refuse(error, at: "reason") }
    }
    let file = try await visit.office.personFile(reference)
    return visit.show(
      NationalIDPage(person: file.person, number: number, entry: entry),
      entry.isSound ? .ok : .unprocessable)
  },
  .page("/people/{id}/merge/{other}") { visit in
    try await visit.mergePage(MergeDecisions())
  },
  .form("/people/{id}/merge/{other}") { visit in
    let (retired, kept) = (try visit.person(), try visit.person(in: visit.path("other")))
    var choices: [String: MergeChoice] = [:]
    for (name, value) in visit.form.fields where name.hasPrefix("choice-") {
      choices[String(name.dropFirst(7))] = MergeChoice(rawValue: value)
    }
    let decisions = MergeDecisions(choices)
    do {
      try await visit.office.merge(
        PersonReference(retired), into: PersonReference(kept), decisions: decisions)
      return visit.go(to: Address("people", kept.description), .merged)
    } catch {
      var entry = Entry(visit)
      try entry.refuse(error)
      return try await visit.mergePage(decisions, entry.problems)
    }
  },
  .form("/people/{id}/unmerge") { visit in
    try await visit.office.unmerge(visit.form["merge"] ?? "")
    return visit.go(to: Address("people", try visit.person().description), .unmerged)
  },
]

extension Visit {
  /// The person whom the address names.
  func person() throws -> ID<Person> { try person(in: path("id")) }

  /// The person whom a field of the form names.
  func person(_ field: String) throws -> ID<Person> { try person(in: form[field] ?? "") }

  func person(in text: String) throws -> ID<Person> { try ID<Person>(text) }

  fileprivate func mergePage(
    _ decisions: MergeDecisions, _ problems: [Problem] = []
  ) async throws -> Response {
    let (retired, kept) = (try person(), try person(in: path("other")))
    do {
      let plan = try await office.merge(
        PersonReference(retired), into: PersonReference(kept), decisions: decisions, dryRun: true)
      return show(
        MergePage(plan: plan, problems: problems), problems.isEmpty ? .ok : .unprocessable)
    } catch let refused as Refused where refused.status != .notFound {
      return problem(.unprocessable, reader.sentences(for: refused) ?? [])
    }
  }
}
