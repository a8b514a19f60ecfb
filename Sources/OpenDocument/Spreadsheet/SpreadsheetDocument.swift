internal import Markup

/// The XML of a spreadsheet, as one flat file or as the files of a package.
struct SpreadsheetDocument {
  private let spreadsheet: Spreadsheet
  private let styles: SheetStyles

  private static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"
  /// Bytes gathered before they are passed on.
  private static let chunk = 1 << 16

  init(_ spreadsheet: Spreadsheet) throws(SpreadsheetError) {
    try spreadsheet.check()
    self.spreadsheet = spreadsheet
    styles = SheetStyles(spreadsheet)
  }

  func writeFlat(to sink: ([UInt8]) throws -> Void) throws {
    var xml = XMLWriter()
    startRoot("office:document", of: &xml)
    xml.attribute("office:mimetype", Self.mediaType)
    writeMeta(to: &xml)
    writeSettings(to: &xml)
    writeFont(to: &xml)
    writeStyles(to: &xml)
    xml.start("office:automatic-styles")
    writePageLayouts(to: &xml)
    writeAutomaticStyles(to: &xml)
    xml.end()
    writeMasterStyles(to: &xml)
    try writeBody(to: &xml, sink: sink)
    try sink(xml.finish())
  }

  func writePackage(to sink: ([UInt8]) throws -> Void) throws {
    let files = try [
      ("META-INF/manifest.xml", manifest.bytes()),
      ("meta.xml", file("office:document-meta", writeMeta)),
      ("settings.xml", file("office:document-settings", writeSettings)),
      (
        "styles.xml",
        file("office:document-styles") { xml in
          writeFont(to: &xml)
          writeStyles(to: &xml)
          xml.start("office:automatic-styles")
          writePageLayouts(to: &xml)
          xml.end()
          writeMasterStyles(to: &xml)
        }
      ),
    ]
    let deflater = try Deflater()
    var zip = ZipWriter()
    try zip.add(PackedMember(storing: Array(Self.mediaType.utf8), as: "mimetype"))
    for (name, bytes) in files {
      try zip.add(PackedMember(deflating: bytes, as: name, with: deflater))
    }
    var content = try zip.begin("content.xml")
    var xml = XMLWriter()
    startRoot("office:document-content", of: &xml)
    writeFont(to: &xml)
    xml.start("office:automatic-styles")
    writeAutomaticStyles(to: &xml)
    xml.end()
    try writeBody(to: &xml) { bytes in
      try zip.write(bytes, to: &content)
      if zip.pending >= Self.chunk { try sink(zip.drain()) }
    }
    try zip.write(xml.finish(), to: &content)
    try zip.end(content)
    try sink(zip.finish())
  }

  private var manifest: PackageManifest {
    PackageManifest(
      mediaType: Self.mediaType,
      entries: ["content.xml", "styles.xml", "meta.xml", "settings.xml"].map { ($0, "text/xml") })
  }

  private func file(
    _ root: String, _ write: (inout XMLWriter) -> Void
  ) throws(XMLWriterError) -> [UInt8] {
    var xml = XMLWriter()
    startRoot(root, of: &xml)
    write(&xml)
    return try xml.finish()
  }

  private func startRoot(_ name: String, of xml: inout XMLWriter) {
    xml.start(name)
    for prefix in [
      "config", "dc", "fo", "meta", "number", "office", "style", "svg", "table", "text",
    ] {
      xml.attribute("xmlns:\(prefix)", XMLName.odf(prefix + ":x").namespace)
    }
    xml.attribute("xmlns:ooo", valueNamespaces["ooo"] ?? "")
    xml.attribute("office:version", "1.3")
  }

  private func writeBody(
    to xml: inout XMLWriter, sink: ([UInt8]) throws -> Void
  ) throws {
    xml.start("office:body")
    xml.start("office:spreadsheet")
    for (index, sheet) in spreadsheet.sheets.enumerated() {
      let writer = SheetWriter(
        sheet, number: index + 1, styles: styles, digits: spreadsheet.digits)
      try writer.write(to: &xml) { xml throws in
        if xml.bytes.count >= Self.chunk { try sink(xml.drain()) }
      }
    }
    writeFilters(to: &xml)
    xml.end()
    xml.end()
    try sink(xml.drain())
  }

  private func writeFilters(to xml: inout XMLWriter) {
    guard spreadsheet.sheets.contains(where: \.filters) else { return }
    xml.start("table:database-ranges")
    for (index, sheet) in spreadsheet.sheets.enumerated() where sheet.filters {
      xml.element(
        "table:database-range",
        [
          "table:name": "__Anonymous_Sheet_DB__\(index)",
          "table:target-range-address": sheet.listRange,
          "table:display-filter-buttons": "true",
        ])
    }
    xml.end()
  }
}

// MARK: - Parts

extension SpreadsheetDocument {
  private func writeMeta(to xml: inout XMLWriter) {
    xml.start("office:meta")
    xml.element("meta:generator", text: "Heddle")
    xml.element("dc:title", text: spreadsheet.title)
    xml.end()
  }

  private func writeFont(to xml: inout XMLWriter) {
    let name = spreadsheet.font.name
    xml.start("office:font-face-decls")
    xml.element(
      "style:font-face",
      [
        "style:name": name,
        "svg:font-family": name.contains(" ") ? "'\(name.filter { $0 != "'" })'" : name,
      ])
    xml.end()
  }

  private func writeStyles(to xml: inout XMLWriter) {
    let (name, size) = (spreadsheet.font.name, "\(spreadsheet.font.size)pt")
    xml.start("office:styles")
    xml.start("style:default-style", ["style:family": "table-cell"])
    xml.element(
      "style:text-properties",
      [
        "style:font-name": name, "style:font-name-asian": name, "style:font-name-complex": name,
        "fo:font-size": size, "style:font-size-asian": size, "style:font-size-complex": size,
        "fo:language": "en", "fo:country": "US", "style:language-complex": "th",
        "style:country-complex": "TH",
      ])
    xml.end()
    xml.element("style:style", ["style:name": "Default", "style:family": "table-cell"])
    xml.end()
  }

  private func writeAutomaticStyles(to xml: inout XMLWriter) {
    for (index, sheet) in spreadsheet.sheets.enumerated() {
      xml.start(
        "style:style",
        [
          "style:name": "ta\(index + 1)", "style:family": "table",
          "style:master-page-name": "Page\(index + 1)",
        ])
      xml.element(
        "style:table-properties", ["table:display": "true", "style:writing-mode": "lr-tb"])
      xml.end()
      for (column, value) in sheet.columns.enumerated() {
        xml.start(
          "style:style",
          ["style:name": "co\(index + 1)_\(column + 1)", "style:family": "table-column"])
        xml.element(
          "style:table-column-properties",
          ["style:column-width": centimetres(value.width), "fo:break-before": "auto"])
        xml.end()
      }
      writeRowStyle("ro\(index + 1)", height: sheet.rowHeight, to: &xml)
    }
    writeRowStyle("ro", height: nil, to: &xml)
    styles.write(to: &xml)
  }

  private func writeRowStyle(_ name: String, height: Double?, to xml: inout XMLWriter) {
    xml.start("style:style", ["style:name": name, "style:family": "table-row"])
    xml.element(
      "style:table-row-properties",
      [
        "style:row-height": height.map(centimetres), "fo:break-before": "auto",
        "style:use-optimal-row-height": height == nil ? "true" : "false",
      ])
    xml.end()
  }

  private func writeSettings(to xml: inout XMLWriter) {
    xml.start("office:settings")
    xml.start("config:config-item-set", ["config:name": "ooo:view-settings"])
    xml.start("config:config-item-map-indexed", ["config:name": "Views"])
    xml.start("config:config-item-map-entry")
    item("ViewId", "string", "view1", to: &xml)
    xml.start("config:config-item-map-named", ["config:name": "Tables"])
    for sheet in spreadsheet.sheets {
      xml.start("config:config-item-map-entry", ["config:name": sheet.name])
      if sheet.freezesHeader {
        // Mode 2 is "frozen"; pane 2 is the lower one.
        item("VerticalSplitMode", "short", "2", to: &xml)
        item("VerticalSplitPosition", "int", "\(sheet.headerRow + 1)", to: &xml)
        item("ActiveSplitRange", "short", "2", to: &xml)
        item("PositionBottom", "int", "\(sheet.headerRow + 1)", to: &xml)
      }
      item("CursorPositionY", "int", "\(sheet.headerRow + 1)", to: &xml)
      xml.end()
    }
    (0..<5).forEach { _ in xml.end() }
  }

  private func item(_ name: String, _ type: String, _ value: String, to xml: inout XMLWriter) {
    xml.element(
      "config:config-item", ["config:name": name, "config:type": type], text: value)
  }
}

// MARK: - Pages

extension SpreadsheetDocument {
  private func writePageLayouts(to xml: inout XMLWriter) {
    for (index, sheet) in spreadsheet.sheets.enumerated() {
      let (page, margins) = (sheet.page, sheet.page.margins)
      xml.start("style:page-layout", ["style:name": "pm\(index + 1)"])
      xml.element(
        "style:page-layout-properties",
        [
          "fo:page-width": page.isLandscape ? "29.7cm" : "21cm",
          "fo:page-height": page.isLandscape ? "21cm" : "29.7cm",
          "style:print-orientation": page.isLandscape ? "landscape" : "portrait",
          "fo:margin-top": centimetres(margins.top),
          "fo:margin-bottom": centimetres(margins.bottom),
          "fo:margin-left": centimetres(margins.left),
          "fo:margin-right": centimetres(margins.right),
          "style:print-page-order": "ttb", "style:scale-to-X": "1",
          "style:table-centering": "horizontal",
          "style:print": "objects charts drawings zero-values",
        ])
      xml.element("style:header-style")
      xml.start("style:footer-style")
      xml.element(
        "style:header-footer-properties", ["fo:min-height": "0.9cm", "fo:margin-top": "0.2cm"])
      xml.end()
      xml.end()
    }
  }

  private func writeMasterStyles(to xml: inout XMLWriter) {
    xml.start("office:master-styles")
    for (index, sheet) in spreadsheet.sheets.enumerated() {
      xml.start(
        "style:master-page",
        ["style:name": "Page\(index + 1)", "style:page-layout-name": "pm\(index + 1)"])
      xml.element("style:header", ["style:display": "false"])
      let footer = sheet.page.footer
      xml.start("style:footer")
      writeRegion("style:region-left", footer.left, to: &xml)
      writeRegion("style:region-center", footer.center, to: &xml)
      writeRegion("style:region-right", footer.right, to: &xml)
      xml.end()
      xml.end()
    }
    xml.end()
  }

  private func writeRegion(
    _ name: String, _ pieces: [SheetPage.Footer.Piece], to xml: inout XMLWriter
  ) {
    xml.start(name)
    xml.start("text:p")
    for piece in pieces {
      switch piece {
      case .text(let text): xml.splice(Array(paragraphText: text))
      case .page: xml.element("text:page-number", text: "1")
      case .pageCount: xml.element("text:page-count", text: "99")
      }
    }
    xml.end()
    xml.end()
  }
}
