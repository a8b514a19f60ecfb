internal import HTTP
internal import Operations

let roundRoutes: [Route<Endpoint>] = [
  .page("/rounds") { visit in
    visit.show(RoundsPage(rounds: try await visit.office.rounds()))
  }
]
