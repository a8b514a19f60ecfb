internal import Markup

/// LibreOffice's settings of a document.
enum Settings {
  /// Without the last view of a text, the author's printer and traces of who edited it.
  ///
  /// Of a spreadsheet the view stays: it holds which rows are frozen.
  static func cleaned(_ root: XMLElement, of kind: DocumentKind) -> XMLElement {
    var cleaning = Cleaning(files: [])
    var root = cleaning.clean(root: root)
    root.children = root.elements.map { settings in
      var settings = settings
      settings.children = settings.elements.filter {
        $0[name] == "ooo:configuration-settings"
          || kind == .spreadsheet && $0[name] == "ooo:view-settings"
      }.map { set in
        var set = set
        set.children = set.elements.filter { !left.contains($0[name] ?? "") }.map {
          .element($0)
        }
        return .element(set)
      }
      return .element(settings)
    }
    return root
  }

  private static let name = XMLName.odf("config:name")
  private static let left: Set<String> = [
    "PrinterName", "PrinterSetup", "PrinterPaperFromSetup", "Rsid", "RsidRoot",
    "CurrentDatabaseDataSource", "CurrentDatabaseCommand", "CurrentDatabaseCommandType",
    "EmbeddedDatabaseName",
  ]
}
