import Glibc
import HTTP
import Testing

/// Clients that take their time, with limits shorter than usual.
struct SlownessTests {
  private static func impatient(_ configuration: inout ServerConfiguration) {
    configuration.limits.head = .milliseconds(400)
    configuration.limits.body = .milliseconds(400)
    configuration.limits.slowestRate = 1 << 20
  }

  /// Sends a byte again and again.
  ///
  /// - Returns: the seconds until the server had enough.
  private static func trickle(_ client: RawClient, for seconds: Double) -> Double {
    let start = ContinuousClock.now
    while (ContinuousClock.now - start) / .seconds(1) < seconds {
      guard client.send("a") else { break }
      usleep(20_000)
    }
    return (ContinuousClock.now - start) / .seconds(1)
  }

  @Test func `a head that trickles is cut, however often a byte comes`() async throws {
    let times: [Double] = try await serving(Self.impatient) { server in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: ")
      let first = Self.trickle(client, for: 5)
      let second = try RawClient(port: server.port)
      second.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      guard try second.answer()?.status == 200 else { return [] }
      // Longer than the sweeper takes to see that nothing comes.
      usleep(300_000)
      return [first, Self.trickle(second, for: 5)]
    }
    #expect(times.count == 2)
    #expect(times.allSatisfy { (0.3..<3).contains($0) }, "\(times)")
  }

  @Test func `half a request is cut, and a connection that says nothing is not`() async throws {
    let isClosed = try await serving(Self.impatient) { server in
      let silent = try RawClient(port: server.port)
      let half = try RawClient(port: server.port)
      half.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc")
      let quarter = try RawClient(port: server.port)
      quarter.send("GET / HT")
      let cut = try [half.isClosed(), quarter.isClosed()]
      silent.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      return try cut + [silent.answer()?.status == 200]
    }
    #expect(isClosed == [true, true, true])
  }

  @Test func `a connection that says nothing is closed when it has been idle for long`()
    async throws
  {
    let isClosed = try await serving({ $0.limits.idle = .seconds(1) }) { server in
      try RawClient(port: server.port).isClosed()
    }
    #expect(isClosed)
  }

  @Test func `a handler may take longer than any client`() async throws {
    let status = try await serving(
      {
        Self.impatient(&$0)
        $0.limits.idle = .seconds(1)
      },
      handler: { request in
        try? await Task.sleep(for: .milliseconds(1800))
        return await echo(request)
      }
    ) { server in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      return try client.answer()?.status
    }
    #expect(status == 200)
  }

  @Test func `a client that hardly reads is cut`() async throws {
    let count = try await serving(
      Self.impatient,
      handler: { _ in Response(.ok, body: .bytes([UInt8](repeating: 1, count: 20_000_000))) }
    ) { server in
      let client = try RawClient(port: server.port, window: 65_536)
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      var count = 0
      let start = ContinuousClock.now
      while case let piece = try client.receive(1000), !piece.isEmpty {
        count += piece.count
        // What the system has taken already is read at once.
        if ContinuousClock.now - start < .seconds(2) { usleep(4000) }
      }
      return count
    }
    #expect(count < 10_000_000)
  }
}
