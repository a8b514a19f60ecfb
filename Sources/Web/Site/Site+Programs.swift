internal import HTTP
internal import Operations
internal import Phrases
internal import Training

extension Site {
  /// Whether an address belongs to the JSON interface, where all is answered for programs.
  static func isForPrograms(_ path: String) -> Bool {
    path == APIOperation.root || path.hasPrefix(APIOperation.root + "/")
  }

  /// Answers a program: by its token alone, whatever cookies come with it.
  func answer(program request: Request, _ match: Router<Endpoint>.Match) async -> Response {
    do {
      let visit = programVisit(request, try await program(of: request))
      do {
        switch match {
        case .found(let route, _): return try await route.handler.answer(visit)
        case .methodNotAllowed(let methods):
          var response = visit.apiFault(APIRefusal.methodNotAllowed)
          let names = Set(methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : []))
          response.headers["Allow"] = names.sorted().joined(separator: ", ")
          return response
        case .notFound: return visit.apiFault(APIRefusal.notFound)
        }
      } catch {
        return fault(error, visit)
      }
    } catch {
      return fault(error, programVisit(request, .nobody))
    }
  }

  private func fault(_ error: any Error, _ visit: Visit) -> Response {
    if visit.isFault(error), !(error is APIRefusal) { report(error, visit.request) }
    return visit.apiFault(error)
  }

  private func programVisit(_ request: Request, _ visitor: Visitor) -> Visit {
    Visit(
      site: self, request: request, form: Form(),
      office: visitor.office(from: office, device: "api"), reader: request.programReader(visitor),
      visitor: visitor, isSample: isSample)
  }

  /// In whose name a program works; nobody where it shows no token, or none that holds.
  private func program(of request: Request) async throws -> Visitor {
    guard let written = request.headers["Authorization"] else { return .nobody }
    let parts = written.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer",
      let signedIn = try await office.signedIn(byAccessToken: String(parts[1]))
    else { return .nobody }
    return Visitor(signedIn: signedIn, formToken: "")
  }
}

extension Request {
  /// By `Accept-Language`, else as the account has it; else Thai.
  fileprivate func programReader(_ visitor: Visitor) -> Reader {
    let language =
      headers["Accept-Language"].flatMap(Self.language) ?? visitor.signedIn?.account.language
      ?? .thai
    return Reader(language: language, digits: .arabic)
  }
}
