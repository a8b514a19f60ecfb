internal import Synchronization

/// All connections that are open, and how many each address has.
final class ConnectionTable: Sendable {
  private let state = Mutex(State())
  private let limits: ServerLimits
  private let trusted: Set<NetworkAddress>

  private struct State {
    var all: [ObjectIdentifier: ClientConnection] = [:]
    var counts: [NetworkAddress: Int] = [:]
  }

  init(_ limits: ServerLimits, trusted: Set<NetworkAddress>) {
    (self.limits, self.trusted) = (limits, trusted)
  }

  func accepts(_ address: NetworkAddress?) -> Bool {
    guard let address, !trusted.contains(address) else { return true }
    return state.withLock {
      $0.counts[address.subscriber, default: 0] < limits.connectionsPerAddress
    }
  }

  func add(_ connection: ClientConnection) {
    state.withLock {
      $0.all[ObjectIdentifier(connection)] = connection
      if let address = connection.address { $0.counts[address.subscriber, default: 0] += 1 }
    }
  }

  func remove(_ connection: ClientConnection) {
    state.withLock {
      $0.all[ObjectIdentifier(connection)] = nil
      guard let key = connection.address?.subscriber, let count = $0.counts[key] else { return }
      $0.counts[key] = count > 1 ? count - 1 : nil
    }
  }

  /// Cuts those that are overdue; none is closed meanwhile, so that no other socket can have its number.
  func sweep() {
    let now = ContinuousClock.now
    state.withLock { state in
      for connection in state.all.values where connection.isOverdue(at: now, limits) {
        connection.cut()
      }
    }
  }

  var exchanges: [Exchange] { state.withLock { $0.all.values.compactMap(\.exchange) } }

  var count: Int { state.withLock { $0.all.count } }
}
