internal import Synchronization

/// Carries a finished file from the thread that printed it.
final class PrintedBox: Sendable {
  private let content = Mutex<[UInt8]>([])

  func take(_ bytes: [UInt8]) { content.withLock { $0 = bytes } }

  var bytes: [UInt8] { content.withLock { $0 } }
}
