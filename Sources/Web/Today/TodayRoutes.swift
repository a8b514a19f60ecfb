internal import HTTP
internal import Operations

let todayRoutes: [Route<Endpoint>] = [
  .page("/") { visit in
    visit.show(TodayPage(rounds: try await visit.office.rounds()))
  }
]
