internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// Gives the library a body piece by piece: one is being sent, one is made ahead, so that a slow client
/// fills no memory.
final class PieceSource: Sendable {
  private let exchange: Exchange
  private let length: Int?
  private let produce: @Sendable () async throws -> [UInt8]?
  private let state = Mutex(State())

  private struct State {
    var current: [UInt8] = []
    /// How much of it was taken.
    var taken = 0
    var next: [UInt8]?
    var isProducing = false
    var isEnded = false
    var hasFailed = false
    /// Whether the connection is suspended until there is a piece.
    var isAwaited = false
    var total = 0
    var task: Task<Void, Never>?
  }

  init(
    for exchange: Exchange, length: Int?, _ produce: @escaping @Sendable () async throws -> [UInt8]?
  ) {
    (self.exchange, self.length, self.produce) = (exchange, length, produce)
  }

  /// The bytes that were handed on.
  var total: Int { state.withLock { $0.total } }

  func makeResponse() -> OpaquePointer? {
    let context = Unmanaged.passRetained(self)
    let response = MHD_create_response_from_callback(
      length.map(UInt64.init) ?? heddle_http_size_unknown(), 16 << 10, takePiece,
      context.toOpaque(), releaseSource)
    if response == nil { context.release() }
    return response
  }

  /// Called on the connection's thread when there is room for `room` bytes.
  fileprivate func take(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
    state.withLock { state in
      if state.taken == state.current.count, let next = state.next {
        (state.current, state.taken, state.next) = (next, 0, nil)
      }
      if state.next == nil { request(&state) }
      let count = min(room, state.current.count - state.taken)
      if count > 0 {
        state.current.withUnsafeBytes { bytes in
          UnsafeMutableRawPointer(buffer).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: bytes[state.taken..<state.taken + count])
              .baseAddress ?? UnsafeRawPointer(buffer), byteCount: count)
        }
        state.taken += count
        state.total += count
        return count
      }
      if state.hasFailed { return heddle_http_end_with_error() }
      if state.isEnded {
        return length.map { $0 == state.total } ?? true
          ? heddle_http_end_of_stream() : heddle_http_end_with_error()
      }
      guard exchange.suspend() else { return heddle_http_end_with_error() }
      state.isAwaited = true
      return 0
    }
  }

  private func request(_ state: inout State) {
    guard !state.isProducing, !state.isEnded, !state.hasFailed else { return }
    state.isProducing = true
    state.task = Task { await self.make() }
  }

  private func make() async {
    var piece: [UInt8]? = []
    var hasFailed = false
    do {
      // An empty piece says nothing.
      while let made = piece, made.isEmpty { piece = try await produce() }
    } catch {
      hasFailed = true
    }
    state.withLock { state in
      state.isProducing = false
      if hasFailed {
        state.hasFailed = true
      } else if let piece {
        state.next = piece
      } else {
        state.isEnded = true
      }
      wake(&state)
    }
  }

  private func wake(_ state: inout State) {
    guard state.isAwaited else { return }
    state.isAwaited = false
    exchange.resume(to: .sending(since: .now, acknowledged: nil))
  }

  /// Ends it before its time; the client sees that something is missing.
  func abandon() {
    state.withLock { state in
      state.hasFailed = true
      state.task?.cancel()
      wake(&state)
    }
  }

  fileprivate func release() { state.withLock { $0.task?.cancel() } }
}

private let takePiece: MHD_ContentReaderCallback = { source, _, buffer, room in
  guard let source, let buffer else { return heddle_http_end_with_error() }
  return Unmanaged<PieceSource>.fromOpaque(source).takeUnretainedValue().take(buffer, room)
}

private let releaseSource: MHD_ContentReaderFreeCallback = { source in
  guard let source else { return }
  Unmanaged<PieceSource>.fromOpaque(source).takeRetainedValue().release()
}
