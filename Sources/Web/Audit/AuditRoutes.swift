internal import HTTP
internal import Operations
internal import Training

let auditRoutes: [Route<Endpoint>] = [
  .page("/audit") { visit in
    let before = visit.query("before").flatMap(Int.init)
    let page = try await visit.office.auditPage(before: before)
    return visit.show(
      AuditTrailPage(
        history: page.history, earlier: page.earlier, isLatest: before == nil,
        head: try await visit.office.auditHead()))
  },
  .page("/audit/rounds/{code}") { visit in
    visit.show(
      HistoryPage(history: try await visit.office.history(ofRound: visit.path("code"))))
  },
  .page("/audit/people/{id}") { visit in
    visit.show(
      HistoryPage(
        history: try await visit.office.history(
          ofPerson: PersonReference(name: visit.path("id")))))
  },
]
