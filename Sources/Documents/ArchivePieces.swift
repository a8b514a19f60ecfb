internal import OpenDocument

/// A Zip archive of files, laid out as somebody takes it: one file is in memory at a time.
package actor ArchivePieces {
  private var files: ArraySlice<DocumentFile>
  private var zip = ZipWriter()
  private var isFinished = false

  package init(_ files: [DocumentFile]) { self.files = files[...] }

  /// The next piece; nil behind the last.
  ///
  /// - Throws: `PackageError`, or what making a file throws.
  package func next() async throws -> [UInt8]? {
    guard let file = files.popFirst() else {
      if isFinished { return nil }
      isFinished = true
      return try zip.finish()
    }
    try zip.add(Self.packed(await file.bytes(), as: file.name))
    return zip.drain()
  }

  /// What is an archive itself, or packed like one, would not get any smaller.
  private static func packed(
    _ bytes: [UInt8], as name: String
  ) throws(PackageError) -> PackedMember {
    let isPacked = [".odt", ".ods", ".xlsx", ".pdf"].contains { name.hasSuffix($0) }
    return isPacked
      ? try PackedMember(storing: bytes, as: name)
      : try PackedMember(deflating: bytes, as: name, with: Deflater())
  }
}
