package import Documents
package import HTTP
package import Operations
internal import Phrases
internal import Training

/// The office in the browser: answers every request, with or without a socket.
package struct Site: Sendable {
  /// Asks who has signed in; pages work in an office that has their rights.
  let office: Office
  /// Makes documents and prints them.
  let documents: DocumentDesk
  let assets = Assets()
  let isSample: Bool
  let report: @Sendable (any Error, Request) -> Void
  private let router = Router(Site.routes)

  /// Takes what the site works on.
  ///
  /// - Parameters:
  ///   - office: with the right to do everything.
  ///   - documents: makes documents and prints them.
  ///   - isSample: whether its database is the sample.
  ///   - report: is told every error that is nobody's mistake.
  package init(
    office: Office, documents: DocumentDesk, isSample: Bool,
    report: @escaping @Sendable (any Error, Request) -> Void
  ) {
    (self.office, self.documents, self.isSample, self.report) = (
      office, documents, isSample, report
    )
  }

  /// Every address, and what answers it.
  static let routes: [Route<Endpoint>] =
    assetRoutes + signInRoutes + todayRoutes + roundRoutes + boardRoutes + programmeRoutes
    + curriculumRoutes + placeRoutes + accountRoutes + settingsRoutes
    + accountsRoutes + auditRoutes + certificateRoutes + verificationRoutes + reportRoutes
    + templateRoutes
    + peopleRoutes + rosterRoutes + listRoutes + admissionRoutes + organisationRoutes
    + markRoutes + attendanceRoutes + ratingRoutes + apiRoutes

  /// How many bytes may be sent to an address; 0 to one that is not there.
  package func bodyLimit(_ method: Method, _ path: String) -> Int {
    switch router.match(method, path) {
    case .found(let route, _): route.handler.limit
    // So little is read to the end, that the answer can say what is allowed.
    case .methodNotAllowed: Endpoint.formLimit
    case .notFound: 0
    }
  }

  /// The pattern of the address that a request is for, which names nobody: for the log.
  package func pattern(_ method: Method, _ path: String) -> String? {
    if case .found(let route, _) = router.match(method, path) { route.pattern } else { nil }
  }

  package func answer(_ request: Request) async -> Response {
    var response = await unprotected(request)
    response.headers.protect(isSecure: request.isSecure)
    return response
  }

  private func unprotected(_ request: Request) async -> Response {
    var request = request
    let match = router.match(request.method, request.path)
    if case .found(_, let parameters) = match { request.parameters = parameters }
    if Self.isForPrograms(request.path) {
      var response = await answer(program: request, match)
      if case .found(let route, _) = match { response.route = route.pattern }
      return response
    }
    let visitor: Visitor
    do {
      visitor = try await self.visitor(of: request)
    } catch {
      report(error, request)
      var response = visit(request, .nobody).fault(error)
      if case .found(let route, _) = match { response.route = route.pattern }
      return response
    }
    var response: Response
    switch match {
    case .found(let route, _):
      response = await answer(request, visitor, route.handler)
      response.route = route.pattern
    case .methodNotAllowed(let methods):
      response = visit(request, visitor).problem(.methodNotAllowed)
      response.headers["Allow"] = methods.map(\.rawValue).sorted().joined(separator: ", ")
    case .notFound: response = visit(request, visitor).problem(.notFound)
    }
    if let language = request.query["lang"].flatMap(Language.init(rawValue:)) {
      let cookie = Cookie(
        "lang", language.rawValue, lifetime: 31_536_000, isSecure: request.isSecure)
      response.headers.add("Set-Cookie", cookie.written)
    }
    return response
  }

  private func answer(
    _ request: Request, _ visitor: Visitor, _ endpoint: Endpoint
  ) async -> Response {
    let visit = visit(request, visitor)
    do {
      switch endpoint.access {
      case .everybody, .programs: break
      case .signedIn where visitor.signedIn == nil: return visit.askToSignIn()
      case .scripts where visitor.signedIn == nil: return visit.problem(.unauthorised)
      case .signedIn, .scripts: break
      }
      if request.method.isSafe { return try await endpoint.answer(visit) }
      if case .programs = endpoint.access { return try await endpoint.answer(visit) }
      guard request.comesFromThisSite else { return visit.problem(.forbidden) }
      if case .scripts = endpoint.access {
        guard request.headers["Form-Token"] == visitor.formToken else {
          return visit.problem(.forbidden)
        }
        return try await endpoint.answer(visit)
      }
      let form = try request.form()
      guard visitor.signedIn == nil || form["form-token"] == visitor.formToken else {
        return visit.problem(.forbidden)
      }
      return try await endpoint.answer(visit.with(form))
    } catch {
      if visit.isFault(error) { report(error, request) }
      return visit.fault(error)
    }
  }

  private func visit(_ request: Request, _ visitor: Visitor) -> Visit {
    Visit(
      site: self, request: request, form: Form(), office: visitor.office(from: office),
      reader: request.reader(visitor), visitor: visitor, isSample: isSample)
  }
}

extension Site {
  /// Who holds the cookie of a session that goes on.
  fileprivate func visitor(of request: Request) async throws -> Visitor {
    guard let token = request.cookie(SessionCookie.name(isSecure: request.isSecure)),
      let signedIn = try await office.signedIn(bySession: token)
    else { return .nobody }
    return Visitor(signedIn: signedIn, formToken: Office.formToken(ofSession: token))
  }
}
