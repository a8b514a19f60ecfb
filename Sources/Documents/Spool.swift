internal import Glibc
internal import Printing
internal import Synchronization

/// Bytes kept in a file without a name, which goes with it: what is too much for memory.
package final class Spool: Sendable {
  private let descriptor: Int32
  private let folder: String
  private let size = Mutex(0)

  /// - Throws: `PrintError.cannotKeep`.
  package init(in folder: String) throws {
    self.folder = folder
    descriptor = open(folder, O_RDWR | heddleUnnamed | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw PrintError.cannotKeep(path: folder, number: errno) }
  }

  deinit { close(descriptor) }

  package var count: Int { size.withLock { $0 } }

  /// Keeps bytes behind all others.
  ///
  /// - Returns: where they are.
  /// - Throws: `PrintError.cannotKeep`.
  @discardableResult
  package func append(_ bytes: [UInt8]) throws -> Range<Int> {
    try size.withLock { size in
      let start = size
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes {
          pwrite(descriptor, $0.baseAddress, $0.count, off_t(size))
        }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw PrintError.cannotKeep(path: folder, number: errno) }
        size += written
        rest = rest.dropFirst(written)
      }
      return start..<size
    }
  }

  /// - Throws: `PrintError.cannotKeep` where they cannot be read back.
  package func bytes(_ range: Range<Int>) throws -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count {
        let count = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, range.count - filled,
          off_t(range.lowerBound + filled))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failed = true
          return
        }
        filled += count
      }
    }
    if failed { throw PrintError.cannotKeep(path: folder, number: errno) }
    return bytes
  }

  /// All of it in pieces, each given once.
  package func pieces(of length: Int = 1 << 16) -> @Sendable () throws -> [UInt8]? {
    let place = Place()
    return {
      try place.next.withLock { next in
        let end = min(self.count, next + length)
        guard next < end else { return nil }
        defer { next = end }
        return try self.bytes(next..<end)
      }
    }
  }

  private final class Place: Sendable {
    let next = Mutex(0)
  }
}

/// `O_TMPFILE`, a macro that Swift does not see: `__O_TMPFILE | O_DIRECTORY`.
private let heddleUnnamed: Int32 = 0o20000000 | O_DIRECTORY
