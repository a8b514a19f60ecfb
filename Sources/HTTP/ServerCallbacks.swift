internal import CMicrohttpd
internal import Glibc

/// What libmicrohttpd calls, on threads of its own.
enum ServerCallbacks {
  static let accept: MHD_AcceptPolicyCallback = { context, address, _ in
    guard let server = server(context) else { return .NO }
    return server.connections.accepts(address.flatMap(NetworkAddress.init)) ? .YES : .NO
  }

  static let connection: MHD_NotifyConnectionCallback = { context, connection, slot, code in
    guard let server = server(context), let connection, let slot else { return }
    if code == .CONNECTION_NOTIFY_STARTED {
      guard let socket = heddle_http_info(connection, .CONNECTION_INFO_CONNECTION_FD) else {
        return
      }
      let address = heddle_http_info(connection, .CONNECTION_INFO_CLIENT_ADDRESS)
      let client = ClientConnection(
        socket: socket.pointee.connect_fd,
        address: address?.pointee.client_addr.flatMap { NetworkAddress($0) })
      server.connections.add(client)
      slot.pointee = Unmanaged.passRetained(client).toOpaque()
    } else if let opaque = slot.pointee {
      let client = Unmanaged<ClientConnection>.fromOpaque(opaque).takeRetainedValue()
      slot.pointee = nil
      server.connections.remove(client)
      if client.lingers { server.lingering.add(client.socket) }
    }
  }

  static let target:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?)
      -> UnsafeMutableRawPointer? = { context, target, connection in
        guard let server = server(context), let target, let connection,
          let client = client(connection)
        else { return nil }
        let exchange = Exchange(
          server: server, client: client, connection: connection, target: target)
        client.begin(exchange)
        return Unmanaged.passRetained(exchange).toOpaque()
      }

  static let take: MHD_AccessHandlerCallback = {
    _, _, _, method, version, data, size, context in
    guard let exchange = exchange(context), let method, let version, let size else { return .NO }
    let step = exchange.take(
      method: method, version: version,
      data: UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : size.pointee))
    size.pointee = 0
    return step == .goOn ? .YES : .NO
  }

  static let completed: MHD_RequestCompletedCallback = { _, _, context, code in
    guard let context, let opaque = context.pointee else { return }
    context.pointee = nil
    Unmanaged<Exchange>.fromOpaque(opaque).takeRetainedValue().end(code)
  }

  private static func server(_ context: UnsafeMutableRawPointer?) -> Server? {
    context.map { Unmanaged<Server>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func exchange(
    _ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  ) -> Exchange? {
    context?.pointee.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func client(_ connection: OpaquePointer) -> ClientConnection? {
    let info = heddle_http_info(connection, .CONNECTION_INFO_SOCKET_CONTEXT)
    return info?.pointee.socket_context.map {
      Unmanaged<ClientConnection>.fromOpaque($0).takeUnretainedValue()
    }
  }
}
