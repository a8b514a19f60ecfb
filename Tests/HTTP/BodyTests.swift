import FoundationEssentials
import Glibc
import HTTP
import Support
import Synchronization
import Testing

struct BodyTests {
  @Test func `a body over the limit is refused by its length, before anything of it is read`()
    async throws
  {
    let asked = Atomic(0)
    let answers = try await serving(
      { $0.bodyLimit = { $0.path == "/upload" ? 1000 : 10 } },
      handler: { request in
        asked.add(1, ordering: .relaxed)
        return await echo(request)
      }
    ) { server in
      try ["/upload", "/other"].map { path in
        let client = try RawClient(port: server.port)
        client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
        if path == "/upload" { client.send([UInt8](repeating: 1, count: 1000)) }
        return try client.answer()?.status
      }
    }
    #expect(answers == [200, 413])
    #expect(asked.load(ordering: .relaxed) == 1)
  }

  @Test func `a client that sends too much without asking still reads why it was refused`()
    async throws
  {
    let answers = try await serving { server in
      try (0..<5).map { _ in
        let client = try RawClient(port: server.port)
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 30000000\r\n\r\n")
        // More than sockets hold, and none of it read by the server's own buffers.
        let isSent = client.send([UInt8](repeating: 7, count: 30_000_000))
        return (isSent, try client.answer()?.status)
      }
    }
    #expect(answers.allSatisfy { $0 == (true, 413) }, "\(answers)")
  }

  @Test func `a client that waits for leave gets it, or is refused`() async throws {
    let statuses = try await serving({ $0.bodyLimit = { _ in 100 } }) { server in
      let client = try RawClient(port: server.port)
      client.send(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
      var statuses = [try client.answer()?.status]
      client.send("abcd")
      statuses.append(try client.answer()?.status)
      let other = try RawClient(port: server.port)
      other.send(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 400\r\nExpect: 100-continue\r\n\r\n")
      statuses.append(try other.answer()?.status)
      return statuses
    }
    #expect(statuses == [100, 200, 413])
  }

  @Test func `a chunked body is put together, and counted`() async throws {
    let answers = try await serving(
      { $0.bodyLimit = { _ in 1000 } }, handler: { .text(String(decoding: $0.body, as: UTF8.self)) }
    ) { server in
      let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      let client = try RawClient(port: server.port)
      client.send(head + "3\r\nabc\r\n1;x=y\r\nd\r\n")
      client.send("2\r")
      client.send("\nef\r\n0\r\nTrailer: x\r\n\r\n")
      var answers = [try client.answer()?.text]
      let other = try RawClient(port: server.port)
      let chunk = String(repeating: "x", count: 600)
      other.send(head + "258\r\n\(chunk)\r\n258\r\n\(chunk)\r\n0\r\n\r\n")
      answers.append(try other.answer().map { "\($0.status)" })
      let endless = try RawClient(port: server.port)
      endless.send(head)
      let more = Array("10000\r\n".utf8) + [UInt8](repeating: 1, count: 65_536) + [13, 10]
      // Cut, since nobody waits for the end of it.
      for _ in 0..<2000 { guard endless.send(more) else { break } }
      answers.append(try endless.answer()?.text)
      for broken in ["x\r\n", "FFFFFFFFFFFFFFFFFF\r\n", "-1\r\n", "3\r\nabcdef"] {
        let client = try RawClient(port: server.port)
        client.send(head + broken)
        answers.append(try client.answer().map { "\($0.status)" })
      }
      return answers
    }
    #expect(answers == ["abcdef", "413", nil, "400", "413", "400", "400"])
  }

  @Test func `large bodies lie in a file without a name, and come back whole`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    let size = 3_000_000
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
    let kept = Mutex<(isSpooled: Bool, body: [UInt8])?>(nil)
    let status = try await serving(
      {
        $0.bodyLimit = { _ in size }
        $0.spoolFolder = path
      },
      handler: { request in
        var isSpooled = false
        if case .spooled = request.content { isSpooled = true }
        kept.withLock { $0 = (isSpooled, request.body) }
        return .text("")
      }
    ) { server in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
      client.send(bytes)
      return try client.answer()?.status
    }
    #expect(status == 200)
    let found = try #require(kept.withLock { $0 })
    #expect(found.isSpooled)
    #expect(found.body == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
  }

  @Test func `a body that finds no room is refused as such`() async throws {
    let status = try await serving({ $0.spoolFolder = "/nowhere" }) { server in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n")
      client.send([UInt8](repeating: 1, count: 200_000))
      return try client.answer()?.status
    }
    #expect(status == 507)
  }

  @Test func `a form with a file goes through the socket`() async throws {
    let text = try await serving(
      handler: { request in
        guard let form = try? request.form(), let file = form.file("list") else {
          return .text("none")
        }
        return .text("\(form["note"] ?? "") \(file.name) \(file.bytes.count)")
      }
    ) { server in
      let client = try RawClient(port: server.port)
      let form =
        "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nสวัสดี\r\n"
        + "--x\r\nContent-Disposition: form-data; name=\"list\"; filename=\"รายชื่อ.csv\"\r\n"
        + "Content-Type: text/csv\r\n\r\n\(String(repeating: "a,b\r\n", count: 50_000))\r\n--x--\r\n"
      client.send(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\n"
          + "Content-Length: \(form.utf8.count)\r\n\r\n")
      client.send(form)
      return try client.answer()?.text
    }
    #expect(text == "สวัสดี รายชื่อ.csv 250000")
  }
}
