import Glibc

/// A stream over a Unix socket, with the calls that Swift's import makes awkward.
struct UnixSocket {
  struct Failure: Error { let number: Int32 }

  let descriptor: Int32

  /// - Throws: `Failure`.
  static func listening(at path: String) throws(Failure) -> UnixSocket {
    let socket = try UnixSocket(path, bind)
    guard listen(socket.descriptor, 64) == 0 else { throw Failure(number: errno) }
    return socket
  }

  /// - Throws: `Failure`.
  static func connected(to path: String) throws(Failure) -> UnixSocket {
    try UnixSocket(path, connect)
  }

  /// `nil` when the listening socket was shut down.
  func accepted() -> UnixSocket? {
    let descriptor = accept(self.descriptor, nil, nil)
    return descriptor < 0 ? nil : UnixSocket(descriptor: descriptor)
  }

  /// The next bytes; none at the end.
  func next() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      filled = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }

  /// Says whether all of it was taken.
  func send(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Ends both directions, whoever waits.
  func shutDown() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  func close() { Glibc.close(descriptor) }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  private init(
    _ path: String, _ call: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) throws(Failure) {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let fits = withUnsafeMutableBytes(of: &address.sun_path) { target in
      guard bytes.count < target.count else { return false }
      target.copyBytes(from: bytes)
      return true
    }
    guard fits else { throw Failure(number: ENAMETOOLONG) }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        call(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else {
      let number = errno
      Glibc.close(descriptor)
      throw Failure(number: number)
    }
  }
}
