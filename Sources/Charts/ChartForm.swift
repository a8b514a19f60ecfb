/// Where a chart is shown.
package enum ChartForm: Hashable, Sendable {
  /// In a document: in points, in its font.
  case document
  /// Within an HTML page, as wide as its place, in the page's font.
  ///
  /// `id`: unlike that of every other chart on the page; letters, digits and hyphens.
  case page(id: String)

  var font: String {
    switch self {
    case .document: "Laksaman, 'TH Sarabun New', Sarabun, 'Noto Sans Thai', sans-serif"
    case .page: "'Noto Sans Thai', 'Noto Sans', sans-serif"
    }
  }

  /// A page's font is wider than the document's, by which charts are laid out: so much smaller it
  /// takes the same room.
  var textSize: Int {
    switch self {
    case .document: Drawing.textSize
    case .page: Drawing.textSize * 74 / 100
    }
  }
}
