internal import Markup

/// What a template's own manifest says, as far as it can be used.
struct SourceManifest {
  private var mediaTypes: [String: String] = [:]
  private(set) var encrypted: [String] = []

  private static let namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"

  init(_ package: PackageReader) {
    guard let bytes = try? package.read("META-INF/manifest.xml"),
      let root = try? XMLElement(parsing: bytes)
    else { return }
    for entry in root.elements {
      guard let path = entry[XMLName("full-path", in: Self.namespace)] else { continue }
      mediaTypes[path] = entry[XMLName("media-type", in: Self.namespace)]
      if entry.elements.contains(where: { $0.name.local == "encryption-data" }) {
        encrypted.append(path)
      }
    }
  }

  /// As declared, if that is of use.
  func mediaType(of path: String) -> String? {
    guard let type = mediaTypes[path], !type.isEmpty, !type.contains(where: \.isNewline) else {
      return nil
    }
    return type
  }
}
