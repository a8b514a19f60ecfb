internal import HTTP

/// What holds for the whole office.
let settingsRoutes: [Route<Endpoint>] = [
  .page("/settings") { visit in visit.show(SettingsPage()) }
]
