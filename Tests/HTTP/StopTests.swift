import Glibc
import Synchronization
import Testing

@testable import HTTP

struct StopTests {
  @Test func `what runs is finished before the server stops, and nothing new is taken`()
    async throws
  {
    let gate = Gate()
    let server = Server(ServerConfiguration()) { request in
      await gate.pass()
      return await echo(request)
    }
    try server.start()
    let port = server.port
    let clients = try await blocking {
      let clients = try (0..<8).map { number in
        let client = try RawClient(port: port)
        client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
        return client
      }
      _ = holds { server.openConnections == 8 }
      usleep(100_000)
      return Unshared(clients)
    }
    async let stopped: Void = server.stop(within: .seconds(8))
    let answers = try await blocking {
      let isRefused = holds { (try? RawClient(port: port)) == nil }
      gate.release()
      let answers = try clients.value.map { client in
        let answer = try client.answer()
        return answer.map { "\($0.status) \($0.headers["connection"] ?? "") \($0.text)" }
      }
      return (isRefused, answers)
    }
    await stopped
    #expect(answers.0)
    #expect(answers.1 == (0..<8).map { "200 close GET /\($0) 0\n" })
  }

  @Test func `handlers that do not end are answered for, and downloads are cut`() async throws {
    let started = Atomic(0)
    let server = Server(ServerConfiguration()) { request in
      started.add(1, ordering: .relaxed)
      if request.path == "/pieces" {
        return Response(
          .ok,
          body: .pieces(length: nil) {
            if started.add(1, ordering: .relaxed).newValue % 2 == 1 { return [1, 2, 3] }
            try await Task.sleep(for: .seconds(60))
            return nil
          })
      }
      // Deaf to cancellation.
      let end = ContinuousClock.now + .seconds(3)
      while ContinuousClock.now < end { try? await Task.sleep(for: .milliseconds(50)) }
      return await echo(request)
    }
    try server.start()
    let port = server.port
    let clients = try await blocking {
      let clients = try ["/deaf", "/deaf", "/pieces"].map { path in
        let client = try RawClient(port: port)
        client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
        return client
      }
      _ = holds { started.load(ordering: .relaxed) >= 3 }
      usleep(100_000)
      return Unshared(clients)
    }
    let start = ContinuousClock.now
    await server.stop(within: .milliseconds(200))
    #expect(ContinuousClock.now - start < .seconds(3))
    let answers = try await blocking {
      try clients.value.map { client in
        let answer = try client.answer()
        return "\(answer?.status ?? 0) \(answer?.isWhole ?? false)"
      }
    }
    #expect(answers == ["503 true", "503 true", "200 false"])
  }

  @Test func `a server that was never started, or stops twice, stops`() async throws {
    let server = Server(ServerConfiguration()) { await echo($0) }
    await server.stop()
    try server.start()
    await server.stop()
    await server.stop()
    #expect(server.port == 0)
  }
}

/// Handed from one thread to the next.
private struct Unshared<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
