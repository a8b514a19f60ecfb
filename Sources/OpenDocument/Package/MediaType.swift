/// What kind of file a member is.
enum MediaType {
  /// By the ending of its name.
  static func guessed(from path: String) -> String {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return switch ending {
    case "xml": "text/xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "svg": "image/svg+xml"
    case "gif": "image/gif"
    default: "application/octet-stream"
    }
  }

  /// The ending for a file by its first bytes.
  static func ending(of bytes: [UInt8]) -> String {
    let signatures: [(bytes: [UInt8], ending: String)] = [
      ([0x89, 0x50, 0x4E, 0x47], "png"), ([0xFF, 0xD8, 0xFF], "jpg"), (Array("GIF8".utf8), "gif"),
      (Array("<".utf8), "svg"), ([0xEF, 0xBB, 0xBF, 0x3C], "svg"),
    ]
    return signatures.first { bytes.starts(with: $0.bytes) }?.ending ?? "bin"
  }
}
