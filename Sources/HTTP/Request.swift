/// What a client asks, taken apart once.
package struct Request: Sendable {
  package let method: Method
  /// The path as it was sent, without the query.
  package let path: String
  package let query: Form
  package let headers: Headers
  /// What came with it, which may be too large for memory.
  package let content: RequestBody
  /// The address that it came from, behind trusted proxies the one that they name.
  package let client: String
  /// Whether it came by TLS, to us or to a trusted proxy.
  package let isSecure: Bool
  /// The parts of the path that the route names.
  package var parameters: [String: String] = [:]
  /// Tells it from others in the log.
  package let id: String

  package init(
    _ method: Method, _ path: String, query: Form = Form(), headers: Headers = [:],
    body: [UInt8] = [], client: String = "", isSecure: Bool = false
  ) {
    self.init(
      method, path, query: query, headers: headers, content: .memory(body), client: client,
      isSecure: isSecure, id: "")
  }

  init(
    _ method: Method, _ path: String, query: Form, headers: Headers, content: RequestBody,
    client: String, isSecure: Bool, id: String
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.content = content
    self.client = client
    self.isSecure = isSecure
    self.id = id
  }

  /// The same with what came after its head.
  func with(_ content: RequestBody) -> Request {
    Request(
      method, path, query: query, headers: headers, content: content, client: client,
      isSecure: isSecure, id: id)
  }

  /// All that came with it, in memory; nothing where it cannot be read.
  package var body: [UInt8] { (try? content.bytes()) ?? [] }

  /// A part of the path; empty where the route does not name it.
  package func path(_ name: String) -> String { parameters[name] ?? "" }

  /// The value of a cookie; where there are several of a name, of none.
  package func cookie(_ name: String) -> String? {
    let found = headers.all("Cookie").flatMap { $0.split(separator: ";") }.compactMap {
      pair -> String? in
      let parts = pair.drop { $0 == " " }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0] == name ? String(parts[1]) : nil
    }
    return found.count == 1 ? found.first : nil
  }
}
