/// A file of the program itself that browsers keep: packed once, known by its tag.
package struct Asset: Sendable {
  package let tag: EntityTag
  private let type: String
  private let bytes: [UInt8]
  /// Nil where packing gains nothing.
  private let gzip: [UInt8]?

  package init(_ bytes: [UInt8], type: String) {
    (self.bytes, self.type) = (bytes, type)
    tag = EntityTag(of: bytes)
    let packed = ContentCoding.isText(type) ? ContentCoding.gzip(bytes, level: 9) : nil
    gzip = packed.flatMap { $0.count < bytes.count ? $0 : nil }
  }

  /// The answer to a request; `caching` is the value of its `Cache-Control`.
  package func response(to request: Request, caching: String = "no-cache") -> Response {
    var response = Response(
      .ok, headers: ["Content-Type": type, "Cache-Control": caching, "ETag": tag.written],
      body: .bytes(bytes))
    guard let gzip else { return response }
    response.headers["Vary"] = "Accept-Encoding"
    guard ContentCoding.acceptsGzip(request.headers["Accept-Encoding"]) else { return response }
    response.headers["Content-Encoding"] = "gzip"
    response.headers["ETag"] = tag.weak.written
    response.body = .bytes(gzip)
    return response
  }
}
