internal import Glibc
internal import Synchronization

/// Connections that were closed while the client was still sending.
///
/// A socket that is closed with something unread resets the connection, and the client may never see why it was
/// refused. So these stay open a little longer, and what comes is thrown away.
final class LingeringSockets: Sendable {
  private let sockets = Mutex<[(descriptor: Int32, until: ContinuousClock.Instant)]>([])

  private static let most = 64

  /// Keeps what is about to be closed.
  func add(_ socket: Int32) {
    sockets.withLock { sockets in
      guard sockets.count < Self.most else { return }
      let descriptor = fcntl(socket, F_DUPFD_CLOEXEC, 0)
      guard descriptor >= 0 else { return }
      shutdown(descriptor, Int32(SHUT_WR))
      sockets.append((descriptor, .now + .seconds(3)))
    }
  }

  var isEmpty: Bool { sockets.withLock { $0.isEmpty } }

  func drain() {
    let now = ContinuousClock.now
    sockets.withLock { sockets in
      sockets.removeAll { socket in
        let isDone = now > socket.until || Self.hasEnded(socket.descriptor)
        if isDone { close(socket.descriptor) }
        return isDone
      }
    }
  }

  func closeAll() {
    sockets.withLock { sockets in
      for socket in sockets { close(socket.descriptor) }
      sockets = []
    }
  }

  private static func hasEnded(_ socket: Int32) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { buffer in
      for _ in 0..<16 {
        let count = recv(socket, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
        if count < 0 { return errno != EAGAIN && errno != EINTR }
        if count == 0 { return true }
      }
      return false
    }
  }
}
