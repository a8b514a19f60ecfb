internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// Serves HTTP/1.1, by TLS where it has a certificate, on libmicrohttpd's own threads; what answers runs
/// as tasks, so that these threads never wait for it.
package final class Server: Sendable {
  package let configuration: ServerConfiguration
  private let handler: @Sendable (Request) async -> Response
  let connections: ConnectionTable
  let lingering = LingeringSockets()
  private let stopping = Atomic(false)
  private let closing = Atomic(false)
  private let suspended = Atomic(0)
  private let inFlight = Atomic(0)
  private let state = Mutex<Running?>(nil)

  private struct Running: @unchecked Sendable {
    let daemon: OpaquePointer
    let port: UInt16
    let sweeper: Sweeper
    let secrets: [UnsafeMutablePointer<CChar>]
  }

  package init(
    _ configuration: ServerConfiguration, handler: @escaping @Sendable (Request) async -> Response
  ) {
    (self.configuration, self.handler) = (configuration, handler)
    connections = ConnectionTable(
      configuration.limits, trusted: configuration.trustedProxies)
  }

  /// The port that it listens on; 0 when it does not.
  package var port: UInt16 { state.withLock { $0?.port ?? 0 } }

  /// Connections that are open now.
  package var openConnections: Int { connections.count }

  /// Begins to take connections; it can be started once.
  ///
  /// - Throws: `ServerError`.
  package func start() throws(ServerError) {
    raiseFileLimit()
    let secrets = try configuration.certificate.map { certificate throws(ServerError) in
      [try Self.text(of: certificate.chain), try Self.text(of: certificate.key)]
    }
    let listener = try Listener(configuration.address, configuration.port)
    var settings = heddle_http_settings()
    settings.listener = listener.descriptor
    settings.threads = UInt32(threads)
    settings.connections = UInt32(configuration.limits.connections)
    settings.idle_seconds = UInt32(max(1, configuration.limits.idle / .seconds(1)))
    // Room for the library's own notes on each header, and for the answer's.
    settings.connection_memory = max(32 << 10, 2 * configuration.limits.headBytes)
    settings.certificate = secrets.map { UnsafePointer($0[0]) }
    settings.key = secrets.map { UnsafePointer($0[1]) }
    settings.accept = ServerCallbacks.accept
    settings.take = ServerCallbacks.take
    settings.connection = ServerCallbacks.connection
    settings.completed = ServerCallbacks.completed
    settings.target = ServerCallbacks.target
    // The library's threads know it until it is stopped.
    let context = Unmanaged.passRetained(self)
    settings.context = context.toOpaque()
    guard let daemon = heddle_http_start(&settings) else {
      context.release()
      listener.close()
      for secret in secrets ?? [] { free(secret) }
      throw .refusedByLibrary
    }
    state.withLock {
      $0 = Running(
        daemon: daemon, port: listener.port, sweeper: Sweeper(self), secrets: secrets ?? [])
    }
  }

  /// Takes no more connections, lets what was asked be answered until `deadline`, answers 503 to the
  /// rest, and closes.
  package func stop(within deadline: Duration = .seconds(10)) async {
    let running = state.withLock { state in
      defer { state = nil }
      return state
    }
    guard let running else { return }
    // Of its own, so that a caller who is cancelled does not cut the waiting short.
    await Task.detached { await self.stop(running, within: deadline) }.value
  }

  private func stop(_ running: Running, within deadline: Duration) async {
    stopping.store(true, ordering: .releasing)
    let listener = MHD_quiesce_daemon(running.daemon)
    if listener >= 0 { close(listener) }
    await wait(deadline) { self.inFlight.load(ordering: .acquiring) == 0 }
    closing.store(true, ordering: .sequentiallyConsistent)
    // The library aborts the program if it is stopped while a connection is suspended.
    let isAwake = await wait(.seconds(5)) {
      for exchange in self.connections.exchanges { exchange.abandon() }
      return self.suspended.load(ordering: .sequentiallyConsistent) == 0
    }
    await wait(.seconds(1)) { self.inFlight.load(ordering: .acquiring) == 0 }
    running.sweeper.stop()
    lingering.closeAll()
    guard isAwake else { return }
    MHD_stop_daemon(running.daemon)
    for secret in running.secrets { free(secret) }
    Unmanaged.passUnretained(self).release()
  }

  @discardableResult
  private func wait(_ time: Duration, for condition: () -> Bool) async -> Bool {
    let end = ContinuousClock.now + time
    while !condition() {
      guard ContinuousClock.now < end else { return false }
      try? await Task.sleep(for: .milliseconds(5))
    }
    return true
  }

  /// `epoll_wait` that returns exactly 128 events stalls libmicrohttpd 0.9.75, so that no thread may have as
  /// many connections.
  private var threads: Int {
    let cores = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return max(cores, (configuration.limits.connections + 119) / 120)
  }

  private func raiseFileLimit() {
    var limit = rlimit()
    let wanted = rlim_t(configuration.limits.connections + 3 * threads + 256)
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
      limit.rlim_cur < wanted
    else { return }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  private static func text(of path: String) throws(ServerError) -> UnsafeMutablePointer<CChar> {
    guard let file = try? OpenFile(path: path), file.size < 1 << 20 else {
      throw .unreadableFile(path, code: errno)
    }
    let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: file.size + 1)
    bytes.initialize(repeating: 0, count: file.size + 1)
    guard pread(file.descriptor, bytes, file.size, 0) == file.size else {
      bytes.deallocate()
      throw .unreadableFile(path, code: errno)
    }
    return bytes
  }

  // MARK: What exchanges ask

  package var isStopping: Bool { stopping.load(ordering: .acquiring) }

  var isClosing: Bool { closing.load(ordering: .sequentiallyConsistent) }

  func count(inFlight change: Int) { inFlight.add(change, ordering: .acquiringAndReleasing) }

  func count(suspended change: Int) { suspended.add(change, ordering: .sequentiallyConsistent) }

  func respond(to request: Request) async -> Response {
    if request.path == "/healthz", request.method == .get || request.method == .head {
      let isReady = !isStopping ? await configuration.isReady() : false
      var response = Response.text(isReady ? "ok\n" : "unavailable\n", isReady ? .ok : .unavailable)
      response.headers["Cache-Control"] = "no-store"
      response.route = "/healthz"
      return response
    }
    return await handler(request).fitted(to: request)
  }

  let leaving = Refusal(status: .unavailable, reason: "The server is being stopped.")

  let failure = Refusal(status: .serverError, reason: "The answer could not be sent.")

  func refusal(for problem: BodySpool.Refusal) -> Refusal {
    switch problem {
    case .tooLarge: Refusal(status: .contentTooLarge, reason: "The body is too large.")
    case .noRoom: Refusal(status: Status(507), reason: "There is no room for the body.")
    }
  }
}
