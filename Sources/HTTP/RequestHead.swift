internal import CMicrohttpd
internal import Glibc

/// A request's first line and headers, as libmicrohttpd has taken them apart, held against what it lets
/// pass.
///
/// Two readers of one request that disagree on where it ends can be used against each other, so that
/// what is not plainly right is refused.
struct RequestHead {
  /// How long the body is.
  enum Framing: Equatable {
    case none
    case length(Int)
    case chunked
  }

  let method: Method
  let target: Target
  let headers: Headers
  let framing: Framing
  let expectsContinue: Bool

  /// - Parameters:
  ///   - connection: whose headers are read.
  ///   - method: as libmicrohttpd found it.
  ///   - target: where the target stands.
  ///   - targetBytes: what stood there up to the first NUL, before it was decoded in place.
  ///   - version: as libmicrohttpd found it.
  ///   - limits: what is taken at most.
  /// - Throws: what it is refused for.
  init(
    _ connection: OpaquePointer, method: UnsafePointer<CChar>, target: UnsafePointer<CChar>,
    targetBytes: [UInt8], version: UnsafePointer<CChar>, limits: ServerLimits
  ) throws(Refusal) {
    var lines = HeaderLines()
    withUnsafeMutablePointer(to: &lines) { pointer in
      _ = MHD_get_connection_values_n(connection, .HEADER_KIND, addLine, pointer)
    }
    let size = heddle_http_info(connection, .CONNECTION_INFO_REQUEST_HEADER_SIZE)?.pointee
      .header_size
    if Self.keepsLinesInPlace {
      try lines.check(
        method: method, target: target, length: targetBytes.count, version: version, size: size)
    }
    if let size, size > limits.headBytes {
      throw Refusal(status: .headersTooLarge, reason: "The headers are too large.")
    }
    guard let known = Method(rawValue: String(cString: method)) else {
      throw Refusal(status: .notImplemented, reason: "There is no such method here.")
    }
    self.method = known
    let version = String(cString: version)
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
      throw Refusal(status: Status(505), reason: "This is HTTP/1.1.")
    }
    let headers = try lines.headers()
    let length = targetBytes.count
    guard length <= limits.targetBytes else {
      throw Refusal(status: .targetTooLong, reason: "The address is too long.")
    }
    var refusal: Refusal?
    let read = targetBytes.withUnsafeBufferPointer { bytes -> Target? in
      do throws(Refusal) { return try Target(bytes, limit: limits.targetBytes) } catch {
        refusal = error
        return nil
      }
    }
    guard let read else { throw refusal ?? .malformed("The address is malformed.") }
    self.target = read
    self.headers = headers
    framing = try Self.framing(headers, version: version)
    try Self.checkHost(headers, version: version)
    switch headers["Expect"]?.lowercased() {
    case nil: expectsContinue = false
    case "100-continue": expectsContinue = true
    default: throw Refusal(status: Status(417), reason: "Nothing else can be expected.")
    }
  }

  /// Whether the library leaves each line where it came, its end zeroed, so that what it let pass can be
  /// seen; later versions refuse it themselves.
  private static let keepsLinesInPlace =
    MHD_get_version().map { String(cString: $0) == "0.9.75" } ?? false

  private static func framing(_ headers: Headers, version: String) throws(Refusal) -> Framing {
    let lengths = headers.all("Content-Length")
    let codings = headers.all("Transfer-Encoding")
    guard lengths.count + codings.count <= 1 else {
      throw .malformed("The length of the body is said twice.")
    }
    if let coding = codings.first {
      guard coding.lowercased() == "chunked" else {
        throw Refusal(status: .notImplemented, reason: "There is no such transfer coding here.")
      }
      guard version == "HTTP/1.1" else { throw .malformed("HTTP/1.0 has no transfer codings.") }
      return .chunked
    }
    guard let length = lengths.first else { return .none }
    guard !length.isEmpty, length.utf8.allSatisfy(\.isDigit) else {
      throw .malformed("The length of the body is malformed.")
    }
    guard let length = Int(length) else {
      throw Refusal(status: .contentTooLarge, reason: "The body is too large.")
    }
    return length == 0 ? .none : .length(length)
  }

  private static func checkHost(_ headers: Headers, version: String) throws(Refusal) {
    let hosts = headers.all("Host")
    guard hosts.count == 1 || hosts.isEmpty && version == "HTTP/1.0" else {
      throw .malformed("There has to be one Host.")
    }
    guard
      hosts.allSatisfy({ host in
        host.utf8.allSatisfy { $0.isHostByte }
      })
    else { throw .malformed("The Host is malformed.") }
  }
}

private let addLine:
  @convention(c) (
    UnsafeMutableRawPointer?, MHD_ValueKind, UnsafePointer<CChar>?, Int, UnsafePointer<CChar>?, Int
  ) -> MHD_Result = { lines, _, name, nameLength, value, valueLength in
    guard let name else { return .YES }
    lines?.assumingMemoryBound(to: HeaderLines.self).pointee.add(
      name: UnsafeBufferPointer(start: name, count: nameLength),
      value: UnsafeBufferPointer(start: value, count: value == nil ? 0 : valueLength))
    return .YES
  }

extension UInt8 {
  fileprivate var isHostByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
