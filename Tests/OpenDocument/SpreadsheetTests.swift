import Markup
import OpenDocument
import Testing

struct SpreadsheetTests {
  private func content(_ spreadsheet: Spreadsheet) throws -> XMLElement {
    let package = try PackageReader(spreadsheet.bytes(as: .package))
    return try XMLElement(parsing: package.read("content.xml"))
  }

  /// Type, value and text of each cell of the rows below the header.
  private func cells(_ rows: [SheetRow], columns: [SheetColumn]) throws -> [[[String]]] {
    let sheet = Sheet(name: "S", columns: columns, rows: rows)
    let table = try content(Spreadsheet(title: "t", sheets: [sheet])).all("table")[0]
    return table.elements.filter { $0.name.local == "table-row" }.map { row in
      row.elements.map { cell in
        [
          cell.attribute("value-type") ?? "",
          cell.attribute("value") ?? cell.attribute("date-value") ?? cell.attribute("time-value")
            ?? "",
          cell.elements.map(\.text).joined(separator: "|"),
        ]
      }
    }
  }

  @Test func `cells carry their type, value and text`() throws {
    let columns: [SheetColumn] = [
      SheetColumn("i", width: 1, kind: .integer),
      SheetColumn("d", width: 1, kind: .decimal(places: 1)),
      SheetColumn("p", width: 1, kind: .percentage(places: 0)),
      SheetColumn("t", width: 1, kind: .date), SheetColumn("h", width: 1, kind: .hours),
      SheetColumn("s", width: 1),
    ]
    #expect(
      try cells(
        [
          SheetRow([
            .integer(-1_234_567), .decimal(1234.25), .percentage(2.0 / 3),
            .date("2019-08-27", display: "27 ส.ค. 2562"), .hours(minutes: 2705), .text("ก\nข"),
          ]),
          SheetRow([.empty, .text("รวม")], style: .total),
        ], columns: columns) == [
          [
            ["float", "-1234567", "-1,234,567"], ["float", "1234.25", "1,234.3"],
            ["percentage", "0.6666666666666666", "67%"],
            ["date", "2019-08-27", "27 ส.ค. 2562"], ["time", "PT45H5M0S", "45:05"],
            ["string", "", "ก|ข"],
          ],
          [["", "", ""], ["string", "", "รวม"]] + Array(repeating: ["", "", ""], count: 4),
        ])
  }

  @Test(arguments: ["=1+1", "+66812345678", "-5", "@a", "0012", "=HYPERLINK(\"x\")"])
  func `text that looks like a formula or number stays text`(text: String) throws {
    #expect(
      try cells([SheetRow([.text(text)])], columns: [SheetColumn("a", width: 2)])
        == [[["string", "", text]]])
  }

  @Test func `Thai digits are shown while values stay as they are`() throws {
    let sheet = Sheet(
      name: "S", columns: [SheetColumn("i", width: 1, kind: .integer)],
      rows: [SheetRow([.integer(1200)])])
    let root = try content(Spreadsheet(title: "t", digits: .thai, sheets: [sheet]))
    let cell = try #require(root.all("table-cell").last)
    #expect(cell.attribute("value") == "1200")
    #expect(cell.text == "๑,๒๐๐")
  }

  @Test(arguments: [
    (SheetCalendar.buddhist, "th", "buddhist"), (.gregorian, "en", "gregorian"),
  ])
  func `dates are shown in the years of the calendar and its language`(
    calendar: SheetCalendar, language: String, name: String
  ) throws {
    let sheet = Sheet(
      name: "S", columns: [SheetColumn("t", width: 1, kind: .date)],
      rows: [SheetRow([.date("2019-08-27", display: "")])])
    let root = try content(Spreadsheet(title: "t", calendar: calendar, sheets: [sheet]))
    let style = try #require(root.all("date-style").first)
    #expect(style.attribute("language") == language)
    #expect(
      style.elements.compactMap { $0.attribute("calendar") } == [name, name, name])
    #expect(root.all("table-cell").last?.attribute("date-value") == "2019-08-27")
  }

  @Test func `header, ranges and filter fit the lines and rows`() throws {
    let sheet = Sheet(
      name: "วัน 'ที่' 1", columns: (0..<28).map { SheetColumn("\($0)", width: 1) },
      above: [SheetLine("a"), SheetLine("b")], below: [SheetLine("c")],
      rows: Array(repeating: SheetRow([.text("x")]), count: 5))
    let root = try content(Spreadsheet(title: "t", sheets: [sheet]))
    let table = root.all("table")[0]
    #expect(
      table.attribute("print-ranges") == "'วัน ''ที่'' 1'.A1:'วัน ''ที่'' 1'.AB9")
    #expect(
      table.elements.map(\.name.local)
        == Array(repeating: "table-column", count: 28)
        + ["table-row", "table-row", "table-header-rows"]
        + Array(repeating: "table-row", count: 6))
    #expect(
      root.all("database-range").map { $0.attribute("target-range-address") }
        == ["'วัน ''ที่'' 1'.A3:'วัน ''ที่'' 1'.AB8"])
  }

  @Test func `the flat file holds the same table as the package`() throws {
    let spreadsheet = sampleSpreadsheet(rows: 5)
    let flat = try XMLElement(parsing: spreadsheet.bytes(as: .flat))
    #expect(flat.attribute("mimetype") == "application/vnd.oasis.opendocument.spreadsheet")
    #expect(
      flat.all("table").map(\.withoutLines)
        == (try content(spreadsheet)).all("table").map(\.withoutLines))
  }

  @Test func `the package keeps ODF's rules and is the same each time`() throws {
    let bytes = try sampleSpreadsheet(rows: 5).bytes(as: .package)
    let mediaType = "application/vnd.oasis.opendocument.spreadsheet"
    #expect(Array(bytes[28..<84]) == [0, 0] + Array("mimetype\(mediaType)".utf8))
    let package = try PackageReader(bytes)
    let listed = try XMLElement(parsing: package.read("META-INF/manifest.xml")).elements
      .compactMap { $0.attribute("full-path") }
    #expect(
      listed.sorted()
        == (["/"] + package.names.filter { $0 != "mimetype" && !$0.hasPrefix("META-INF/") })
        .sorted())
    #expect(try sampleSpreadsheet(rows: 5).bytes(as: .package) == bytes)
  }

  @Test func `ten thousand rows pass through in pieces`() throws {
    var pieces: [Int] = []
    try sampleSpreadsheet(rows: 10_000).write(as: .flat) { pieces.append($0.count) }
    #expect(pieces.reduce(0, +) > 5_000_000)
    #expect(pieces.allSatisfy { $0 < 200_000 })
  }

  @Test func `what would make the file unreadable is refused`() throws {
    let columns = [SheetColumn("a", width: 1, kind: .date)]
    func refusal(_ sheets: [Sheet]) -> SpreadsheetError? {
      #expect(throws: SpreadsheetError.self) {
        try Spreadsheet(title: "t", sheets: sheets).bytes(as: .package)
      }
    }
    func sheet(_ name: String, _ cells: [SheetCell] = []) -> Sheet {
      Sheet(name: name, columns: columns, rows: [SheetRow(cells)])
    }
    #expect(refusal([]) == .noSheets)
    #expect(refusal([sheet("a/b")]) == .sheetNameUnusable("a/b"))
    #expect(refusal([sheet("")]) == .sheetNameUnusable(""))
    #expect(refusal([sheet("a"), sheet("A")]) == .duplicateSheetName("A"))
    #expect(refusal([Sheet(name: "a", columns: [], rows: [])]) == .noColumns(sheet: "a"))
    #expect(
      refusal([sheet("a", [.empty, .empty])])
        == .tooManyCells(sheet: "a", row: 0, cells: 2, columns: 1))
    #expect(
      refusal([sheet("a", [.decimal(.nan)])]) == .notFinite(sheet: "a", row: 0, column: 0))
    #expect(
      refusal([sheet("a", [.date("27/8/2562", display: "")])])
        == .notADate("27/8/2562", sheet: "a", row: 0, column: 0))
    #expect(
      refusal([sheet("a", [.date("2019-02-29", display: "")])])
        == .notADate("2019-02-29", sheet: "a", row: 0, column: 0))
    #expect(
      refusal([sheet("a", [.text("\u{1}")])])
        == .forbiddenCharacter("\u{1}", sheet: "a", row: 0))
    #expect(
      refusal([sheet("a\u{1}")]) == .forbiddenCharacter("\u{1}", sheet: "a\u{1}", row: nil))
  }

  @Test(arguments: [
    (2.5, 0, "3"), (-2.5, 0, "-3"), (0.005, 2, "0.01"), (-0.001, 2, "0.00"),
    (1_234_567.891, 2, "1,234,567.89"), (999.999, 1, "1,000.0"), (0, 3, "0.000"),
  ])
  func `decimals are rounded and grouped`(value: Double, places: Int, text: String) throws {
    let column = SheetColumn("d", width: 1, kind: .decimal(places: places))
    #expect(try cells([SheetRow([.decimal(value)])], columns: [column])[0][0][2] == text)
  }
}

/// A list with a line above and below, a heading, every kind of cell and a footer.
func sampleSpreadsheet(rows: Int) -> Spreadsheet {
  Spreadsheet(
    title: "บัญชีรายชื่อ",
    sheets: [
      Sheet(
        name: "บัญชี 1",
        columns: [
          SheetColumn("ที่", width: 1.2, kind: .integer, alignment: .center),
          SheetColumn("ชื่อ - สกุล", width: 6), SheetColumn("วันที่", width: 3.6, kind: .date),
          SheetColumn("ร้อยละ", width: 2.2, kind: .percentage(places: 1)),
          SheetColumn("ชั่วโมง", width: 2, kind: .hours),
          SheetColumn("คะแนน", width: 3, kind: .decimal(places: 2)),
        ],
        above: [SheetLine("บัญชีรายชื่อ", style: .title, alignment: .center)],
        below: [SheetLine("ลงชื่อ ....... ผู้รับรอง", alignment: .end)],
        page: SheetPage(
          footer: .init(
            left: [.text("S-1")], right: [.text("หน้า "), .page, .text("/"), .pageCount])),
        rowCount: rows
      ) { index in
        index == 0
          ? SheetRow([.text("องค์การบริหารส่วนตำบลจอมพระ")], style: .heading)
          : SheetRow([
            .integer(index), .text("นางสาวดวงใจ  รักเรียน"),
            .date("2019-08-27", display: "27 ส.ค. 2562"), .percentage(0.8),
            .hours(minutes: 540), .decimal(4.5),
          ])
      },
      Sheet(name: "ว่าง", columns: [SheetColumn("ก", width: 3)], filters: false, rows: []),
    ])
}

extension XMLElement {
  /// The value of the first attribute with this local name.
  func attribute(_ local: String) -> String? {
    attributes.first { $0.name.local == local }?.value
  }

  /// All elements below with this local name, in order.
  func all(_ local: String) -> [XMLElement] {
    elements.flatMap { ($0.name.local == local ? [$0] : []) + $0.all(local) }
  }

  /// Without the place in its file.
  fileprivate var withoutLines: XMLElement {
    XMLElement(
      name, attributes: attributes,
      children: children.map { child in
        if case .element(let element) = child { .element(element.withoutLines) } else { child }
      })
  }
}
