internal import HTTP

let assetRoutes: [Route<Endpoint>] = [
  .open(.get, "/assets/{version}/{name}") { visit in
    visit.site.assets.response(visit.path("version"), visit.path("name"))
      ?? visit.problem(.notFound)
  }
]
