internal import Dispatch
internal import Synchronization
internal import Training

/// Runs what takes its time on purpose away from the threads that answer requests, two at once: each
/// takes 19 MiB.
final class HashingQueue: Sendable {
  static let shared = HashingQueue()
  /// More would only wait for each other.
  private static let limit = 200

  private let lanes = ["heddle.hashing.1", "heddle.hashing.2"].map { DispatchQueue(label: $0) }
  private let load = Mutex([0, 0])

  /// - Throws: `busy`, or what `body` throws.
  func run<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    let lane = load.withLock { load -> Int? in
      guard load.reduce(0, +) < Self.limit else { return nil }
      let lane = load[0] <= load[1] ? 0 : 1
      load[lane] += 1
      return lane
    }
    guard let lane else { throw Refused(.account(.busy)) }
    return try await withCheckedThrowingContinuation { continuation in
      lanes[lane].async {
        let result = Swift.Result { try body() }
        self.load.withLock { $0[lane] -= 1 }
        continuation.resume(with: result)
      }
    }
  }
}
