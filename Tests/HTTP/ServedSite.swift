import Glibc
import Synchronization

@testable import HTTP

/// Runs a server for as long as `body` takes, which may block: it has a thread of its own, while
/// handlers need those of the tasks.
func serving<Value: Sendable>(
  _ change: (inout ServerConfiguration) -> Void = { _ in },
  handler: @escaping @Sendable (Request) async -> Response = { await echo($0) },
  _ body: @escaping @Sendable (Server) throws -> Value
) async throws -> Value {
  var configuration = ServerConfiguration()
  configuration.limits.connections = 240
  change(&configuration)
  let server = Server(configuration, handler: handler)
  try server.start()
  do {
    let value = try await blocking { try body(server) }
    await server.stop(within: .seconds(2))
    return value
  } catch {
    await server.stop(within: .seconds(2))
    throw error
  }
}

/// Runs what may block on a thread of its own, since tasks and queues share theirs.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value
{
  try await withCheckedThrowingContinuation { continuation in
    let work = Unmanaged.passRetained(
      Work { continuation.resume(with: Result { try body() }) })
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        context.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    precondition(code == 0)
    pthread_detach(thread)
  }
}

private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Says what it was asked.
@Sendable func echo(_ request: Request) async -> Response {
  var response = Response.text(
    "\(request.method.rawValue) \(request.path) \(request.content.count)\n")
  response.route = "/echo"
  return response
}

/// What a handler that waits for permission waits for.
final class Gate: Sendable {
  private let open = Atomic(false)

  func release() { open.store(true, ordering: .releasing) }

  func pass() async {
    while !open.load(ordering: .acquiring), !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(5))
    }
  }
}

/// Waits until something holds.
///
/// - Returns: whether it did before the time was over.
func holds(within seconds: Double = 5, _ condition: () -> Bool) -> Bool {
  for _ in 0..<Int(seconds * 200) {
    if condition() { return true }
    usleep(5000)
  }
  return condition()
}
