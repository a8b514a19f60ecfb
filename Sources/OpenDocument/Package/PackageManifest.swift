internal import Markup

/// Writes `META-INF/manifest.xml` (ODF 1.3 part 2, section 4): every file once.
struct PackageManifest: Sendable {
  let mediaType: String
  /// Path and media type of each file, and of each folder that is a document inside this one.
  var entries: [(path: String, mediaType: String)] = []

  func bytes() -> [UInt8] {
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest".utf8)
    func attribute(_ name: String, _ value: String) {
      xml += Array(" \(name)=\"".utf8)
      xml.append(escaping: value, inAttribute: true)
      xml.append(UInt8(ascii: "\""))
    }
    func entry(_ path: String, _ mediaType: String, version: String? = nil) {
      xml += Array("<manifest:file-entry".utf8)
      attribute("manifest:full-path", path)
      if let version { attribute("manifest:version", version) }
      attribute("manifest:media-type", mediaType)
      xml += Array("/>".utf8)
    }
    attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
    attribute("manifest:version", "1.3")
    xml.append(UInt8(ascii: ">"))
    entry("/", mediaType, version: "1.3")
    for (path, mediaType) in entries { entry(path, mediaType) }
    return xml + Array("</manifest:manifest>".utf8)
  }
}
