/// A request that is answered without asking anybody; the connection is closed after it.
struct Refusal: Error, Equatable {
  let status: Status
  /// For the programmer of a client; people's browsers send no such requests.
  let reason: String

  static func malformed(_ reason: String) -> Refusal {
    Refusal(status: .badRequest, reason: reason)
  }

  var response: Response {
    var response = Response.text(reason + "\n", status)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Connection"] = "close"
    return response
  }
}
