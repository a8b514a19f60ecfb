internal import HTTP
internal import Training

/// One thing that programs may ask: what answers it, and all that the description says of it.
struct APIOperation: Sendable {
  let method: Method
  /// Beneath `/api/v1`.
  let path: String
  /// By which programs made from the description call it.
  let name: String
  let summary: String
  let tag: String
  /// nil: everybody.
  let scope: TokenScope?
  let query: [Parameter]
  let body: Shape?
  let guards: Set<Guard>
  let answer: Answer
  let work: @Sendable (APICall) async throws -> Response

  init(
    _ method: Method, _ path: String, _ name: String, _ summary: String, tag: String,
    scope: TokenScope?, query: [Parameter] = [], body: Shape? = nil, guards: Set<Guard> = [],
    answer: Answer, work: @escaping @Sendable (APICall) async throws -> Response
  ) {
    self.method = method
    self.path = path
    self.name = name
    self.summary = summary
    self.tag = tag
    self.scope = scope
    self.query = query
    self.body = body
    self.guards = guards
    self.answer = answer
    self.work = work
  }

  /// A value of the query.
  struct Parameter: Sendable {
    let name: String
    let shape: Shape
    let about: String

    init(_ name: String, _ shape: Shape, _ about: String) {
      (self.name, self.shape, self.about) = (name, shape, about)
    }

    static let paging = [
      Parameter("limit", .integer(1...200), "How many at most; 50 where it is not said."),
      Parameter(
        "cursor", .text(1...400), "Where the page before ended: its `next`, as it stands."),
    ]
  }

  enum Guard: Sendable {
    /// Takes `Idempotency-Key`.
    case once
    /// Asks for `If-Match`.
    case matching
    /// Can be refused by what stands already (409).
    case conflicting
    /// Has the tag of what it gives.
    case tagged
  }

  enum Answer: Sendable {
    case json(Status, Shape)
    /// With the address of what was made.
    case created(Shape)
    case empty
    case file([String])
  }

  static let root = "/api/v1"

  /// The parts of the path that are named.
  var parameters: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
      String($0.dropFirst().dropLast())
    }
  }

  var isPaged: Bool { query.contains { $0.name == "cursor" } }

  var route: Route<Endpoint> {
    let limit = body == nil ? 0 : Endpoint.formLimit
    return Route(
      method, Self.root + path,
      Endpoint(access: .programs, limit: limit) { visit in try await visit.answer(self) })
  }

  /// All there are; routes and description are both made of this.
  static let all: [APIOperation] =
    roundOperations + sessionOperations + enrolmentOperations + markOperations
    + certificateOperations + peopleOperations + exportOperations
}

let apiRoutes: [Route<Endpoint>] =
  [
    Route(
      .get, APIOperation.root + "/openapi.json",
      Endpoint(access: .programs, limit: 0) { _ in
        .json(OpenAPI.document, type: "application/json")
      }),
    .open(.get, "/api") { visit in visit.show(ManualPage()) },
  ] + APIOperation.all.map(\.route)
