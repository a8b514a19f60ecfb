internal import Glibc

/// A file that is open as long as somebody holds this.
package final class OpenFile: Sendable {
  let descriptor: Int32
  let size: Int

  package struct Failure: Error, Hashable {
    /// The system's error number.
    package let code: Int32
  }

  /// Opens an ordinary file to be read.
  init(path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Failure(code: EINVAL)
    }
    (self.descriptor, size) = (descriptor, Int(facts.st_size))
  }

  deinit { close(descriptor) }

  /// A descriptor of its own for somebody who closes it.
  func duplicate() throws(Failure) -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw Failure(code: errno) }
    return copy
  }
}
