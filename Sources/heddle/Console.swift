internal import Glibc

internal import Synchronization

/// Where words for people go.
enum Console {
  /// Whether all that was said could be written.
  static var isIntact: Bool { !broken.load(ordering: .relaxed) }

  private static let broken = Atomic(false)

  static func say(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  static func complain(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// Passing words on a terminal; that they do not arrive harms nothing.
  static func show(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return broken.store(true, ordering: .relaxed) }
      bytes = bytes.dropFirst(written)
    }
  }
}
