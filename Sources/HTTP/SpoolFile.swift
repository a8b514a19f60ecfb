internal import Glibc

/// A file without a name that takes what is too large for memory, and is gone when it is let go.
package final class SpoolFile: Sendable {
  private let descriptor: Int32

  /// - Throws: `OpenFile.Failure` when the folder takes no file.
  init(in folder: String) throws(OpenFile.Failure) {
    var descriptor = open(folder, O_TMPFILE_FLAGS | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      // Not every file system knows files without a name.
      var name = Array("\(folder)/heddle-XXXXXX".utf8CString)
      descriptor = mkstemp(&name)
      if descriptor >= 0 {
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      }
    }
    guard descriptor >= 0 else { throw OpenFile.Failure(code: errno) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  func append(_ bytes: UnsafeRawBufferPointer) throws(OpenFile.Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw OpenFile.Failure(code: errno) }
      rest = rest.dropFirst(written)
    }
  }

  /// Reads up to `count` bytes at a place; fewer at the end.
  func read(_ count: Int, at place: Int) throws(OpenFile.Failure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      done = 0
      while done < count {
        let got = pread(
          descriptor, buffer.baseAddress?.advanced(by: done), count - done, place + done)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        done += got
      }
    }
    guard failure == 0 else { throw OpenFile.Failure(code: failure) }
    return bytes
  }
}

/// `O_TMPFILE` is an expression that Swift cannot import: `020000000 | O_DIRECTORY`.
private let O_TMPFILE_FLAGS: Int32 = 0o20000000 | O_DIRECTORY
