import Foundation
import Support
import Synchronization

/// Stands between a client and PostgreSQL and passes on one message of the protocol after another,
/// until it cuts every connection at a place that it was told.
final class CuttingProxy: Sendable {
  /// Where a connection is cut, counted in the messages of both sides from 1.
  struct Cut: Sendable {
    let message: Int
    /// Whether the message was still passed on.
    let isAfter: Bool
  }

  private struct State {
    var cut: Cut?
    var count = 0
    var passed: [Character] = []
    var open: [Connection] = []
  }

  private let folder: TemporaryFolder
  private let listener: UnixSocket
  private let server: String
  private let state = Mutex(State())

  /// - Parameter folder: holds the server's socket.
  /// - Throws: where there is no room for a socket.
  init(to folder: URL) throws {
    self.folder = try TemporaryFolder()
    server = folder.appending(path: ".s.PGSQL.5432").path
    listener = try UnixSocket.listening(at: self.folder.url.appending(path: ".s.PGSQL.5432").path)
    let (listener, server) = (listener, server)
    Thread.detachNewThread { [weak self] in
      while let client = listener.accepted() {
        guard let self, let connection = try? UnixSocket.connected(to: server) else {
          client.close()
          continue
        }
        self.pass(between: client, connection)
      }
    }
  }

  deinit {
    listener.shutDown()
    listener.close()
  }

  var host: String { folder.url.path }

  /// From now on counts messages, and cuts once.
  func arm(_ cut: Cut) {
    state.withLock { state in (state.cut, state.count, state.passed) = (cut, 0, []) }
  }

  /// Whether the cut was made since; then everything is passed on.
  var hasCut: Bool { state.withLock { $0.cut == nil } }

  /// The types of the messages that were passed on since.
  var passed: String { state.withLock { String($0.passed) } }

  private func pass(between client: UnixSocket, _ server: UnixSocket) {
    let connection = Connection(client: client, server: server)
    state.withLock { $0.open.append(connection) }
    for (from, to, isClient) in [(client, server, true), (server, client, false)] {
      Thread.detachNewThread { [self] in
        var messages = MessageSplitter(isClient: isClient)
        reading: while true {
          let bytes = from.next()
          if bytes.isEmpty { break }
          for message in messages.add(bytes) where !passOn(message, to) { break reading }
        }
        connection.shutDown()
        guard connection.isLastEnd() else { return }
        // Nobody may shut down a descriptor that is somebody else's by then.
        state.withLock { state in
          state.open.removeAll { $0 === connection }
          connection.close()
        }
      }
    }
  }

  /// Says whether the connection goes on.
  private func passOn(_ message: [UInt8], _ target: UnixSocket) -> Bool {
    let cut = state.withLock { state -> Cut? in
      guard let cut = state.cut else { return nil }
      state.count += 1
      let isHere = state.count == cut.message
      if isHere { state.cut = nil }
      if !isHere || cut.isAfter, let type = message.first {
        state.passed.append(Character(UnicodeScalar(type)))
      }
      return isHere ? cut : nil
    }
    guard let cut else { return target.send(message) }
    if cut.isAfter { _ = target.send(message) }
    state.withLock { state in for connection in state.open { connection.shutDown() } }
    return false
  }
}

/// The two sides of a connection, closed when nothing comes from either.
private final class Connection: Sendable {
  private let client, server: UnixSocket
  private let ends = Mutex(0)

  init(client: UnixSocket, server: UnixSocket) { (self.client, self.server) = (client, server) }

  func shutDown() {
    client.shutDown()
    server.shutDown()
  }

  func isLastEnd() -> Bool {
    ends.withLock { ends in
      ends += 1
      return ends == 2
    }
  }

  func close() {
    client.close()
    server.close()
  }
}
