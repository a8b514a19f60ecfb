/// What a request asks for (RFC 9110 § 9).
package enum Method: String, CaseIterable, Sendable {
  case get = "GET"
  case head = "HEAD"
  case post = "POST"
  case put = "PUT"
  case patch = "PATCH"
  case delete = "DELETE"
  case options = "OPTIONS"
  /// Nothing answers these two: they are known so that they are refused as any other that an address does not take.
  case trace = "TRACE"
  case query = "QUERY"

  /// Whether it changes nothing (RFC 9110 § 9.2.1).
  package var isSafe: Bool { self == .get || self == .head || self == .options }
}
