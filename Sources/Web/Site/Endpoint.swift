internal import HTTP

/// What answers an address, who may ask, and how much may be sent to it.
struct Endpoint: Sendable {
  let access: Access
  /// In bytes.
  let limit: Int
  let answer: @Sendable (Visit) async throws -> Response

  enum Access: Sendable {
    case everybody
    /// Others are asked to sign in; what they may do is asked by the operation itself.
    case signedIn
    /// The same, of whom a page's script asks: it says so in a header, which no form of another site can.
    case scripts
    /// Programs, with a token in place of a session: no cookies, and so no form's token.
    case programs
  }

  static let formLimit = 1 << 20
  static let uploadLimit = 32 << 20
}

extension Route<Endpoint> {
  /// A page for those who have signed in.
  static func page(
    _ pattern: String, _ answer: @escaping @Sendable (Visit) async throws -> Response
  ) -> Self {
    Route(.get, pattern, Endpoint(access: .signedIn, limit: 0, answer: answer))
  }

  /// What a form is sent to.
  static func form(
    _ pattern: String, limit: Int = Endpoint.formLimit,
    _ answer: @escaping @Sendable (Visit) async throws -> Response
  ) -> Self {
    Route(.post, pattern, Endpoint(access: .signedIn, limit: limit, answer: answer))
  }

  /// What scripts of our own pages send JSON to, with the form's token in the header `Form-Token`.
  static func script(
    _ pattern: String, _ answer: @escaping @Sendable (Visit) async throws -> Response
  ) -> Self {
    Route(.post, pattern, Endpoint(access: .scripts, limit: Endpoint.formLimit, answer: answer))
  }

  /// What everybody may see.
  static func open(
    _ method: Method = .get, _ pattern: String, limit: Int = 0,
    _ answer: @escaping @Sendable (Visit) async throws -> Response
  ) -> Self {
    Route(method, pattern, Endpoint(access: .everybody, limit: limit, answer: answer))
  }
}
