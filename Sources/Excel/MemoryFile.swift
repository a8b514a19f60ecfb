internal import CXLSXWriter
internal import Glibc

/// A file in memory that ends with its value.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  init() throws(ExcelError) {
    descriptor = memfd_create("workbook", Self.closeOnExec)
    guard descriptor >= 0 else { throw .cannotWrite(errno) }
  }

  /// `MFD_CLOEXEC`, which glibc hides like the function.
  private static let closeOnExec: UInt32 = 1

  deinit { close(descriptor) }

  /// By which a library of this process opens it.
  var path: String { "/proc/self/fd/\(descriptor)" }

  func bytes() throws(ExcelError) -> [UInt8] {
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else { throw .cannotWrite(errno) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(end)) { buffer, count in
      while count < buffer.count, let start = buffer.baseAddress {
        let read = pread(descriptor, start + count, buffer.count - count, off_t(count))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else {
          failure = read < 0 ? errno : EIO
          return
        }
        count += read
      }
    }
    guard failure == 0 else { throw .cannotWrite(failure) }
    return bytes
  }
}
