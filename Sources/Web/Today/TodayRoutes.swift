internal import HTTP
internal import Operations

let todayRoutes: [Route<Endpoint>] = [
  .page("/") { visit in visit.show(TodayPage(file: try await visit.office.todayFile())) }
]
