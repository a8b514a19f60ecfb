import HTTP
import Testing

/// What two readers of one request might read differently.
struct StrictnessTests {
  private static let refused: [(what: String, request: String, status: Int)] = [
    (
      "two lengths",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx", 400
    ),
    ("a list of lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\nx", 400),
    ("a length with a sign", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\nx", 400),
    (
      "a length and a coding",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400
    ),
    (
      "two codings",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
      400
    ),
    ("another coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
    (
      "a coding before chunked",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
      501
    ),
    (
      "a coding in HTTP/1.0",
      "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400
    ),
    ("a space before a colon", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 1\r\n\r\nx", 400),
    ("no Host", "GET / HTTP/1.1\r\n\r\n", 400),
    ("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
    ("a Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
    ("a lone LF after the first line", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400),
    ("a lone LF after a header", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400),
    ("a lone LF at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n", 400),
    ("a lone LF before the last line", "GET / HTTP/1.1\r\nHost: a\n\r\n", 400),
    ("a lone CR", "GET / HTTP/1.1\r\nHost: a\r\nX: b\rc\r\n\r\n", 400),
    ("a NUL in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: b\0c\r\n\r\n", 400),
    ("a NUL at a value's end", "GET / HTTP/1.1\r\nHost: a\r\nX: b\0\r\n\r\n", 400),
    ("a NUL in a name", "GET / HTTP/1.1\r\nHost: a\r\nX\0Y: b\r\n\r\n", 400),
    ("a NUL in the target", "GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("a folded line", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\nY: d\r\n\r\n", 400),
    ("a folded last line", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n\tc\r\n\r\n", 400),
    ("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("a space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("letters in the target", "GET /ก HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("a whole address", "GET http://a/b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("an asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("a tunnel", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 501),
    ("another method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
    ("a later version", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505),
    ("dots", "GET /a/../b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("encoded dots", "GET /a/%2e%2E/b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("one dot", "GET /a/. HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("an encoded slash", "GET /a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("an encoded NUL", "GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("an empty segment", "GET //a HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("broken encoding", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("a broken query", "GET /?a=%FF HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("something else expected", "GET / HTTP/1.1\r\nHost: a\r\nExpect: cake\r\n\r\n", 417),
    (
      "a long target", "GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: a\r\n\r\n",
      414
    ),
    (
      "large headers",
      "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 17_000))\r\n\r\n", 431
    ),
    (
      "endless headers",
      "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 100_000))", 431
    ),
    ("garbage", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{FC}\r\n\r\n", 0),
  ]

  @Test func `a request that can be read in two ways is refused, and the connection closed`()
    async throws
  {
    let found = try await serving { server in
      try Self.refused.map { what, request, _ in
        let client = try RawClient(port: server.port)
        client.send(request)
        guard let answer = try? client.answer() else { return "\(what): 0" }
        // Where the library refuses by itself, more follows than it said; then it closes.
        let rest = try? client.receiveToEnd()
        let isAnsweredOnce = rest.map { !$0.starts(with: Array("HTTP/1.1 200".utf8)) } ?? false
        return "\(what): \(answer.status)\(isAnsweredOnce ? "" : ", open")"
      }
    }
    #expect(found == Self.refused.map { "\($0.what): \($0.status)" })
  }

  @Test func `large heads that are right are taken`() async throws {
    let texts = try await serving(
      handler: { .text("\($0.headers.fields.count) \($0.headers["X-79"] ?? "")") }
    ) { server in
      let client = try RawClient(port: server.port)
      let value = String(repeating: "v", count: 120)
      let lines = (0..<80).map { "X-\($0): \(value)\r\n" }.joined()
      // In three pieces, so that the buffer grows meanwhile.
      client.send("GET / HTTP/1.1\r\nHost: a\r\n" + lines.prefix(3000))
      client.send(String(lines.dropFirst(3000).prefix(5001)))
      client.send(String(lines.dropFirst(8001)) + "Empty:\r\nPadded: \t a \t \r\n\r\n")
      let first = try client.answer()?.text
      client.send("GET /?a=1&b=%E0%B8%81+x HTTP/1.1\r\nhOST: a:80\r\n\r\n")
      return [first, try client.answer()?.text]
    }
    #expect(texts == ["83 \(String(repeating: "v", count: 120))", "1 "])
  }
}
