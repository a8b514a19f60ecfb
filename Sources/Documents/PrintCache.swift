internal import Synchronization

/// What was printed lately, by the digest of its document; what was used longest ago goes first.
final class PrintCache: Sendable {
  private let limit: Int
  private let state = Mutex(State())

  private struct State {
    var entries: [String: (bytes: [UInt8], used: Int)] = [:]
    var size = 0
    var clock = 0
  }

  /// - Parameter limit: in bytes.
  init(limit: Int) { self.limit = limit }

  subscript(key: String) -> [UInt8]? {
    get {
      state.withLock { state in
        state.clock += 1
        state.entries[key]?.used = state.clock
        return state.entries[key]?.bytes
      }
    }
    set {
      state.withLock { state in
        state.clock += 1
        state.size -= state.entries.removeValue(forKey: key)?.bytes.count ?? 0
        guard let newValue, newValue.count <= limit else { return }
        state.entries[key] = (newValue, state.clock)
        state.size += newValue.count
        while state.size > limit,
          let oldest = state.entries.min(by: { $0.value.used < $1.value.used })?.key
        {
          state.size -= state.entries.removeValue(forKey: oldest)?.bytes.count ?? 0
        }
      }
    }
  }
}
