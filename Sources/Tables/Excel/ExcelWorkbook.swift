internal import Markup

/// What `workbook.xml` and the parts beside it say of the sheets (ECMA-376 part 1 § 18.2).
struct ExcelWorkbook {
  struct Sheet {
    let name: String
    let part: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var isFrom1904 = false
  let styles: [NumberFormat]
  let sharedStrings: [String]

  /// - Throws: `TableError`, `PackageError`.
  init(_ package: WorkbookPackage, limits: TableLimits) throws {
    let root = try Self.relations(of: "", in: package)
    guard let part = root?.part(ofType: "officeDocument") else {
      throw TableError([TableProblem(line: 1, .missingPart(.workbook))])
    }
    if part.lowercased().hasSuffix(".bin") {
      throw TableError([TableProblem(line: 1, .foreign(.binaryExcel))])
    }
    guard package.has(part) else {
      throw TableError([TableProblem(line: 1, .missingPart(.workbook))])
    }
    let relations = try Self.relations(of: part, in: package)
    styles =
      try relations?.part(ofType: "styles").map { part in
        try package.read(part) { try readExcelStyles($0, limits: limits) }
      } ?? []
    sharedStrings =
      try relations?.part(ofType: "sharedStrings").map { part in
        try package.read(part) { try readSharedStrings($0, limits: limits) }
      } ?? []
    try package.read(part) { try read($0, relations: relations) }
  }

  private static func relations(
    of part: String, in package: WorkbookPackage
  ) throws -> Relations? {
    var folder = part.split(separator: "/")
    let name = folder.popLast() ?? ""
    let path = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
    guard package.has(path) else { return nil }
    return try package.read(path) { try Relations($0, folder: folder) }
  }

  private mutating func read(_ stream: XMLStream, relations: Relations?) throws {
    let (workbook, properties) = (stream.name("workbook"), stream.name("workbookPr"))
    let (sheet, date1904) = (stream.name("sheet"), stream.name("date1904"))
    let (name, state, id) = (stream.name("name"), stream.name("state"), stream.name("id"))
    while let event = try stream.next() {
      guard event == .start else { continue }
      if stream.depth == 1, !stream.isAt(workbook) {
        throw TableError([TableProblem(line: 1, .foreign(.document))])
      } else if stream.isAt(properties) {
        isFrom1904 = stream[date1904] == "1" || stream[date1904] == "true"
      } else if stream.isAt(sheet), let title = stream[name] {
        // Charts and dialogs have sheets of their own, which hold no cells.
        guard let target = stream[id].flatMap({ relations?[$0] }) else {
          throw TableError([TableProblem(line: 1, sheet: title, .missingPart(.sheet))])
        }
        guard target.isOf("worksheet") else { continue }
        let isHidden = stream[state] == "hidden" || stream[state] == "veryHidden"
        sheets.append(Sheet(name: title, part: target.part, isHidden: isHidden))
      }
    }
  }
}

/// The number format of each cell style, in the order by which cells refer to them.
private func readExcelStyles(_ stream: XMLStream, limits: TableLimits) throws -> [NumberFormat] {
  let (numFmt, cellXfs) = (stream.name("numFmt"), stream.name("cellXfs"))
  let (xf, dxfs) = (stream.name("xf"), stream.name("dxfs"))
  let (id, code) = (stream.name("numFmtId"), stream.name("formatCode"))
  var codes: [Int: NumberFormat] = [:]
  var styles: [NumberFormat] = []
  var cellDepth: Int?
  while let event = try stream.next() {
    switch event {
    case .start:
      if stream.isAt(dxfs) {
        try stream.skip()
      } else if stream.isAt(numFmt) {
        if let id = stream[id].flatMap({ Int($0) }), let code = stream[code] {
          codes[id] = NumberFormat(code: code)
        }
      } else if stream.isAt(cellXfs) {
        cellDepth = stream.depth
      } else if let cellDepth, stream.depth == cellDepth + 1, stream.isAt(xf) {
        let id = stream[id].flatMap { Int($0) } ?? 0
        styles.append(codes[id] ?? NumberFormat(builtIn: id))
        guard styles.count <= limits.cells else {
          throw TableError([TableProblem(line: 1, .tooManyCells(limit: limits.cells))])
        }
      }
    case .end: if stream.isAt(cellXfs) { cellDepth = nil }
    case .text: break
    }
  }
  return styles
}

private func readSharedStrings(_ stream: XMLStream, limits: TableLimits) throws -> [String] {
  let names = ExcelText.Names(stream)
  let item = stream.name("si")
  var strings: [String] = []
  while let event = try stream.next() {
    guard event == .start, stream.isAt(item) else { continue }
    guard strings.count < limits.cells else {
      throw TableError([TableProblem(line: 1, .tooManyCells(limit: limits.cells))])
    }
    strings.append(try ExcelText.read(stream, names, limit: limits.fieldLength * 4))
  }
  return strings
}
