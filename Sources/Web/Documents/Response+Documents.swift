internal import Documents
internal import HTTP

extension Response {
  /// A document to be kept; its type is told by its ending.
  static func document(_ bytes: [UInt8], name: String) -> Response {
    .download(bytes, name: name, type: mediaType(of: name))
  }

  /// A picture for a page of this site.
  static func picture(_ png: [UInt8]) -> Response {
    Response(.ok, headers: ["Content-Type": "image/png"], body: .bytes(png))
  }

  /// Files in one archive, each made when there is room for it.
  static func archive(_ files: [DocumentFile], name: String) -> Response {
    let pieces = ArchivePieces(files)
    return streamed(name, length: nil) { try await pieces.next() }
  }

  /// What was kept on the disk.
  static func document(_ spool: Spool, name: String) -> Response {
    let next = spool.pieces()
    return streamed(name, length: spool.count) { try next() }
  }

  private static func streamed(
    _ name: String, length: Int?, _ next: @escaping @Sendable () async throws -> [UInt8]?
  ) -> Response {
    var response = Response.document([], name: name)
    response.body = .pieces(length: length, next)
    return response
  }

  private static func mediaType(of name: String) -> String {
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    return mediaTypes[ending] ?? "application/octet-stream"
  }

  /// Every type that documents have, once.
  static var documentTypes: [String] { Set(mediaTypes.values).sorted() }

  /// As registered with IANA.
  private static let mediaTypes = [
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ott": "application/vnd.oasis.opendocument.text-template",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml", ".fods": "application/xml", ".fodt": "application/xml",
    ".csv": "text/csv; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
    ".pdf": "application/pdf", ".zip": "application/zip", ".png": "image/png",
  ]
}
