internal import Markup

/// Walks once over the content of an OpenDocument spreadsheet (ODF 1.3 part 3 § 9).
struct OpenDocumentScan {
  private let stream: XMLStream
  private let wanted: String?
  private let limits: TableLimits
  private let names: OpenDocumentNames
  private var hiddenStyles: Set<String> = []
  private var sheets: [String] = []

  /// Looks for a sheet by its name, or for the first that is visible.
  init(_ stream: XMLStream, sheet: String?, limits: TableLimits) {
    (self.stream, wanted, self.limits) = (stream, sheet, limits)
    names = OpenDocumentNames(stream)
  }

  /// - Throws: `TableError`, or whatever the stream throws.
  mutating func read() throws -> SheetContent {
    var found: SheetContent?
    var isSpreadsheet = false
    var style = ""
    while let event = try stream.next() {
      guard event == .start else { continue }
      if stream.depth == 1, !stream.isAt(names.document), !stream.isAt(names.documentContent) {
        throw TableError([TableProblem(line: 1, .foreign(foreignKind))])
      } else if stream.isAt(names.spreadsheet) {
        isSpreadsheet = true
      } else if stream.isAt(names.style) {
        style = stream[names.styleName] ?? ""
      } else if stream.isAt(names.tableProperties) {
        if stream[names.display] == "false" { hiddenStyles.insert(style) }
      } else if stream.isAt(names.table) {
        let name = stream[names.name] ?? ""
        sheets.append(name)
        if found == nil, isWanted(name) {
          var sheet = OpenDocumentSheetScan(stream, names, sheet: name, limits: limits)
          found = try sheet.read()
        } else {
          try stream.skip()
        }
      }
    }
    guard isSpreadsheet else {
      throw TableError([TableProblem(line: 1, .foreign(.document))])
    }
    if let found { return found }
    throw TableError([
      TableProblem(line: 1, wanted.map { .unknownSheet($0, sheets: sheets) } ?? .noVisibleSheet)
    ])
  }

  private func isWanted(_ name: String) -> Bool {
    guard let wanted else {
      return !(stream[names.tableStyle].map(hiddenStyles.contains) ?? false)
    }
    return isSameSheet(name, wanted)
  }

  private var foreignKind: ForeignFile {
    if stream.namespace == "urn:schemas-microsoft-com:office:spreadsheet" { return .excelXML }
    return stream.local.lowercased() == "html" ? .webPage : .otherXML
  }
}

/// Whether two names mean one sheet; spreadsheets do not let them differ by case alone.
func isSameSheet(_ name: String, _ other: String) -> Bool {
  trimmed(name).lowercased() == trimmed(other).lowercased()
}

/// The names of ODF that matter for lists.
final class OpenDocumentNames {
  let document, documentContent, spreadsheet, style, tableProperties: XMLStream.Name
  let styleName, display, table, name, tableStyle: XMLStream.Name
  let row, cell, coveredCell: XMLStream.Name
  let groups: [XMLStream.Name]
  let rowsRepeated, columnsRepeated, rowsSpanned, columnsSpanned: XMLStream.Name
  let valueType, shownType, value, dateValue, timeValue, booleanValue, stringValue,
    formula: XMLStream.Name
  let paragraph, space, tab, lineBreak, count: XMLStream.Name
  /// What is not part of the text that it stands in.
  let asides: [XMLStream.Name]

  init(_ stream: XMLStream) {
    let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    let tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    let texts = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    let styles = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    document = stream.name("document", in: office)
    documentContent = stream.name("document-content", in: office)
    spreadsheet = stream.name("spreadsheet", in: office)
    style = stream.name("style", in: styles)
    tableProperties = stream.name("table-properties", in: styles)
    styleName = stream.name("name", in: styles)
    display = stream.name("display", in: tables)
    table = stream.name("table", in: tables)
    name = stream.name("name", in: tables)
    tableStyle = stream.name("style-name", in: tables)
    row = stream.name("table-row", in: tables)
    cell = stream.name("table-cell", in: tables)
    coveredCell = stream.name("covered-table-cell", in: tables)
    groups = ["table-rows", "table-header-rows", "table-row-group"].map {
      stream.name($0, in: tables)
    }
    rowsRepeated = stream.name("number-rows-repeated", in: tables)
    columnsRepeated = stream.name("number-columns-repeated", in: tables)
    rowsSpanned = stream.name("number-rows-spanned", in: tables)
    columnsSpanned = stream.name("number-columns-spanned", in: tables)
    valueType = stream.name("value-type", in: office)
    shownType = stream.name(
      "value-type",
      in: "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")
    value = stream.name("value", in: office)
    dateValue = stream.name("date-value", in: office)
    timeValue = stream.name("time-value", in: office)
    booleanValue = stream.name("boolean-value", in: office)
    stringValue = stream.name("string-value", in: office)
    formula = stream.name("formula", in: tables)
    paragraph = stream.name("p", in: texts)
    space = stream.name("s", in: texts)
    tab = stream.name("tab", in: texts)
    lineBreak = stream.name("line-break", in: texts)
    count = stream.name("c", in: texts)
    asides = [
      stream.name("annotation", in: office), stream.name("note", in: texts),
      stream.name("ruby-text", in: texts),
      stream.name("frame", in: "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
    ]
  }
}
