internal import Glibc

/// Room beside a database that is given up when the disk is full: even to be read, a database
/// needs a little.
struct Reserve {
  private static let bytes = 256 << 10

  private let path: String

  init(besideDatabase path: String) { self.path = path + "-reserve" }

  /// Sets the room aside where there is plenty; without it work goes on just as well.
  func keep() {
    var disk = statvfs()
    let isPlenty =
      statvfs(folder, &disk) == 0
      && UInt64(disk.f_bavail) * UInt64(disk.f_frsize) > 4 * UInt64(Self.bytes)
    guard isPlenty else { return }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    if posix_fallocate(file, 0, off_t(Self.bytes)) != 0 { unlink(path) }
    close(file)
  }

  /// Says whether there was any.
  func giveUp() -> Bool { unlink(path) == 0 }

  private var folder: String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }
}
