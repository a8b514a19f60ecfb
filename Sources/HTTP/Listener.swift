internal import Glibc

/// A socket that takes connections.
struct Listener {
  let descriptor: Int32
  let port: UInt16

  init(_ address: String, _ port: UInt16) throws(ServerError) {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE | AI_NUMERICSERV
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(address, String(port), &hints, &found) == 0, let info = found?.pointee else {
      throw .malformedAddress(address)
    }
    defer { freeaddrinfo(found) }
    let descriptor = socket(
      info.ai_family,
      Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var yes: Int32 = 1
    var no: Int32 = 0
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size)
    if info.ai_family == AF_INET6 {
      setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &no, size)
    }
    var own = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    guard descriptor >= 0, bind(descriptor, info.ai_addr, info.ai_addrlen) == 0,
      listen(descriptor, 1024) == 0,
      withUnsafeMutablePointer(
        to: &own,
        {
          $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            getsockname(descriptor, $0, &length)
          }
        }) == 0
    else {
      let code = errno
      if descriptor >= 0 { Glibc.close(descriptor) }
      throw .cannotListen(address: address, port: port, code: code)
    }
    self.descriptor = descriptor
    // At the same place for either kind of address.
    self.port = UInt16(bigEndian: own.sin6_port)
  }

  func close() { Glibc.close(descriptor) }
}
