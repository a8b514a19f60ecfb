internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// A client's connection, and what it is being waited for.
final class ClientConnection: Sendable {
  enum Phase {
    /// For a head. Before the connection's first byte, and between requests, it may wait for long.
    case waiting(received: UInt64?, since: ContinuousClock.Instant?)
    /// For a body.
    case reading(since: ContinuousClock.Instant, received: UInt64?)
    /// For our own answer.
    case working
    /// For the client to take the answer.
    case sending(since: ContinuousClock.Instant, acknowledged: UInt64?)
  }

  let socket: Int32
  let address: NetworkAddress?
  private let state = Mutex(State())

  private struct State {
    var phase = Phase.waiting(received: 0, since: nil)
    var exchange: Exchange?
    /// Whether something was refused that the client may still be sending.
    var lingers = false
  }

  init(socket: Int32, address: NetworkAddress?) {
    (self.socket, self.address) = (socket, address)
  }

  var exchange: Exchange? { state.withLock { $0.exchange } }

  var lingers: Bool { state.withLock { $0.lingers } }

  func begin(_ exchange: Exchange) { state.withLock { $0.exchange = exchange } }

  func enter(_ phase: Phase) { state.withLock { $0.phase = phase } }

  func refuse() { state.withLock { $0.lingers = true } }

  func end() {
    state.withLock {
      $0.exchange = nil
      $0.phase = .waiting(received: nil, since: nil)
    }
  }

  /// Whether it has taken longer than it may; called again and again.
  func isOverdue(at now: ContinuousClock.Instant, _ limits: ServerLimits) -> Bool {
    state.withLock { state in
      switch state.phase {
      case .working: return false
      case .waiting(let before?, let since):
        let received = heddle_http_received(socket)
        if let since { return since.duration(to: now) > limits.head }
        if received > before { state.phase = .waiting(received: before, since: now) }
        return false
      case .waiting(nil, _):
        state.phase = .waiting(received: heddle_http_received(socket), since: nil)
        return false
      case .reading(let since, let before):
        let received = heddle_http_received(socket)
        guard let before else {
          state.phase = .reading(since: since, received: received)
          return false
        }
        return Self.isSlow(received - before, since.duration(to: now), limits)
      case .sending(let since, let before):
        let acknowledged = heddle_http_acknowledged(socket)
        guard let before else {
          state.phase = .sending(since: since, acknowledged: acknowledged)
          return false
        }
        return Self.isSlow(acknowledged - before, since.duration(to: now), limits)
      }
    }
  }

  private static func isSlow(_ bytes: UInt64, _ time: Duration, _ limits: ServerLimits) -> Bool {
    let seconds = (time - limits.body) / .seconds(1)
    return seconds > 0 && Double(bytes) < seconds * Double(limits.slowestRate)
  }

  /// Ends the connection; the library finds out by itself.
  func cut() { shutdown(socket, Int32(SHUT_RDWR)) }
}
