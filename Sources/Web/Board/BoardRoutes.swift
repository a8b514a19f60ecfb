internal import HTTP
internal import Operations
internal import Training

let boardRoutes: [Route<Endpoint>] = [
  .page("/rounds/{code}/board") { visit in
    let plan = try await visit.office.plan(ofRound: visit.path("code"))
    return visit.show(
      BoardPage(
        plan: plan, room: visit.query("room").flatMap { try? ID($0) },
        trainer: visit.query("trainer").flatMap { try? ID($0) },
        removed: visit.query("done") == Notice.sessionRemoved.rawValue
          ? visit.request.query : nil))
  },
  .page("/rounds/{code}/board/add") { visit in
    let plan = try await visit.office.plan(ofRound: visit.path("code"))
    return visit.show(
      SessionFormPage(plan: plan, entry: Entry(visit.request.query, visit.reader)))
  },
  .form("/rounds/{code}/board/add") { visit in
    let code = visit.path("code")
    var entry = Entry(visit)
    if let plan = entry.sessionPlan() {
      do {
        let id = try await visit.office.addSession(round: code, plan)
        return visit.go(
          to: RoundPart.board.address(code).at("session-\(id)"), .sessionAdded)
      } catch {
        try entry.refuse(session: error, visit)
      }
    }
    return visit.show(
      SessionFormPage(plan: try await visit.office.plan(ofRound: code), entry: entry),
      .unprocessable)
  },
  .form("/rounds/{code}/board/remove") { visit in
    let code = visit.path("code")
    let board = RoundPart.board.address(code)
    guard let id = try? ID<Session>(visit.form["session"] ?? "") else {
      return visit.problem(.notFound)
    }
    guard let session = try await visit.office.removeSession(round: code, id) else {
      return visit.go(to: board, .sessionRemoved)
    }
    // What undoes it travels in the address.
    var back = board
    for (name, value) in session.fields { back = back.with(name, value) }
    return visit.go(to: back, .sessionRemoved)
  },
]

extension Session {
  /// What a form to add it would say.
  var fields: [(name: String, value: String)] {
    [
      ("module", module ?? ""), ("title", title), ("date", slot.date.iso),
      ("start", slot.start.typed), ("end", slot.end.typed), ("room", room.description),
      ("cohort", cohort?.description ?? ""), ("break", isBreak ? "yes" : ""),
      ("allow-holiday", "yes"),
    ].filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
      + trainers.map { (name: "trainers", value: $0.description) }
  }
}

extension TimeOfDay {
  var typed: String { padded(hour, 2) + "." + padded(minute, 2) }
}
