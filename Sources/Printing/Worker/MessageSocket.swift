internal import Glibc

/// One end of a connection that keeps messages apart (`SOCK_SEQPACKET`); fields are set off by NUL.
struct MessageSocket {
  let descriptor: Int32

  enum Received: Equatable {
    case message([String])
    /// The other end is gone.
    case closed
    case late
  }

  /// Longer messages are cut; only LibreOffice's own words can be.
  private static let limit = 16 << 10

  /// A connected pair that no other process inherits.
  static func pair() throws(PrintError) -> (MessageSocket, MessageSocket) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_SEQPACKET.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw .cannotKeep(path: "socketpair", number: errno)
    }
    return (MessageSocket(descriptor: ends[0]), MessageSocket(descriptor: ends[1]))
  }

  /// Nothing is sent to an end that is gone; the next `receive` tells.
  func send(_ fields: [String]) {
    let bytes = Array(fields.joined(separator: "\0").utf8.prefix(Self.limit))
    while Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) < 0,
      errno == EINTR
    {}
  }

  /// Waits for the next message, at most for `seconds` where they are given.
  func receive(within seconds: Int? = nil) -> Received {
    let clock = SuspendingClock()
    let end = seconds.map { clock.now.advanced(by: .seconds($0)) }
    while true {
      var entry = pollfd(descriptor: descriptor)
      let wait = end.map { Self.milliseconds(clock.now.duration(to: $0)) } ?? -1
      let ready = poll(&entry, 1, wait)
      if ready > 0 { break }
      if ready == 0, let end, clock.now >= end { return .late }
      if ready < 0, errno != EINTR { return .closed }
    }
    var buffer = [UInt8](repeating: 0, count: Self.limit)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return .closed }
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    return .message(
      text.split(separator: "\0", omittingEmptySubsequences: false).map(String.init))
  }

  /// Waits until the other end is gone.
  func waitForClosing() {
    var entry = pollfd(descriptor: descriptor, events: 0)
    while poll(&entry, 1, -1) <= 0 {}
  }

  func close() { _ = Glibc.close(descriptor) }

  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    return Int32(clamping: max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
  }
}

extension pollfd {
  fileprivate init(descriptor: Int32, events: Int32 = POLLIN) {
    self.init(fd: descriptor, events: Int16(events), revents: 0)
  }
}
