internal import HTTP
internal import Operations
internal import Training

let roundRoutes: [Route<Endpoint>] = [
  .page("/rounds") { visit in
    let filter = visit.roundFilter
    let cursor = visit.query("after").flatMap { text -> RoundList.Cursor? in
      let parts = text.split(separator: "~", maxSplits: 1)
      guard parts.count == 2, let first = try? CivilDate(iso: String(parts[0])) else { return nil }
      return RoundList.Cursor(first: first, code: String(parts[1]))
    }
    let list = try await visit.office.roundList(filter, after: cursor)
    return visit.show(
      RoundsPage(
        list: list, filter: filter, today: visit.office.today, isContinued: cursor != nil))
  },
  .page("/rounds/new") { visit in
    var form: Form?
    if let code = visit.query("from") { form = try await visit.copied(fromRound: code) }
    return visit.show(
      RoundFormPage(
        entry: Entry(form ?? Form(), visit.reader), choices: try await visit.roundChoices()))
  },
  .form("/rounds") { visit in
    var entry = Entry(visit)
    if let plan = entry.roundPlan() {
      do {
        try await visit.office.createRound(plan)
        return visit.go(to: Address("rounds", plan.code), .saved)
      } catch {
        try entry.refuse(round: error)
      }
    }
    return visit.show(
      RoundFormPage(entry: entry, choices: try await visit.roundChoices()), .unprocessable)
  },
  .page("/rounds/{code}") { visit in
    let code = visit.path("code")
    return visit.show(
      RoundPage(record: try await visit.office.record(ofRound: code), entry: Entry(visit)))
  },
  .page("/rounds/{code}/edit") { visit in
    let round = try await visit.office.plan(ofRound: visit.path("code")).round
    return visit.show(RoundEditPage(round: round, entry: Entry(round.form, visit.reader)))
  },
  .form("/rounds/{code}/edit") { visit in
    let code = visit.path("code")
    var entry = Entry(visit)
    var isStale = false
    if let edit = entry.roundEdit() {
      do {
        try await visit.office.editRound(code, edit, seen: entry.typed("seen"))
        return visit.go(to: Address("rounds", code), .saved)
      } catch {
        isStale = (error as? Refused)?.reasons.first?.reason == .changedMeanwhile
        try entry.refuse(round: error)
      }
    }
    let round = try await visit.office.plan(ofRound: code).round
    return visit.show(
      RoundEditPage(round: round, entry: entry, isStale: isStale),
      isStale ? .conflict : .unprocessable)
  },
  .form("/rounds/{code}/claims") { visit in
    let code = visit.path("code")
    var entry = Entry(visit)
    let people = entry.number("people", visit.say("จำนวนคน", "number of people"), in: 0...1_000_000)
    let source = entry.text("stated-by", visit.say("ผู้ระบุหรือเอกสาร", "who stated it"))
    if entry.isSound, let people {
      do {
        try await visit.office.addClaim(round: code, people: people, statedBy: source)
        return visit.go(to: Address("rounds", code), .saved)
      } catch {
        try entry.refuse(error)
      }
    }
    return visit.show(
      RoundPage(record: try await visit.office.record(ofRound: code), entry: entry),
      .unprocessable)
  },
  .form("/rounds/{code}/cohorts") { visit in
    let code = visit.path("code")
    var entry = Entry(visit)
    let name = entry.text("cohort", visit.say("ชื่อรุ่น", "name of the cohort"), limit: 200)
    if entry.isSound {
      do {
        try await visit.office.addCohort(round: code, name: name)
        return visit.go(to: Address("rounds", code), .saved)
      } catch {
        try entry.refuse(error, at: "cohort")
      }
    }
    return visit.show(
      RoundPage(record: try await visit.office.record(ofRound: code), entry: entry),
      .unprocessable)
  },
]

extension Visit {
  /// What the address asks for; values that there are not are as none.
  fileprivate var roundFilter: RoundFilter {
    var filter = RoundFilter()
    filter.text = PersonName.normalised(String((query("q") ?? "").prefix(200)))
    filter.programme = query("programme") ?? ""
    filter.fiscalYear = query("year").flatMap { Int(arabicDigits($0)) }
      .flatMap { (2344...2943).contains($0) ? BuddhistYear($0) : nil }
    filter.state = query("state").flatMap(RoundFilter.State.init(rawValue:))
    return filter
  }
}
