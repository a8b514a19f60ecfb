internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// One request and its answer.
///
/// Its connection's thread reads the request and suspends the connection; a task makes the answer and
/// resumes it; the thread sends what the task left here.
final class Exchange: Sendable {
  enum Step { case goOn, cut }

  private let server: Server
  private let client: ClientConnection
  private nonisolated(unsafe) let connection: OpaquePointer
  /// Where the target lies, which the library decodes in place later.
  private nonisolated(unsafe) let target: UnsafePointer<CChar>
  private let targetBytes: [UInt8]
  private let start = ContinuousClock.now
  private let id: String
  private let state = Mutex(State())

  private enum Stage {
    case head
    case body(Request, BodySpool)
    /// The body was too large: its rest is read over as long as that is little.
    case discarding(Refusal, left: Int)
    case handling
    case answered(PreparedResponse)
    case sending(PreparedResponse)
    case over
  }

  private struct State {
    var stage = Stage.head
    var method: Method?
    var task: Task<Void, Never>?
    var isCounted = false
  }

  init(
    server: Server, client: ClientConnection, connection: OpaquePointer,
    target: UnsafePointer<CChar>
  ) {
    (self.server, self.client, self.connection) = (server, client, connection)
    self.target = target
    targetBytes = Array(UnsafeRawBufferPointer(start: target, count: strlen(target)))
    id = String(UInt64.random(in: 0..<1 << 60), radix: 32)
  }

  // MARK: On the connection's thread

  /// Takes what the library has read: first the head alone, then the body's pieces, then nothing.
  func take(
    method: UnsafePointer<CChar>, version: UnsafePointer<CChar>, data: UnsafeRawBufferPointer
  ) -> Step {
    state.withLock { state in
      switch state.stage {
      case .head: return takeHead(&state, method, version)
      case .body(let request, var spool):
        // Not to be copied while it grows.
        state.stage = .over
        if data.isEmpty { return handle(request, spool.body, &state) }
        do throws(BodySpool.Refusal) {
          try spool.append(data)
          state.stage = .body(request, spool)
        } catch {
          state.stage = .discarding(server.refusal(for: error), left: Self.discarded)
        }
        return .goOn
      case .discarding(let refusal, let left):
        if data.isEmpty { return send(refusal.response, &state) }
        guard left >= data.count else { return .cut }
        state.stage = .discarding(refusal, left: left - data.count)
        return .goOn
      case .answered(let answer): return send(answer, &state)
      case .handling, .sending, .over: return .goOn
      }
    }
  }

  /// How much is read of what nobody wants, for the sake of an answer.
  private static let discarded = 1 << 20

  private func takeHead(
    _ state: inout State, _ method: UnsafePointer<CChar>, _ version: UnsafePointer<CChar>
  ) -> Step {
    server.count(inFlight: 1)
    state.isCounted = true
    state.method = Method(rawValue: String(cString: method))
    do throws(Refusal) {
      let head = try RequestHead(
        connection, method: method, target: target, targetBytes: targetBytes, version: version,
        limits: server.configuration.limits)
      let peer = ForwardedClient(
        peer: client.address, isSecure: server.configuration.certificate != nil,
        headers: head.headers, trusted: server.configuration.trustedProxies)
      let request = Request(
        head.method, head.target.path, query: head.target.query, headers: head.headers,
        content: .memory([]), client: peer.address, isSecure: peer.isSecure, id: id)
      let limit = head.framing == .none ? 0 : server.configuration.bodyLimit(request)
      var expected: Int?
      if case .length(let length) = head.framing {
        guard length <= limit else { throw server.refusal(for: .tooLarge) }
        expected = length
      }
      let spool = BodySpool(
        limit: limit, folder: server.configuration.spoolFolder, expecting: expected)
      state.stage = .body(request, spool)
      client.enter(.reading(since: start, received: nil))
      return .goOn
    } catch {
      client.refuse()
      return send(error.response, &state)
    }
  }

  private func handle(_ request: Request, _ content: RequestBody, _ state: inout State) -> Step {
    guard suspend() else { return send(server.leaving.response, &state) }
    state.stage = .handling
    let request = request.with(content)
    state.task = Task {
      let response = await self.server.respond(to: request)
      self.answer(response)
    }
    return .goOn
  }

  private func send(_ response: Response, _ state: inout State) -> Step {
    guard let answer = PreparedResponse(response, for: self, closes: true) else { return .cut }
    return send(answer, &state)
  }

  private func send(_ answer: PreparedResponse, _ state: inout State) -> Step {
    state.stage = .sending(answer)
    client.enter(.sending(since: .now, acknowledged: nil))
    let isQueued = MHD_queue_response(connection, UInt32(answer.status.code), answer.pointer)
    return isQueued == .YES ? .goOn : .cut
  }

  /// The library is through with it, one way or another.
  func end(_ code: MHD_RequestTerminationCode) {
    let (stage, method, isCounted) = state.withLock { state in
      defer {
        state.stage = .over
        state.task = nil
      }
      return (state.stage, state.method, state.isCounted)
    }
    client.end()
    if isCounted { server.count(inFlight: -1) }
    guard let log = server.configuration.log else { return }
    var sent: PreparedResponse?
    if case .sending(let answer) = stage { sent = answer }
    let known = heddle_http_info(connection, .CONNECTION_INFO_HTTP_STATUS)?.pointee.http_status
    let status = sent?.status.code ?? known.map(Int.init) ?? 0
    log.write(
      AccessLog.Entry(
        method: method?.rawValue ?? "-", route: sent?.route,
        status: status == 0 ? nil : status,
        bytes: sent?.pieces?.total ?? sent?.size ?? 0,
        microseconds: Int((ContinuousClock.now - start) / .microseconds(1)), request: id,
        isComplete: code == .REQUEST_TERMINATED_COMPLETED_OK))
  }

  /// Suspends the connection, unless the server is closing; called on its thread alone.
  func suspend() -> Bool {
    server.count(suspended: 1)
    guard !server.isClosing else {
      server.count(suspended: -1)
      return false
    }
    client.enter(.working)
    MHD_suspend_connection(connection)
    return true
  }

  // MARK: On any thread

  /// Wakes a suspended connection, once.
  func resume(to phase: ClientConnection.Phase) {
    client.enter(phase)
    MHD_resume_connection(connection)
    server.count(suspended: -1)
  }

  private func answer(_ response: Response) {
    let closes = server.isStopping
    let prepared =
      PreparedResponse(response, for: self, closes: closes)
      ?? PreparedResponse(server.failure.response, for: self, closes: true)
    state.withLock { state in
      // Somebody may have answered in its stead.
      guard case .handling = state.stage, let prepared else { return }
      state.stage = .answered(prepared)
      resume(to: .sending(since: .now, acknowledged: nil))
    }
  }

  /// Answers at once, since the server closes; what the handler still makes is for nobody.
  func abandon() {
    let leaving = PreparedResponse(server.leaving.response, for: self, closes: true)
    state.withLock { state in
      switch state.stage {
      case .handling:
        state.task?.cancel()
        guard let leaving else { return }
        state.stage = .answered(leaving)
        resume(to: .sending(since: .now, acknowledged: nil))
      case .sending(let answer): answer.pieces?.abandon()
      default: break
      }
    }
  }
}
