internal import CMicrohttpd
internal import Glibc

/// An answer in the library's own form.
final class PreparedResponse: Sendable {
  nonisolated(unsafe) let pointer: OpaquePointer
  let status: Status
  let route: String?
  /// The bytes of its body, where they were known.
  let size: Int
  let pieces: PieceSource?

  /// Nil for headers that cannot be sent, a file that cannot be read, and want of memory.
  init?(_ response: Response, for exchange: Exchange, closes: Bool) {
    var pieces: PieceSource?
    let pointer: OpaquePointer?
    switch response.body {
    case .bytes(let bytes):
      pointer = bytes.withUnsafeBytes { bytes in
        MHD_create_response_from_buffer(
          bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress),
          .RESPMEM_MUST_COPY)
      }
    case .file(let file) where file.range.isEmpty:
      pointer = MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
    case .file(let file):
      guard let descriptor = try? file.file.duplicate() else { return nil }
      pointer = MHD_create_response_from_fd_at_offset64(
        UInt64(file.range.count), descriptor, UInt64(file.range.lowerBound))
      if pointer == nil { close(descriptor) }
    case .pieces(let length, let produce):
      let source = PieceSource(for: exchange, length: length, produce)
      pieces = source
      pointer = source.makeResponse()
    }
    guard let pointer else { return nil }
    self.pointer = pointer
    self.pieces = pieces
    (status, route, size) = (response.status, response.route, response.body.knownSize ?? 0)
    var isSound = true
    for (name, value) in response.headers.fields where !Self.ownHeaders.contains(name.lowercased())
    {
      isSound = isSound && MHD_add_response_header(pointer, name, value) == .YES
    }
    let closes = closes || response.headers["Connection"] == "close"
    if closes {
      isSound = isSound && MHD_add_response_header(pointer, "Connection", "close") == .YES
    }
    guard isSound else { return nil }
  }

  deinit { MHD_destroy_response(pointer) }

  /// What the library decides.
  private static let ownHeaders: Set = [
    "content-length", "transfer-encoding", "connection", "date",
  ]
}
