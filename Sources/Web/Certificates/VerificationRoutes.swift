internal import HTTP
internal import Operations
internal import Phrases
internal import Training

let verificationRoutes: [Route<Endpoint>] = [
  .open(.get, "/c") { visit in
    guard let code = visit.query("code") else { return visit.showVerification(.nothingAsked) }
    return .seeOther(
      Address("c", String(code.filter { !$0.isWhitespace }.prefix(200)).uppercased()).text)
  },
  .open(.get, "/c/{code}") { visit in
    let verification = try await visit.verification(of: visit.path("code"))
    return visit.showVerification(verification, code: visit.path("code"))
  },
]

extension Visit {
  /// Looks a code up; nobody's rights are asked, since the code stands on the paper alone.
  fileprivate func verification(of text: String) async throws -> Verification {
    let code: ScanCode
    do throws(TrainingError) {
      code = try ScanCode(text.contains(":") ? text : "HEDDLE:C:" + text)
    } catch {
      if case .wrongCheckCharacter = error { return .misread }
      return .notACode
    }
    guard case .certificate(let id) = code else { return .notOfACertificate }
    guard let found = try await site.office.certificate(id) else { return .unknown }
    return .found(found, at: site.office.today)
  }

  fileprivate func showVerification(_ verification: Verification, code: String = "") -> Response {
    var response = show(
      VerificationPage(verification: verification, code: code), verification.status)
    // Names of people are no matter for search engines.
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
  }
}

/// What the register says to a code.
enum Verification: Sendable {
  case nothingAsked
  case found(RegisteredCertificate, at: CivilDate)
  case unknown
  /// A character was read or typed wrongly.
  case misread
  case notACode
  /// A badge, or a sign-in sheet.
  case notOfACertificate

  var status: Status {
    switch self {
    case .nothingAsked, .found: .ok
    case .unknown: .notFound
    case .misread, .notACode, .notOfACertificate: .badRequest
    }
  }
}
