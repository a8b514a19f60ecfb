internal import Glibc

/// Why a file could not be read or written, with the system's own words.
enum FileError: Error, Hashable {
  case cannotRead(path: String, SystemReason)
  case cannotWrite(path: String, SystemReason)
  case tooLarge(path: String, bytes: Int, limit: Int)
  case databaseExists(path: String)
  /// A file or folder where a backup or restored records were to go.
  case alreadyThere(path: String)
  /// Files that are there already and differ from what would be written.
  case wouldReplace([String])
}

/// The whole content of a file.
///
/// - Throws: `cannotRead`, or `tooLarge` above `limit` bytes.
func contents(of path: String, limit: Int = 64 << 20) throws(FileError) -> [UInt8] {
  let file = try FileBytes(path)
  var bytes: [UInt8] = []
  while true {
    let piece = try file.next()
    if piece.isEmpty { return bytes }
    bytes += piece
    if bytes.count > limit { throw .tooLarge(path: path, bytes: bytes.count, limit: limit) }
  }
}

/// The content of a file, piece by piece.
struct FileBytes: ~Copyable {
  private let path: String
  fileprivate let descriptor: Int32

  /// - Throws: `cannotRead`.
  init(_ path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: path, SystemReason()) }
  }

  deinit { close(descriptor) }

  /// The next bytes, at most 64 KiB; none at the end.
  ///
  /// - Throws: `cannotRead`.
  func next() throws(FileError) -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      repeat {
        count = read(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0
        && errno == EINTR
      filled = max(0, count)
    }
    guard count >= 0 else { throw .cannotRead(path: path, SystemReason()) }
    return bytes
  }
}

extension FileBytes {
  /// Somebody else who may read a file.
  enum Others: Hashable {
    case groupOrAll
    /// Neither this user nor the superuser owns it.
    case owner
  }

  /// Whether others than this user may read the open file; asked of what is open, so that it cannot
  /// have been put in another's place meanwhile.
  func othersWhoRead() -> Others? {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return .groupOrAll }
    // A pipe is read by whoever holds its end.
    if facts.st_mode & S_IFMT == S_IFIFO { return nil }
    if facts.st_mode & 0o077 != 0 { return .groupOrAll }
    return facts.st_uid == geteuid() || facts.st_uid == 0 ? nil : .owner
  }
}

/// The system's own error number, taken right after a call that failed.
struct SystemReason: Hashable, Sendable {
  let number: Int32

  init(_ number: Int32 = errno) { self.number = number }
}

/// The last part of a path.
func fileName(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
}

/// The folder that a path lies in; `.` for a bare name.
func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
