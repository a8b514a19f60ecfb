/// The kind of PDF that is made.
package enum PDFFormat: String, CaseIterable, Sendable {
  case plain
  /// PDF/A-2b (ISO 19005-2), for keeping.
  case archival

  /// What LibreOffice's PDF export is told, as JSON.
  var exportOptions: String {
    switch self {
    case .plain: ""
    case .archival: #"{"SelectPdfVersion":{"type":"long","value":"2"}}"#
    }
  }
}
