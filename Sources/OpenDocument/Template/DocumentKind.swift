/// What a template makes, whether it was saved as a document, as a template or as a flat file.
package enum DocumentKind: String, CaseIterable, Sendable {
  case text, spreadsheet

  var mediaType: String { "application/vnd.oasis.opendocument.\(rawValue)" }

  /// With the dot.
  package var fileEnding: String {
    switch self {
    case .text: ".odt"
    case .spreadsheet: ".ods"
    }
  }

  /// The kind that a media type stands for, be it a template's.
  init?(mediaType: String) {
    let known = Self.allCases.first {
      [$0.mediaType, $0.mediaType + "-template"].contains(mediaType.trimmed)
    }
    guard let known else { return nil }
    self = known
  }
}
