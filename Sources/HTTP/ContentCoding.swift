internal import CZlib

/// How a body is packed for its way (RFC 9110 § 8.4).
package enum ContentCoding {
  /// Whether a client takes gzip: named or by `*`, and not at the weight 0 (RFC 9110 § 12.5.3).
  package static func acceptsGzip(_ header: String?) -> Bool {
    guard let header else { return false }
    var anything: Bool?
    for item in header.split(separator: ",") {
      let parts = item.split(separator: ";").map { $0.trimmingSpaces().lowercased() }
      guard let name = parts.first else { continue }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }
      let isWanted = weight.map { Double($0.dropFirst(2)) ?? 0 > 0 } ?? true
      if name == "gzip" || name == "x-gzip" { return isWanted }
      if name == "*" { anything = isWanted }
    }
    return anything ?? false
  }

  /// Whether a body of a type gets smaller by packing.
  static func isText(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.hasPrefix("application/json")
      || type.hasPrefix("application/problem+json") || type.hasPrefix("application/javascript")
      || type.hasPrefix("image/svg+xml") || type.hasPrefix("application/xml")
      || type.hasPrefix("application/manifest+json")
  }

  /// A gzip of the bytes; nil if zlib has no memory.
  ///
  /// - Parameters:
  ///   - bytes: what is packed.
  ///   - level: from 1, fast, to 9, small.
  /// - Returns: the packed bytes.
  package static func gzip(_ bytes: [UInt8], level: Int) -> [UInt8]? {
    guard bytes.count < Int(UInt32.max) else { return nil }
    var stream = z_stream()
    guard heddle_gzip_init(&stream, Int32(level)) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      var ended = false
      let packed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(bound)
        ended = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = bound - Int(stream.avail_out)
      }
      return ended ? packed : nil
    }
  }
}

extension StringProtocol {
  /// Without the spaces and tabs around it, which header fields may have.
  func trimmingSpaces() -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var text = self.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(text)
  }
}
