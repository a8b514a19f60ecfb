internal import Glibc
internal import Synchronization

/// A thread that looks at all connections again and again, since the library's own timeout begins anew with
/// every byte.
final class Sweeper: @unchecked Sendable {
  private let server: Server
  private let ends = Atomic(false)
  private var thread = pthread_t()

  init(_ server: Server) {
    self.server = server
    let context = Unmanaged.passRetained(self)
    let isStarted = pthread_create(&thread, nil, sweep, context.toOpaque()) == 0
    if !isStarted {
      context.release()
      thread = pthread_t()
      ends.store(true, ordering: .relaxed)
    }
  }

  func stop() {
    guard !ends.exchange(true, ordering: .acquiringAndReleasing) else { return }
    pthread_join(thread, nil)
  }

  fileprivate func run() {
    let limits = server.configuration.limits
    let shortest = min(limits.head, limits.body, .seconds(4))
    let step = Duration.milliseconds(20)
    var due = ContinuousClock.now
    while !ends.load(ordering: .acquiring) {
      if ContinuousClock.now >= due {
        server.connections.sweep()
        due = .now + max(shortest / 4, step)
      }
      server.lingering.drain()
      usleep(20_000)
    }
  }
}

private let sweep: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
  context in
  context.map { Unmanaged<Sweeper>.fromOpaque($0).takeRetainedValue().run() }
  return nil
}
