extension Response {
  /// Of less than this nothing is worth packing.
  private static let worthPacking = 1024

  /// What a client gets of this, by what it has already, takes and asks for: nothing where its copy
  /// is still right (304), a part (206), or a gzip of text.
  func fitted(to request: Request) -> Response {
    guard status == .ok else { return packed(for: request) }
    var response = self
    if request.method == .get || request.method == .head {
      let tag = headers["ETag"].map(EntityTag.init(written:))
      if let tag, let known = request.headers["If-None-Match"], tag.isNamed(in: known) {
        response.status = .notModified
        response.body = .bytes([])
        response.headers["Content-Type"] = nil
        response.varies()
        return response
      }
      if let size = body.knownSize, headers["Content-Encoding"] == nil, body.canBeCut {
        let range = ByteRange(request.rangeHeader(matching: tag), of: size)
        switch range {
        case .whole: break
        case .part(let part):
          response.status = .partialContent
          response.body = body.cut(to: part)
          response.headers["Content-Range"] =
            "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"
          return response
        case .unsatisfiable:
          return Response(
            .rangeNotSatisfiable, headers: ["Content-Range": "bytes */\(size)"], body: .bytes([]))
        }
        if case .file = body { response.headers["Accept-Ranges"] = "bytes" }
      }
    }
    return response.packed(for: request)
  }

  private func packed(for request: Request) -> Response {
    guard case .bytes(let bytes) = body, bytes.count > Self.worthPacking,
      headers["Content-Encoding"] == nil, let type = headers["Content-Type"],
      ContentCoding.isText(type)
    else { return self }
    var response = self
    response.varies()
    guard ContentCoding.acceptsGzip(request.headers["Accept-Encoding"]),
      let gzip = ContentCoding.gzip(bytes, level: 4), gzip.count < bytes.count
    else { return response }
    response.body = .bytes(gzip)
    response.headers["Content-Encoding"] = "gzip"
    if let tag = headers["ETag"] { response.headers["ETag"] = EntityTag(written: tag).weak.written }
    return response
  }

  /// Says that the answer depends on `Accept-Encoding`, beside what else it depends on.
  private mutating func varies() {
    let others = headers["Vary"]
    if others?.lowercased().contains("accept-encoding") == true { return }
    headers["Vary"] = others.map { $0 + ", Accept-Encoding" } ?? "Accept-Encoding"
  }
}

extension Request {
  /// The `Range`, unless it is meant for another version than `tag` (RFC 9110 § 13.1.5).
  fileprivate func rangeHeader(matching tag: EntityTag?) -> String? {
    guard method == .get, let range = headers["Range"] else { return nil }
    guard let condition = headers["If-Range"] else { return range }
    guard let tag, !tag.isWeak, condition.trimmingSpaces() == tag.written else { return nil }
    return range
  }
}

extension Response.Body {
  /// The size in bytes, where it is known before the body is made.
  var knownSize: Int? {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(let file): file.range.count
    case .pieces(let length, _): length
    }
  }

  fileprivate var canBeCut: Bool { if case .pieces = self { false } else { true } }

  /// Part of the bytes, or of the file.
  fileprivate func cut(to part: Range<Int>) -> Response.Body {
    switch self {
    case .bytes(let bytes): .bytes(Array(bytes[part]))
    case .file(let file):
      .file(
        FileBody(
          file.file,
          range: file.range.lowerBound + part.lowerBound..<file.range.lowerBound
            + part.upperBound))
    case .pieces: self
    }
  }
}
