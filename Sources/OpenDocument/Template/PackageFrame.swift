/// The files of a template that documents take over.
struct TemplateFiles: Sendable {
  let kind: DocumentKind
  let fixed: [(name: String, bytes: [UInt8])]
  /// Documents inside the document.
  let folders: [(path: String, mediaType: String)]
  var mediaTypes: [String: String] = [:]

  /// What documents are made of besides the given files.
  func frame(changing names: [String]) throws(PackageError) -> PackageFrame {
    var manifest = PackageManifest(mediaType: kind.mediaType)
    let rest = fixed.filter { !names.contains($0.name) }
    for path in names + ["meta.xml"] + rest.map(\.name) {
      manifest.entries.append((path, mediaTypes[path] ?? MediaType.guessed(from: path)))
    }
    manifest.entries += folders
    return try PackageFrame(manifest: manifest, files: rest)
  }
}

/// The files that all documents of a template share, laid out once.
struct PackageFrame: Sendable {
  /// How the names of pictures begin that values bring.
  let picturePrefix: String
  private let manifest: PackageManifest
  private let complete, open: ZipWriter

  init(
    manifest: PackageManifest, files: [(name: String, bytes: [UInt8])]
  ) throws(PackageError) {
    var prefix = "Pictures/slot"
    while files.contains(where: { $0.name.hasPrefix(prefix) }) { prefix += "-" }
    (self.manifest, picturePrefix) = (manifest, prefix)
    let deflater = try Deflater()
    var zip = ZipWriter()
    try zip.add(PackedMember(storing: Array(manifest.mediaType.utf8), as: "mimetype"))
    var open = zip
    try zip.add(Self.member(manifest, deflater))
    for file in files {
      let member = try PackedMember(deflating: file.bytes, as: file.name, with: deflater)
      try zip.add(member)
      try open.add(member)
    }
    (complete, self.open) = (zip, open)
  }

  /// The beginning of a document without pictures of its own: nothing is to be listed any more.
  func prelude() -> ZipWriter { complete }

  /// The beginning of a document whose manifest comes last.
  func openPrelude() -> ZipWriter { open }

  /// The manifest of a document with these pictures.
  func manifest(
    listing pictures: [(name: String, format: PictureFormat)], with deflater: borrowing Deflater
  ) throws(PackageError) -> PackedMember {
    var manifest = manifest
    manifest.entries += pictures.map { ($0.name, $0.format.mediaType) }
    return try Self.member(manifest, deflater)
  }

  private static func member(
    _ manifest: PackageManifest, _ deflater: borrowing Deflater
  ) throws(PackageError) -> PackedMember {
    try PackedMember(deflating: manifest.bytes(), as: "META-INF/manifest.xml", with: deflater)
  }
}
