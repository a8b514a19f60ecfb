internal import HTTP
internal import Training

/// The description of the JSON interface (OpenAPI 3.1.0), made of the same table as its routes.
enum OpenAPI {
  /// Written once.
  static let document = description.written

  private static var description: JSON {
    var named: [(name: String, shape: Shape)] = []
    Visit.problemShape.collect(into: &named)
    for operation in APIOperation.all {
      operation.body?.collect(into: &named)
      operation.answer.shape?.collect(into: &named)
    }
    let schemas = named.sorted { $0.name < $1.name }.map { ($0.name, $0.shape.schema) }
    return .object([
      ("openapi", .text("3.1.0")),
      (
        "info",
        .object([
          ("title", .text("Heddle")), ("version", .text("1")),
          ("summary", .text("Training of local governments: rounds, people, marks, certificates.")),
          (
            "description",
            .text(
              "Programs show a token as `Authorization: Bearer …`; it works in the right of its account, within its scopes. Errors are problems (RFC 9457) in the language of `Accept-Language`. The manual stands at /api."
            )
          ),
        ])
      ),
      ("servers", .array([.object([("url", .text(APIOperation.root))])])),
      ("paths", .object(paths)),
      (
        "components",
        .object([
          ("schemas", .object(schemas)),
          (
            "securitySchemes",
            .object([
              (
                "token",
                .object([
                  ("type", .text("http")), ("scheme", .text("bearer")),
                  (
                    "description", .text("Made by `heddle account token` or on the account's page.")
                  ),
                ])
              )
            ])
          ),
        ])
      ),
    ])
  }

  private static var paths: [(String, JSON)] {
    var order: [String] = []
    var byPath: [String: [(String, JSON)]] = [:]
    for operation in APIOperation.all {
      if byPath[operation.path] == nil { order.append(operation.path) }
      byPath[operation.path, default: []].append(
        (operation.method.rawValue.lowercased(), operation.description))
    }
    let itself = JSON.object([
      (
        "get",
        .object([
          ("operationId", .text("getDescription")), ("summary", .text("This description.")),
          ("tags", .array([.text("description")])), ("security", .array([])),
          (
            "responses",
            .object([
              (
                "200",
                .object([
                  ("description", .text("OpenAPI 3.1.")),
                  (
                    "content",
                    .object([
                      (
                        "application/json",
                        .object([("schema", .object([("type", .text("object"))]))])
                      )
                    ])
                  ),
                ])
              )
            ])
          ),
        ])
      )
    ])
    return order.map { ($0, .object(byPath[$0] ?? [])) } + [("/openapi.json", itself)]
  }
}

extension APIOperation.Answer {
  /// Of JSON; nil where there is none.
  var shape: Shape? {
    switch self {
    case .json(_, let shape), .created(let shape): shape
    case .empty, .file: nil
    }
  }
}

extension APIOperation {
  fileprivate var description: JSON {
    var members: [(String, JSON)] = [
      ("operationId", .text(name)), ("summary", .text(summary)),
      ("tags", .array([.text(tag)])),
    ]
    if let scope {
      members.append(("description", .text("Asks for the scope `\(scope.rawValue)`.")))
      members.append(
        ("security", .array([.object([("token", .array([.text(scope.rawValue)]))])])))
    } else {
      members.append(("security", .array([])))
    }
    let all = parameters.map(pathParameter) + query.map(queryParameter) + headerParameters
    if !all.isEmpty { members.append(("parameters", .array(all))) }
    if let body {
      members.append(
        (
          "requestBody",
          .object([
            ("required", .flag(true)),
            ("content", content(["application/json"], body.schema)),
          ])
        ))
    }
    members.append(("responses", .object([success] + problems)))
    return .object(members)
  }

  private func pathParameter(_ name: String) -> JSON {
    let (schema, about): (JSON, String) =
      switch name {
      case "round": (Shape.text(1...100).schema, "The round's code.")
      case "kind":
        (Shape.choice(Self.documentKinds).schema, "What document.")
      case "form":
        (
          Shape.choice(["csv", "fods", "fodt", "ics", "odt", "ods", "pdf", "xlsx", "xml"]).schema,
          "The ending of the file."
        )
      case "year": (Shape.integer(2400...3000).schema, "Of the number, Buddhist Era.")
      case "sequence": (Shape.integer(1...1_000_000).schema, "Of the number.")
      default: (Shape.id.schema, "The id.")
      }
    return .object([
      ("name", .text(name)), ("in", .text("path")), ("required", .flag(true)),
      ("description", .text(about)), ("schema", schema),
    ])
  }

  private func queryParameter(_ parameter: Parameter) -> JSON {
    .object([
      ("name", .text(parameter.name)), ("in", .text("query")), ("required", .flag(false)),
      ("description", .text(parameter.about)), ("schema", parameter.shape.schema),
    ])
  }

  private var headerParameters: [JSON] {
    var found: [JSON] = []
    func add(_ name: String, _ isRequired: Bool, _ pattern: String, _ about: String) {
      found.append(
        .object([
          ("name", .text(name)), ("in", .text("header")), ("required", .flag(isRequired)),
          ("description", .text(about)),
          ("schema", .object([("type", .text("string")), ("pattern", .text(pattern))])),
        ]))
    }
    if guards.contains(.matching) {
      add(
        "If-Match", true, "^([*]|(W/)?\"[!#-~]+\")$",
        "The ETag that the round had when it was read.")
    }
    if guards.contains(.once) {
      add(
        "Idempotency-Key", false, "^[!-~]{1,200}$",
        "Made by the client; within 24 hours the same request under it is done once and answered alike."
      )
    }
    return found
  }

  private var success: (String, JSON) {
    switch answer {
    case .json(let status, let shape):
      var headers: [(String, JSON)] = []
      if guards.contains(.tagged) { headers.append(header("ETag", "For If-Match.")) }
      if isPaged {
        headers.append(header("Link", "The address of the next page, rel=next."))
      }
      return response(status, "Done.", ["application/json"], shape.schema, headers)
    case .created(let shape):
      return response(
        .created, "Made.", ["application/json"], shape.schema,
        [header("Location", "Where what was made stands.")])
    case .empty: return response(.noContent, "Done.", [], .null, [])
    case .file(let types):
      return response(
        .ok, "The document.", types,
        .object([("type", .text("string")), ("format", .text("binary"))]),
        [header("Content-Disposition", "The name of the file.")])
    }
  }

  private var problems: [(String, JSON)] {
    var codes = [400, 422, 500, 503]
    if scope != nil { codes += [401, 403] }
    if !parameters.isEmpty { codes.append(404) }
    if body != nil { codes += [413, 415] }
    if guards.contains(.once) { codes += [409, 412] }
    if guards.contains(.conflicting) { codes.append(409) }
    if guards.contains(.matching) { codes += [412, 428] }
    return Set(codes).sorted().map { code in
      let headers = code == 401 ? [header("WWW-Authenticate", "How to ask (RFC 6750).")] : []
      let about = Self.about[code] ?? ""
      // What is no HTTP, or too much, is refused in plain words before it comes to the operation.
      if [400, 413].contains(code) {
        return (String(code), .object([("description", .text(about)), unreadable]))
      }
      return response(
        Status(code), about, ["application/problem+json"], Visit.problemShape.schema, headers)
    }
  }

  private var unreadable: (String, JSON) {
    let text = JSON.object([("schema", .object([("type", .text("string"))]))])
    let problem = JSON.object([("schema", Visit.problemShape.schema)])
    return (
      "content", .object([("application/problem+json", problem), ("text/plain", text)])
    )
  }

  private static let about = [
    400: "The request cannot be read.", 401: "A token is needed.", 403: "Not allowed.",
    404: "Not found.", 409: "In conflict with what there is.", 412: "Changed meanwhile.",
    413: "Too much was sent.", 415: "Not JSON.",
    422: "Not as it should be; `errors` says what, place by place.", 428: "If-Match is needed.",
    500: "Something went wrong here.", 503: "Not available for the moment.",
  ]

  private func header(_ name: String, _ about: String) -> (String, JSON) {
    (
      name,
      .object([
        ("description", .text(about)), ("schema", .object([("type", .text("string"))])),
      ])
    )
  }

  private func response(
    _ status: Status, _ about: String, _ types: [String], _ schema: JSON,
    _ headers: [(String, JSON)]
  ) -> (String, JSON) {
    var members: [(String, JSON)] = [("description", .text(about))]
    if !headers.isEmpty { members.append(("headers", .object(headers))) }
    if !types.isEmpty { members.append(("content", content(types, schema))) }
    return (String(status.code), .object(members))
  }

  private func content(_ types: [String], _ schema: JSON) -> JSON {
    .object(types.map { ($0, .object([("schema", schema)])) })
  }
}
