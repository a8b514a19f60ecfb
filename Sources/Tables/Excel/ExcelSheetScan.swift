internal import Markup

/// Walks once over a worksheet (ECMA-376 part 1 § 18.3).
struct ExcelSheetScan {
  private let stream: XMLStream
  private let workbook: ExcelWorkbook
  private let names: Names
  private let textNames: ExcelText.Names
  private var content: SheetContent
  /// The last cell that was read.
  private var position = CellPosition(row: 0, column: 0)

  private struct Names {
    let sheetData, row, cell, value, inline, formula, mergeCell: XMLStream.Name
    let reference, style, type, range: XMLStream.Name

    init(_ stream: XMLStream) {
      sheetData = stream.name("sheetData")
      (row, cell) = (stream.name("row"), stream.name("c"))
      (value, inline, formula) = (stream.name("v"), stream.name("is"), stream.name("f"))
      mergeCell = stream.name("mergeCell")
      (reference, range) = (stream.name("r"), stream.name("ref"))
      (style, type) = (stream.name("s"), stream.name("t"))
    }
  }

  init(_ stream: XMLStream, of workbook: ExcelWorkbook, sheet: String, limits: TableLimits) {
    (self.stream, self.workbook) = (stream, workbook)
    names = Names(stream)
    textNames = ExcelText.Names(stream)
    content = SheetContent(sheet: sheet, limits: limits)
  }

  /// - Throws: `TableError`, or whatever the stream throws.
  mutating func read() throws -> SheetContent {
    while let event = try stream.next() {
      guard event == .start else { continue }
      if stream.isAt(names.sheetData) {
        try readRows()
      } else if stream.isAt(names.mergeCell),
        let range = stream[names.range].flatMap({ CellRange($0) })
      {
        try content.merge(range)
      }
    }
    return content
  }

  private mutating func readRows() throws {
    let outer = stream.depth
    while let event = try stream.next() {
      switch event {
      case .start:
        if stream.isAt(names.cell) {
          try readCell()
        } else if stream.isAt(names.row) {
          try beginRow()
        } else {
          try stream.skip()
        }
      case .end where stream.depth == outer: return
      default: break
      }
    }
  }

  private mutating func beginRow() throws {
    var row = position.row + 1
    if let text = stream[names.reference] {
      guard let number = Int(text), number >= row else {
        throw content.stopped(.damagedCell, at: CellPosition(row: row, column: 1))
      }
      row = number
    }
    guard row <= CellPosition.lastRow else {
      throw content.stopped(.damagedCell, at: CellPosition(row: position.row, column: 1))
    }
    position = CellPosition(row: row, column: 0)
  }

  private mutating func readCell() throws {
    var place = CellPosition(row: position.row, column: position.column + 1)
    if let text = stream[names.reference] {
      guard let named = CellPosition(text), named.row == place.row, named.column >= place.column
      else { throw content.stopped(.damagedCell, at: place) }
      place = named
    }
    guard place.column <= CellPosition.lastColumn, place.row > 0 else {
      throw content.stopped(.damagedCell, at: place)
    }
    position = place
    let (type, style) = (stream[names.type], stream[names.style])
    let outer = stream.depth
    var value: String?
    var isInline = false
    var hasFormula = false
    while let event = try stream.next() {
      if event == .end, stream.depth == outer { break }
      guard event == .start else { continue }
      if stream.isAt(names.value) {
        value = try stream.content(limit: content.limits.fieldLength * 4)
      } else if stream.isAt(names.inline) {
        value = try ExcelText.read(stream, textNames, limit: content.limits.fieldLength * 4)
        isInline = true
      } else {
        hasFormula = hasFormula || stream.isAt(names.formula)
        try stream.skip()
      }
    }
    guard let value, !value.isEmpty else {
      // A formula whose result is an empty text is of the type `str`.
      if hasFormula, type != "str" { try content.report(.formulaWithoutResult, at: place) }
      return
    }
    if isInline {
      try content.add(value, at: place)
    } else {
      try add(value, type: type, style: style, at: place)
    }
  }

  private mutating func add(
    _ value: String, type: String?, style: String?, at place: CellPosition
  ) throws {
    switch type {
    case "s":
      guard let index = Int(value), workbook.sharedStrings.indices.contains(index) else {
        return try content.report(.damagedCell, at: place)
      }
      try content.add(workbook.sharedStrings[index], at: place)
    case "str", "inlineStr": try content.add(ExcelText.unescaped(value), at: place)
    case "b": try content.add(value == "1" || value == "true" ? "TRUE" : "FALSE", at: place)
    case "e": try content.report(.errorValue(value), at: place)
    case "d": try content.add(Clock.iso(value) ?? value, at: place)
    case nil, "n": try addNumber(value, style: style, at: place)
    default: try content.report(.damagedCell, at: place)
    }
  }

  private mutating func addNumber(
    _ value: String, style: String?, at place: CellPosition
  ) throws {
    var format = NumberFormat.number
    if let style, !workbook.styles.isEmpty {
      guard let index = Int(style), workbook.styles.indices.contains(index) else {
        return try content.report(.damagedCell, at: place)
      }
      format = workbook.styles[index]
    }
    if format == .number, isPlainInteger(value) { return try content.add(value, at: place) }
    guard let number = Double(value), number.isFinite else {
      return try content.report(.damagedCell, at: place)
    }
    try content.add(format.text(number, from1904: workbook.isFrom1904), at: place)
  }
}
