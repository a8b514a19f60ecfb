import Glibc

/// A blocking client that sends just the bytes that it is given.
final class RawClient {
  let descriptor: Int32
  private var buffer: [UInt8] = []

  struct Failure: Error { let what: String }

  /// - Parameters:
  ///   - port: on the loopback interface.
  ///   - window: the bytes that the system takes in for this client, for one that is slow.
  ///   - patience: in seconds.
  /// - Throws: `Failure` when nobody listens there.
  init(port: UInt16, window: Int32? = nil, patience: Int = 4) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Failure(what: "socket: \(errno)") }
    if var window {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &window, socklen_t(MemoryLayout<Int32>.size))
    }
    var time = timeval(tv_sec: patience, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else {
      close(descriptor)
      throw Failure(what: "connect: \(errno)")
    }
  }

  deinit { close(descriptor) }

  /// - Returns: whether the server took all of it.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// More bytes; none at the end of the connection, however it ends.
  ///
  /// - Throws: `Failure` when nothing comes for too long.
  func receive(_ most: Int = 64 << 10) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: most)
    let count = recv(descriptor, &bytes, most, 0)
    if count < 0, errno == EAGAIN { throw Failure(what: "nothing came") }
    return Array(bytes.prefix(max(0, count)))
  }

  /// Whether the server has closed the connection, waiting for it.
  func isClosed() throws -> Bool { try buffer.isEmpty && receive().isEmpty }

  func receiveToEnd() throws -> [UInt8] {
    var all = buffer
    buffer = []
    while true {
      let more = try receive()
      if more.isEmpty { return all }
      all += more
    }
  }

  /// The next answer; nil where the connection ends before it.
  func answer(to method: String = "GET") throws -> Answer? {
    guard let head = try take(through: "\r\n\r\n") else { return nil }
    guard var answer = Answer(head: String(decoding: head, as: UTF8.self)) else {
      throw Failure(what: "no answer: \(String(decoding: head, as: UTF8.self))")
    }
    if method == "HEAD" || answer.status == 204 || answer.status == 304 || answer.status == 100 {
      return answer
    }
    if answer.headers["transfer-encoding"] == "chunked" {
      while let line = try take(through: "\r\n"),
        let size = Int(String(decoding: line.dropLast(2), as: UTF8.self), radix: 16)
      {
        guard let chunk = try take(size + 2) else {
          answer.isWhole = false
          return answer
        }
        if size == 0 { return answer }
        answer.body += chunk.dropLast(2)
      }
      answer.isWhole = false
    } else if let length = answer.headers["content-length"].flatMap(Int.init) {
      let body = try take(length)
      answer.isWhole = body != nil
      answer.body = body ?? []
    } else {
      answer.body = try receiveToEnd()
    }
    return answer
  }

  private func take(_ count: Int) throws -> [UInt8]? {
    while buffer.count < count {
      let more = try receive()
      if more.isEmpty { return nil }
      buffer += more
    }
    defer { buffer.removeFirst(count) }
    return Array(buffer.prefix(count))
  }

  private func take(through mark: String) throws -> [UInt8]? {
    let mark = Array(mark.utf8)
    while true {
      if buffer.count >= mark.count,
        let place = (0...buffer.count - mark.count).first(where: {
          buffer[$0] == mark[0] && buffer[$0..<$0 + mark.count].elementsEqual(mark)
        })
      {
        return try take(place + mark.count)
      }
      let more = try receive()
      if more.isEmpty { return nil }
      buffer += more
    }
  }
}
