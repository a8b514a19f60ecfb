/// What follows the method in a request's first line, in the one form that is taken (RFC 9112 § 3.2.1).
struct Target {
  let path: String
  let query: Form

  /// Dots, encoded slashes, backslashes and empty segments are refused rather than resolved, so that
  /// nobody before us reads a path differently.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) throws(Refusal) {
    guard bytes.count <= limit else {
      throw Refusal(status: .targetTooLong, reason: "The address is too long.")
    }
    guard bytes.first == UInt8(ascii: "/"),
      bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
    else { throw .malformed("The address is malformed.") }
    let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    let path = bytes[..<mark]
    try Self.check(path)
    self.path = String(decoding: path, as: UTF8.self)
    guard let form = try? Form(urlEncoded: bytes[mark...].dropFirst(), limit: 1000) else {
      throw .malformed("The query is malformed.")
    }
    query = form
  }

  private static func check(_ path: Slice<UnsafeBufferPointer<UInt8>>) throws(Refusal) {
    let segments = path.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (place, segment) in segments.enumerated() {
      let isLast = place == segments.count - 1
      guard !segment.isEmpty || isLast, !segment.contains(UInt8(ascii: "\\")) else {
        throw .malformed("The path is malformed.")
      }
      guard segment.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: ".") }) else {
        continue
      }
      guard let name = String(percentDecoding: segment), name != ".", name != "..",
        !name.utf8.contains(where: {
          $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
        })
      else { throw .malformed("The path is malformed.") }
    }
  }
}
