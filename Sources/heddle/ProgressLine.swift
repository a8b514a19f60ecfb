internal import Glibc
internal import Synchronization

/// A line at the bottom of a terminal that is written over again; elsewhere nothing is shown.
final class ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let latest = Mutex<SuspendingClock.Instant?>(nil)

  /// Shows `text` unless another one has only just been shown.
  func show(_ text: @autoclosure () -> String) {
    guard isTerminal else { return }
    let now = SuspendingClock.now
    let isDue = latest.withLock { latest in
      if let latest, latest.duration(to: now) < .milliseconds(200) { return false }
      latest = now
      return true
    }
    if isDue { Console.show("\r\(text())\u{1B}[K") }
  }

  /// Leaves the line as if nothing had been there.
  func clear() {
    if isTerminal { Console.show("\r\u{1B}[K") }
  }
}
