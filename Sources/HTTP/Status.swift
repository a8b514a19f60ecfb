/// How a request ended (RFC 9110 § 15).
package struct Status: Hashable, Sendable {
  package let code: Int

  package init(_ code: Int) { self.code = code }

  package static let ok = Status(200)
  package static let created = Status(201)
  package static let noContent = Status(204)
  package static let partialContent = Status(206)
  package static let seeOther = Status(303)
  package static let notModified = Status(304)
  package static let permanentRedirect = Status(308)
  package static let badRequest = Status(400)
  package static let unauthorised = Status(401)
  package static let forbidden = Status(403)
  package static let notFound = Status(404)
  package static let methodNotAllowed = Status(405)
  package static let notAcceptable = Status(406)
  package static let timeout = Status(408)
  package static let conflict = Status(409)
  package static let gone = Status(410)
  package static let lengthRequired = Status(411)
  package static let preconditionFailed = Status(412)
  package static let contentTooLarge = Status(413)
  package static let targetTooLong = Status(414)
  package static let unsupportedMediaType = Status(415)
  package static let rangeNotSatisfiable = Status(416)
  package static let unprocessable = Status(422)
  package static let tooManyRequests = Status(429)
  package static let headersTooLarge = Status(431)
  package static let serverError = Status(500)
  package static let notImplemented = Status(501)
  package static let unavailable = Status(503)
}
