internal import OpenDocument

/// The certificate as LibreOffice saved it, and copies in the syntax of peers.
struct CertificateTemplate {
  /// With `{{name}}` as plain text.
  let plain: [UInt8]

  /// - Throws: `unusableFile`.
  init() throws(BenchError) {
    plain = try bytes(of: "Sources/heddle-bench/Fixtures/certificate.odt")
  }

  /// With LibreOffice's placeholder fields, as relatorio wants them.
  ///
  /// - Throws: `PackageError`.
  func placeholders() throws -> [UInt8] {
    let package = try PackageReader(plain)
    let deflater = try Deflater()
    var zip = ZipWriter()
    try zip.add(PackedMember(storing: package.read("mimetype"), as: "mimetype"))
    for name in package.names where name != "mimetype" {
      var bytes = try package.read(name)
      if name == "content.xml" {
        let text = String(decoding: bytes, as: UTF8.self)
          .replacing(
            "{{", with: "<text:placeholder text:placeholder-type=\"text\">&lt;"
          )
          .replacing("}}", with: "&gt;</text:placeholder>")
        bytes = Array(text.utf8)
      }
      try zip.add(PackedMember(deflating: bytes, as: name, with: deflater))
    }
    return try zip.finish()
  }
}
