import FoundationEssentials
import Glibc
import HTTP
import Support
import Synchronization
import Testing

struct DownloadTests {
  @Test func `pieces of unknown length are sent in chunks, and of a known length as such`()
    async throws
  {
    let answers = try await serving(
      handler: { request in
        let rest = Mutex(Array(0..<100))
        return Response(
          .ok,
          body: .pieces(length: request.path == "/known" ? 291 : nil) {
            await Task.yield()
            return rest.withLock { rest in
              rest.isEmpty ? nil : Array("\(rest.removeFirst()),\(rest.isEmpty ? "\n" : "")".utf8)
            }
          })
      }
    ) { server in
      let client = try RawClient(port: server.port)
      return try ["/known", "/unknown"].map { path in
        client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try client.answer()
        return (
          answer?.text, answer?.headers["content-length"], answer?.headers["transfer-encoding"],
          answer?.isWhole
        )
      }
    }
    let text = (0..<100).map { "\($0)," }.joined() + "\n"
    #expect(answers[0] == (text, "291", nil, true))
    #expect(answers[1] == (text, nil, "chunked", true))
  }

  @Test func `an error on the way cuts the connection, so that nobody takes a part for the whole`()
    async throws
  {
    struct Broken: Error {}
    let answers = try await serving(
      handler: { request in
        let isFirst = Mutex(true)
        return Response(
          .ok,
          body: .pieces(length: request.path == "/known" ? 1000 : nil) {
            guard
              isFirst.withLock({ first in
                defer { first = false }; return first
              })
            else {
              if request.path == "/short" { return nil }
              throw Broken()
            }
            return Array("part".utf8)
          })
      }
    ) { server in
      try ["/known", "/unknown", "/short"].map { path in
        let client = try RawClient(port: server.port)
        client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
        return try client.answer()?.isWhole
      }
    }
    #expect(answers == [false, false, true])
  }

  @Test func `a slow reader lets nothing be made that it has no room for`() async throws {
    let piece = 100_000
    let made = Atomic(0)
    let (ahead, total) = try await serving(
      handler: { _ in
        Response(
          .ok,
          body: .pieces(length: nil) {
            let count = made.add(1, ordering: .relaxed).newValue
            return count > 500 ? nil : [UInt8](repeating: UInt8(count & 0xFF), count: piece)
          })
      }
    ) { server in
      let client = try RawClient(port: server.port, window: 262_144)
      client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      _ = try client.receive(1000)
      // Until the sockets are full and it stands still.
      var before = -1
      while before != made.load(ordering: .relaxed) {
        before = made.load(ordering: .relaxed)
        usleep(150_000)
      }
      return (before * piece, try client.receiveToEnd().count)
    }
    // The sending side's own buffer grows to 4 MB.
    #expect(ahead < 8_000_000)
    #expect(total > 500 * piece)
  }

  @Test func `files are sent whole or in part, and known again by their tag`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "file").path
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: folder.url.appending(path: "file"))
    let found = try await serving(
      handler: { _ in
        guard let file = try? FileBody(path: path) else { return .text("none", .notFound) }
        return Response(.ok, headers: ["ETag": "\"1\""], body: .file(file))
      }
    ) { server in
      let client = try RawClient(port: server.port)
      return try [
        "", "Range: bytes=1000-1999\r\n", "Range: bytes=-5\r\n", "Range: bytes=200000-\r\n",
        "If-None-Match: W/\"1\"\r\n", "Range: bytes=0-1\r\nIf-Range: \"2\"\r\n",
      ].map { header in
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\(header)\r\n")
        let answer = try client.answer()
        return (answer?.status, answer?.headers["content-range"], answer?.body)
      }
    }
    #expect(found[0] == (200, nil, bytes))
    #expect(found[1] == (206, "bytes 1000-1999/200000", Array(bytes[1000..<2000])))
    #expect(found[2] == (206, "bytes 199995-199999/200000", Array(bytes.suffix(5))))
    #expect(found[3] == (416, "bytes */200000", []))
    #expect(found[4] == (304, nil, []))
    #expect(found[5] == (200, nil, bytes))
  }
}
