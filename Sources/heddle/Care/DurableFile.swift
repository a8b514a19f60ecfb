internal import Glibc

/// A file on its way to its name: written under another one, and given its own when whole and on the
/// disk.
final class DurableFile {
  let final: String
  /// Where it is written until then.
  let draft: String

  /// Takes the name for a new file that `mode` allows others to use.
  ///
  /// - Throws: `alreadyThere` when something has the name, `cannotWrite`.
  init(_ path: String, mode: mode_t) throws(FileError) {
    if access(path, F_OK) == 0 { throw .alreadyThere(path: path) }
    (final, draft) = (path, path + ".unfinished")
    Self.remove(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, SystemReason()) }
    close(descriptor)
  }

  deinit { Self.remove(draft) }

  /// Gives it its name; never to a file that somebody else has put there meanwhile.
  ///
  /// - Throws: `cannotWrite`, `alreadyThere`.
  func finish() throws(FileError) {
    try sync(draft)
    // Unlike renaming, this never takes the place of a file that is there.
    var moved = link(draft, final) == 0
    if moved {
      unlink(draft)
    } else if errno != EEXIST, access(final, F_OK) != 0 {
      // A file system without links, as on many a memory stick.
      moved = rename(draft, final) == 0
    }
    guard moved else {
      throw errno == EEXIST ? .alreadyThere(path: final) : .cannotWrite(path: final, SystemReason())
    }
    try sync(folder(of: final))
  }

  /// With what SQLite may have put beside it.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal", "-reserve"] { unlink(path + suffix) }
  }

  private func sync(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: final, SystemReason()) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: final, SystemReason()) }
  }
}

/// Copies a file, of any size.
///
/// - Throws: `FileError`.
func copyFile(_ source: String, to copy: String) throws(FileError) {
  let file = try FileBytes(source)
  let descriptor = open(copy, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { throw .cannotWrite(path: copy, SystemReason()) }
  defer { close(descriptor) }
  while true {
    var rest = try file.next()[...]
    if rest.isEmpty { return }
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .cannotWrite(path: copy, SystemReason()) }
      rest = rest.dropFirst(written)
    }
  }
}
