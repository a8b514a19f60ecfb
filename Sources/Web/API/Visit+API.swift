internal import Credentials
internal import HTTP
internal import Operations
internal import Phrases
internal import Training

extension Visit {
  /// Answers what a program asks: who it is, whether it may, whether it asks as it should; then does it.
  func answer(_ operation: APIOperation) async throws -> Response {
    if let scope = operation.scope { try checkToken(scope) }
    try checkQuery(operation)
    let body = try self.body(operation)
    if operation.guards.contains(.matching), !hasTag {
      throw APIRefusal.unconditional
    }
    guard operation.guards.contains(.once), let key = request.headers["Idempotency-Key"] else {
      return try await operation.work(APICall(visit: self, office: office, body: body))
    }
    return try await once(key) { office in
      try await operation.work(APICall(visit: self, office: office, body: body))
    }
  }

  /// Whether an `If-Match` says something that an ETag of ours may be.
  private var hasTag: Bool {
    var tag = (request.headers["If-Match"] ?? "").drop { $0 == " " }
    if tag == "*" { return true }
    if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
    return tag.utf8.count > 2 && tag.hasPrefix("\"") && tag.hasSuffix("\"")
  }

  private func checkToken(_ scope: TokenScope) throws(APIRefusal) {
    guard let signedIn, case .account(_, _, _, let only) = signedIn.authority else {
      throw request.headers["Authorization"] == nil ? .tokenMissing : .tokenInvalid
    }
    guard only?.contains(scope) ?? false else { throw .scopeMissing(scope) }
  }

  private func checkQuery(_ operation: APIOperation) throws(APIRefusal) {
    var seen: Set<String> = []
    for (name, value) in request.query.fields {
      guard seen.insert(name).inserted,
        let parameter = operation.query.first(where: { $0.name == name })
      else { throw .parameter(name) }
      let json: JSON
      if case .integer = parameter.shape {
        guard let number = JSON(reading: value.utf8), number.integer != nil else {
          throw .parameter(name)
        }
        json = number
      } else {
        json = .text(value)
      }
      guard parameter.shape.problems(in: json).isEmpty else { throw .parameter(name) }
    }
  }

  private func body(_ operation: APIOperation) throws -> JSON {
    guard let shape = operation.body else { return .null }
    let type = request.headers["Content-Type"].map { $0.prefix { $0 != ";" && $0 != " " } }
    guard type?.lowercased() == "application/json" else { throw APIRefusal.notJSON }
    guard let json = JSON(reading: try request.content.bytes()) else {
      throw APIRefusal.unreadable
    }
    let problems = shape.problems(in: json)
    guard problems.isEmpty else { throw APIRefusal.shape(problems) }
    return json
  }

  /// Does what came under a key once, and answers the same whenever it comes again.
  private func once(
    _ key: String, _ work: (Office) async throws -> Response
  ) async throws -> Response {
    guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw APIRefusal.keyMalformed }
    let asked = Array("\(request.method.rawValue) \(request.path)\n".utf8)
    switch try await office.begin(once: key, digest: sha256(asked + request.content.bytes())) {
    case .answered(let answer): return try Response(stored: answer)
    case .differs: throw APIRefusal.keyReused
    case .underWay: throw APIRefusal.keyBusy
    case .unanswered: throw APIRefusal.keyUnanswered
    case .begun(let office):
      let response: Response
      do {
        response = try await work(office)
      } catch {
        try await office.releaseOnce()
        throw error
      }
      try await office.finishOnce(response.stored)
      return response
    }
  }
}

extension Response {
  /// What is kept of an answer that comes again.
  fileprivate var stored: [UInt8] {
    guard case .bytes(let bytes) = body else { return [] }
    let headers = headers.fields.map { JSON.array([.text($0.name), .text($0.value)]) }
    return Array(
      JSON.object([
        ("status", .number(Int64(status.code))), ("headers", .array(headers)),
        ("body", .text(String(decoding: bytes, as: UTF8.self))),
      ]).written.utf8)
  }

  /// - Throws: `keyUnanswered` for what was not kept whole.
  fileprivate init(stored bytes: [UInt8]) throws {
    guard let json = JSON(reading: bytes), let code = json["status"]?.integer,
      let body = json["body"]?.string
    else { throw APIRefusal.keyUnanswered }
    self.init(Status(Int(code)), body: .bytes(Array(body.utf8)))
    for field in json["headers"]?.items ?? [] {
      if let pair = field.items, pair.count == 2, let name = pair[0].string {
        headers.add(name, pair[1].string ?? "")
      }
    }
    headers["Idempotent-Replayed"] = "true"
  }
}
