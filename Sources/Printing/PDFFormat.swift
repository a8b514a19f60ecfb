/// The kind of PDF that is made.
package enum PDFFormat: String, CaseIterable, Sendable {
  case plain
  /// PDF/A-2b (ISO 19005-2), for keeping.
  case archival

  /// What LibreOffice's PDF export is told, as JSON.
  ///
  /// Pictures stay as they are unless they are finer than printers print: LibreOffice would pack
  /// them anew for each page, which takes 0.2 s for a frame around it.
  var exportOptions: String {
    let version = self == .archival ? 2 : 0
    return """
      {"SelectPdfVersion":{"type":"long","value":"\(version)"},\
      "UseLosslessCompression":{"type":"boolean","value":"true"},\
      "MaxImageResolution":{"type":"long","value":"600"}}
      """
  }
}
