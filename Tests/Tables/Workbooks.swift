import OpenDocument
import Tables

/// A zip of the given members.
func archive(_ members: KeyValuePairs<String, String>) throws -> [UInt8] {
  let deflater = try Deflater()
  var zip = ZipWriter()
  for (name, text) in members {
    try zip.add(PackedMember(deflating: Array(text.utf8), as: name, with: deflater))
  }
  return try zip.finish()
}

/// An .xlsx whose parts stand under names that nothing but the relations tells.
struct Excel {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var sheetData = ""
  /// Behind `sheetData`.
  var rest = ""
  var sharedStrings = ""
  /// Inside of `styleSheet`.
  var styles = ""
  var properties = ""
  var sheets = #"<sheet name="รายชื่อ" sheetId="7" r:id="rId9"/>"#
  var relations = #"""
    <Relationship Id="rId9" Type="\#(relationships)/worksheet" Target="sheets/people.xml"/>
    """#

  func bytes() throws -> [UInt8] {
    let packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    let workbook = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.relationships)"><workbookPr \(properties)/>\
      <sheets>\(sheets)</sheets></workbook>
      """
    return try archive([
      "_rels/.rels": """
      <Relationships xmlns="\(packages)"><Relationship Id="a" \
      Type="\(Self.relationships)/officeDocument" Target="/book/main.xml"/></Relationships>
      """,
      "book/main.xml": workbook,
      "book/_rels/main.xml.rels": """
      <Relationships xmlns="\(packages)">\(relations)\
      <Relationship Id="s" Type="\(Self.relationships)/styles" Target="../looks.xml"/>\
      <Relationship Id="t" Type="\(Self.relationships)/sharedStrings" Target="texts.xml"/>\
      </Relationships>
      """,
      "looks.xml": #"<styleSheet xmlns="\#(Self.main)">\#(styles)</styleSheet>"#,
      "book/texts.xml": #"<sst xmlns="\#(Self.main)">\#(sharedStrings)</sst>"#,
      "book/sheets/people.xml": worksheet(sheetData, rest),
      "book/sheets/other.xml": worksheet(#"<row><c t="str"><v>other</v></c></row>"#, ""),
    ])
  }

  private func worksheet(_ sheetData: String, _ rest: String) -> String {
    #"<worksheet xmlns="\#(Self.main)"><sheetData>\#(sheetData)</sheetData>\#(rest)</worksheet>"#
  }

  /// A row of texts; an empty one is no cell at all.
  static func row(_ number: Int, _ texts: String...) -> String {
    let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { index, text in
      let place = Column.letters(of: index + 1) + "\(number)"
      return #"<c r="\#(place)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }
    return #"<row r="\#(number)">\#(cells.joined())</row>"#
  }
}

/// The content of an OpenDocument spreadsheet, and the files that it comes in.
struct Calc {
  var tables: String
  var automaticStyles = ""

  init(_ tables: String) { self.tables = tables }

  /// One sheet of these rows.
  init(rows: String) { tables = #"<table:table table:name="รายชื่อ">\#(rows)</table:table>"# }

  private static let namespaces =
    ["office", "style", "text", "table"].map {
      #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""#
    }.joined(separator: " ")
    + #" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0""#

  private func document(_ root: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:\(root) \(Self.namespaces) office:version="1.3">
    <office:automatic-styles>\(automaticStyles)</office:automatic-styles>
    <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:\(root)>
    """
  }

  var flat: [UInt8] { Array(document("document").utf8) }

  func packed(manifest: String = "") throws -> [UInt8] {
    let namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return try archive([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": document("document-content"),
      "META-INF/manifest.xml": """
      <manifest:manifest xmlns:manifest="\(namespace)">\(manifest)</manifest:manifest>
      """,
    ])
  }
}

/// Headings and rows as plain texts.
func texts(_ table: Table) -> [[String]] {
  ([table.headings] + table.rows.map(\.cells)).map { $0.map(\.text) }
}

/// What is wrong with a file; empty where nothing is.
func problems(
  in bytes: [UInt8], sheet: String? = nil, limits: TableLimits = TableLimits()
) -> [TableProblem] {
  do {
    _ = try TableReader(limits: limits).table(bytes, sheet: sheet)
    return []
  } catch {
    return error.problems
  }
}
