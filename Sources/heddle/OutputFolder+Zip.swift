internal import OpenDocument

extension OutputFolder.File {
  /// Files in one archive, which holds one of them in memory at a time.
  static func zip(_ name: String, of files: [OutputFolder.File]) -> Self {
    Self(name: name) { sink in
      var zip = ZipWriter()
      for file in files {
        var bytes: [UInt8] = []
        try await file.write { bytes += $0 }
        try zip.add(packed(bytes, as: file.name))
        try sink(zip.drain())
      }
      try sink(zip.finish())
    }
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
