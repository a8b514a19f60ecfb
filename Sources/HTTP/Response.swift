/// What a client gets.
package struct Response: Sendable {
  package var status: Status
  package var headers: Headers
  package var body: Body
  /// The pattern of the route that answered, for the log: a path may name a person.
  package var route: String?

  package enum Body: Sendable {
    case bytes([UInt8])
    /// A file, or a part of one, that is not read into memory.
    case file(FileBody)
    /// Made piece by piece, when there is room for the next; nil ends it.
    ///
    /// `length` in bytes where it is known. An error cuts the connection, so that nobody takes a part for the whole.
    case pieces(length: Int?, @Sendable () async throws -> [UInt8]?)
  }

  package init(_ status: Status, headers: Headers = [:], body: Body = .bytes([])) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  package static func text(_ text: String, _ status: Status = .ok) -> Response {
    Response(
      status, headers: ["Content-Type": "text/plain; charset=utf-8"], body: .bytes(Array(text.utf8))
    )
  }

  package static func html(_ bytes: [UInt8], _ status: Status = .ok) -> Response {
    Response(status, headers: ["Content-Type": "text/html; charset=utf-8"], body: .bytes(bytes))
  }

  package static func json(
    _ text: String, _ status: Status = .ok, type: String = "application/json"
  ) -> Response {
    Response(status, headers: ["Content-Type": type], body: .bytes(Array(text.utf8)))
  }

  /// Sends the browser on by GET (RFC 9110 § 15.4.4); `location` is a path on this site.
  package static func seeOther(_ location: String) -> Response {
    Response(.seeOther, headers: ["Location": location])
  }

  /// A file to be kept, under a name in any letters (RFC 6266).
  package static func download(_ bytes: [UInt8], name: String, type: String) -> Response {
    Response(
      .ok,
      headers: [
        "Content-Type": type,
        "Content-Disposition": "attachment; filename*=UTF-8''\(name.percentEncoded)",
      ], body: .bytes(bytes))
  }
}
