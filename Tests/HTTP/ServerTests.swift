import FoundationEssentials
import Glibc
import HTTP
import Support
import Synchronization
import Testing

struct ServerTests {
  @Test func `a connection serves one request after another, also those sent at once`() async throws
  {
    let texts = try await serving { server in
      let client = try RawClient(port: server.port)
      client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
      var texts = [try client.answer()?.text]
      client.send(
        "GET /b HTTP/1.1\r\nHost: a\r\n\r\nPOST /c HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nxyz"
          + "GET /d HTTP/1.1\r\nHost: a\r\n\r\n")
      for _ in 0..<3 { texts.append(try client.answer()?.text) }
      return texts
    }
    #expect(texts == ["GET /a 0\n", "GET /b 0\n", "POST /c 3\n", "GET /d 0\n"])
  }

  @Test func `what comes after a malformed request is not read`() async throws {
    let answers = try await serving { server in
      let client = try RawClient(port: server.port)
      client.send("GET /../x HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n")
      let first = try client.answer()
      return (
        first?.status, first?.headers["connection"], first?.headers["content-type"],
        try client.answer()?.status
      )
    }
    #expect(answers == (400, "close", "text/plain; charset=utf-8", nil))
  }

  @Test func `HEAD has the headers alone, and the next request its own answer`() async throws {
    let answers = try await serving { server in
      let client = try RawClient(port: server.port)
      client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n")
      let head = try client.answer(to: "HEAD")
      return (head?.status, head?.headers["content-length"], try client.answer()?.text)
    }
    #expect(answers == (200, "10", "GET /b 0\n"))
  }

  @Test func `HTTP/1.0 is answered and closed`() async throws {
    let answer = try await serving { server in
      let client = try RawClient(port: server.port)
      client.send("GET /a HTTP/1.0\r\n\r\n")
      return (try client.answer()?.text, try client.isClosed())
    }
    #expect(answer == ("GET /a 0\n", true))
  }

  @Test func `health says whether the server is ready`() async throws {
    for isReady in [true, false] {
      let answer = try await serving({ $0.isReady = { isReady } }) { server in
        let client = try RawClient(port: server.port)
        client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try client.answer()
        return (answer?.status, answer?.text)
      }
      #expect(answer == (isReady ? (200, "ok\n") : (503, "unavailable\n")))
    }
  }

  @Test func `headers that cannot be sent give an error, and no split answer`() async throws {
    let status = try await serving(
      handler: { _ in Response(.ok, headers: ["X": "a\r\nSet-Cookie: b=c"], body: .bytes([])) }
    ) { server in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      let answer = try client.answer()
      return (answer?.status, answer?.headers["set-cookie"])
    }
    #expect(status == (500, nil))
  }

  @Test func `a client that leaves while its answer is made does no harm`() async throws {
    let gate = Gate()
    let finished = Atomic(0)
    let text = try await serving(
      handler: { request in
        if request.path == "/slow" { await gate.pass() }
        finished.add(1, ordering: .relaxed)
        return await echo(request)
      }
    ) { server in
      for _ in 0..<20 {
        let leaving = try RawClient(port: server.port)
        leaving.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        // Reset, not only closed.
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
          leaving.descriptor, SOL_SOCKET, SO_LINGER, &linger,
          socklen_t(MemoryLayout.size(ofValue: linger)))
      }
      gate.release()
      let client = try RawClient(port: server.port)
      client.send("GET /b HTTP/1.1\r\nHost: a\r\n\r\n")
      let text = try client.answer()?.text
      _ = holds { server.openConnections == 1 }
      return text
    }
    #expect(text == "GET /b 0\n")
    #expect(finished.load(ordering: .relaxed) >= 1)
  }

  @Test func `a thousand idle connections keep nobody from being served`() async throws {
    let served = try await serving({
      $0.limits.connections = 1400
      $0.limits.connectionsPerAddress = 1400
    }) { server in
      var idle: [RawClient] = []
      for _ in 0..<1100 { idle.append(try RawClient(port: server.port)) }
      // Each thread takes connections of its own share.
      let isOpen = holds { server.openConnections == 1100 }
      var served = 0
      for number in 0..<100 {
        let client = try RawClient(port: server.port)
        client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
        if try client.answer()?.text == "GET /\(number) 0\n" { served += 1 }
      }
      // All of them still work.
      for client in idle { client.send("GET /idle HTTP/1.1\r\nHost: a\r\n\r\n") }
      for client in idle { if try client.answer()?.status == 200 { served += 1 } }
      return (isOpen, served)
    }
    #expect(served == (true, 1200))
  }

  @Test func `an address has so many connections and no more`() async throws {
    let served = try await serving({ $0.limits.connectionsPerAddress = 3 }) { server in
      let clients = try (0..<3).map { _ in try RawClient(port: server.port) }
      for client in clients {
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = try client.answer()
      }
      let refused = try RawClient(port: server.port)
      refused.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      return try refused.answer()?.status
    }
    #expect(served == nil)
  }

  @Test func `a trusted proxy has no such limit, and says who asks`() async throws {
    let lines = try await serving(
      {
        $0.limits.connectionsPerAddress = 1
        $0.trustedProxies = Set(["127.0.0.1", "10.0.0.9"].compactMap { NetworkAddress($0) })
      }, handler: { .text("\($0.client) \($0.isSecure)") }
    ) { server in
      try ["1.1.1.1, 203.0.113.7, 10.0.0.9", "garbage, ::1", "garbage"].map { forwarded in
        let client = try RawClient(port: server.port)
        client.send(
          "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: \(forwarded)\r\n"
            + "X-Forwarded-Proto: https\r\n\r\n")
        return try client.answer()?.text
      }
    }
    #expect(lines == ["203.0.113.7 true", "::1 true", "127.0.0.1 true"])
  }

  @Test func `without a trusted proxy nobody says who asks`() async throws {
    let line = try await serving(handler: { .text("\($0.client) \($0.isSecure)") }) { server in
      let client = try RawClient(port: server.port)
      client.send(
        "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 1.1.1.1\r\nX-Forwarded-Proto: https\r\n\r\n")
      return try client.answer()?.text
    }
    #expect(line == "127.0.0.1 false")
  }

  @Test func `a port that is taken and an address that is none are told as such`() async throws {
    let taken =
      try await serving { server in
        var configuration = ServerConfiguration()
        configuration.port = server.port
        do throws(ServerError) {
          try Server(configuration) { await echo($0) }.start()
          return nil
        } catch { return (error, server.port) }
      } as (ServerError, UInt16)?
    let port = try #require(taken).1
    #expect(
      taken?.0 == .cannotListen(address: "127.0.0.1", port: port, code: EADDRINUSE))
    var configuration = ServerConfiguration()
    configuration.address = "nowhere"
    #expect(throws: ServerError.malformedAddress("nowhere")) {
      try Server(configuration) { await echo($0) }.start()
    }
  }

  @Test func `a line is logged for each request, without path, query or address`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "log").path
    let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND, 0o600)
    defer { close(descriptor) }
    try await serving({ $0.log = AccessLog(descriptor: descriptor) }) { server in
      let client = try RawClient(port: server.port)
      client.send("GET /people/3?q=somchai HTTP/1.1\r\nHost: a\r\n\r\n")
      _ = try client.answer()
      client.send("BREW /people/3 HTTP/1.1\r\nHost: a\r\n\r\n")
      _ = try client.answer()
    }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      $0.replacing(/"(time|request)":"[^"]+"|"micros":[0-9]+/, with: "_")
    }
    #expect(
      lines == [
        #"{_,"method":"GET","route":"/echo","status":200,"bytes":16,_,_}"#,
        #"{_,"method":"-","route":null,"status":501,"bytes":30,_,_}"#,
      ])
  }
}
