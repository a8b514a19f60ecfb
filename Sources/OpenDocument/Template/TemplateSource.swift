internal import Markup

/// The files of a template, however it was saved: as a package or as one flat XML file.
struct TemplateSource {
  let kind: DocumentKind
  let isFlat: Bool
  let names: [String]
  /// Files hidden by a password.
  let encrypted: [String]
  private let content: Content

  private enum Content {
    case package(PackageReader, SourceManifest)
    case flat(FlatDocument)
  }

  /// - Throws: `TemplateError` for what is neither, or another kind of document.
  init(_ bytes: [UInt8]) throws(TemplateError) {
    let declared: String
    isFlat = Self.isXML(bytes)
    if isFlat {
      let document = try FlatDocument(bytes)
      declared = document.mediaType
      (names, encrypted) = (document.names, [])
      content = .flat(document)
    } else {
      let package: PackageReader
      do {
        package = try PackageReader(bytes)
      } catch {
        throw TemplateError([.package(error)])
      }
      declared =
        (try? package.read("mimetype")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let manifest = SourceManifest(package)
      (names, encrypted) = (package.names, manifest.encrypted)
      content = .package(package, manifest)
    }
    guard let kind = DocumentKind(mediaType: declared) else {
      throw TemplateError([.notADocument(mediaType: String(declared.prefix(100)))])
    }
    self.kind = kind
  }

  /// - Throws: `missingMember`, `damagedMember`.
  func read(_ name: String) throws(PackageError) -> [UInt8] {
    switch content {
    case .package(let package, _): return try package.read(name)
    case .flat(let document):
      guard let bytes = document.files[name] else { throw .missingMember(name) }
      return bytes
    }
  }

  /// - Throws: as `read`; `MarkupError` for what is no XML.
  func tree(_ name: String) throws -> XMLElement {
    switch content {
    case .package(let package, _): return try XMLElement(parsing: package.read(name))
    case .flat(let document):
      guard let tree = document.trees[name] else { throw PackageError.missingMember(name) }
      return tree
    }
  }

  func mediaType(of path: String) -> String {
    let declared: String? =
      switch content {
      case .package(_, let manifest): manifest.mediaType(of: path)
      case .flat(let document): document.mediaTypes[path]
      }
    return declared ?? MediaType.guessed(from: path)
  }

  private static func isXML(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return rest.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
  }
}
